// The numbers that would stand at given places if all were sorted, without sorting them.
#pragma once

#include <cstddef>
#include <span>

namespace dealscope {

/// found[i] = the number of rank ranks[i], 0 for the least. `ranks`: rising, repeats allowed, below numbers.size().
/// No number may be NaN; the numbers are reordered.
void order_statistics(std::span<double> numbers, std::span<const std::size_t> ranks, std::span<double> found);

}  // namespace dealscope
