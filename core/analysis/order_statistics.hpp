// The numbers that would stand at given places if all were sorted, without sorting them.
#pragma once

#include <cstddef>
#include <span>

namespace dealscope {

struct MinMax {
  double least, greatest;
};

/// found[i] = the number of rank ranks[i], 0 for the least. `ranks`: one or more, rising, repeats allowed, below
/// numbers.size(). No number may be NaN, and all lie in `extent`. They may be reordered.
void order_statistics(std::span<double> numbers, const MinMax& extent, std::span<const std::size_t> ranks,
                      std::span<double> found);

}  // namespace dealscope
