// Sobol' points (Joe & Kuo 2008) in Gray code order with a digital shift. A point depends on seed, dimension and index
// alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dealscope {

class SobolPoints {
 public:
  SobolPoints(int dimensions, std::uint64_t seed);
  /// The published points, without a shift.
  [[nodiscard]] static SobolPoints unshifted(int dimensions);

  /// Writes coordinate `dimension` of the points first, first + 1 ...: inside (0, 1), in steps of 2^-32.
  void coordinates(int dimension, std::uint32_t first, std::span<double> out) const;

 private:
  SobolPoints() = default;
  /// Gray code is linear: a point is the exclusive or of a tabulated one for the low bits and one for the others.
  static constexpr int bits = 32, low_bits = 6, low_points = 1 << low_bits;
  std::vector<std::uint32_t> directions_;  ///< [dimension][bit]
  std::vector<std::uint32_t> low_;         ///< [dimension][index within a run of low_points], shifted
};

}  // namespace dealscope
