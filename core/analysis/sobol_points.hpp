// Sobol' points in the order of Gray's code, digitally shifted by a seed: the same point for the same seed, dimension
// and index, whoever computes it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dealscope {

class SobolPoints {
 public:
  SobolPoints(int dimensions, std::uint64_t seed);
  /// The points as they are published.
  [[nodiscard]] static SobolPoints unshifted(int dimensions);

  /// The coordinates `dimension` of the points first, first + 1 ...; each inside (0, 1), in steps of 2^-32.
  void coordinates(int dimension, std::uint32_t first, std::span<double> out) const;

 private:
  SobolPoints() = default;
  /// Gray's code is linear: a point is the exclusive or of one for its low bits, kept, and one for the bits above.
  static constexpr int bits = 32, low_bits = 6, low_points = 1 << low_bits;
  std::vector<std::uint32_t> directions_;  ///< [dimension][bit]
  std::vector<std::uint32_t> low_;         ///< [dimension][index within a run of low_points], shifted
};

}  // namespace dealscope
