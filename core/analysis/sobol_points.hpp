// Sobol' points (Joe & Kuo 2008) in Gray code order with a random linear scramble (Matoušek 1998) and a digital shift.
// A point depends on seed, dimension and index alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "joe_kuo.hpp"

namespace dealscope {

class SobolPoints {
 public:
  static constexpr int max_dimensions = joe_kuo_dimensions;

  /// `dimensions`: those that are read, each from 0 to max_dimensions - 1; elsewhere they go by their place in this
  /// list.
  SobolPoints(std::span<const int> dimensions, std::uint64_t seed);
  /// The published points.
  [[nodiscard]] static SobolPoints unscrambled(std::span<const int> dimensions);

  /// Writes a coordinate of the points first, first + 1 ...: inside (0, 1), in steps of 2^-32. `place`: of its
  /// dimension.
  void coordinates(int place, std::uint32_t first, std::span<double> out) const;

 private:
  struct Scramble;
  void add_dimension(int dimension, const Scramble& scramble);

  /// Gray code is linear: a point is the exclusive or of a tabulated one for the low bits and one for the others.
  static constexpr int bits = 32, low_bits = 6, low_points = 1 << low_bits;
  SobolPoints() = default;
  std::vector<std::uint32_t> directions_;  ///< [place][bit], scrambled
  std::vector<std::uint32_t> low_;         ///< [place][index within a run of low_points], shifted
};

}  // namespace dealscope
