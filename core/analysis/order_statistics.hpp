// Order statistics: numbers of given ranks, without a full sort.
#pragma once

#include <cstddef>
#include <span>

namespace dealscope {

struct MinMax {
  double least, greatest;
};

/// out[i] = the number of rank ranks[i], 0 for the least. `ranks`: one or more, ascending, repeats allowed, below
/// numbers.size(). No number may be NaN, and all lie in `extent`. Reorders `numbers`.
void order_statistics(std::span<double> numbers, const MinMax& extent, std::span<const std::size_t> ranks,
                      std::span<double> out);

}  // namespace dealscope
