// Stable insertion sort for short lists: std::stable_sort adds several KB to the WebAssembly module.
#pragma once

#include <algorithm>

namespace dealscope {

template <class Things, class Before>
void stable_insertion_sort(Things& things, const Before& before) {
  for (auto next = things.begin(); next != things.end(); ++next)
    std::rotate(std::upper_bound(things.begin(), next, *next, before), next, next + 1);
}

}  // namespace dealscope
