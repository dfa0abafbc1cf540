// A stable sort for a handful of things: the library's is several KB of a download.
#pragma once

#include <algorithm>

namespace dealscope {

template <class Things, class Before>
void stable_insertion_sort(Things& things, const Before& before) {
  for (auto next = things.begin(); next != things.end(); ++next)
    std::rotate(std::upper_bound(things.begin(), next, *next, before), next, next + 1);
}

}  // namespace dealscope
