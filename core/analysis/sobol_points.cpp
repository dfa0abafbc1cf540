#include "sobol_points.hpp"

#include <algorithm>
#include <iterator>

#include "joe_kuo.hpp"

namespace dealscope {

namespace {

/// SplitMix64 (Steele, Lea & Flood 2014).
[[nodiscard]] std::uint64_t mix(std::uint64_t z) {
  z += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/// Direction numbers v_1 ... v_32 of a dimension, as binary fractions. Dimensions beyond the table (scenarios with more
/// than twenty contract ranges) reuse those of an earlier one under another shift: uniform, but less even.
void set_directions(int dimension, std::uint32_t* v) {
  constexpr int tabulated = static_cast<int>(std::size(joe_kuo)) + 1;
  const int row = dimension % tabulated;
  if (row == 0) {
    for (int bit = 0; bit < 32; ++bit) v[bit] = std::uint32_t{1} << (31 - bit);
    return;
  }
  const DirectionNumbers& numbers = joe_kuo[row - 1];
  const int s = numbers.degree;
  for (int bit = 0; bit < s; ++bit) v[bit] = std::uint32_t{numbers.m[bit]} << (31 - bit);
  for (int bit = s; bit < 32; ++bit) {
    v[bit] = v[bit - s] ^ (v[bit - s] >> s);
    for (int k = 1; k < s; ++k)
      if ((numbers.coefficients >> (s - 1 - k)) & 1) v[bit] ^= v[bit - k];
  }
}

/// Exclusive or of the directions at the 1 bits of the index's Gray code.
[[nodiscard]] std::uint32_t point_of(std::uint32_t index, const std::uint32_t* v) {
  std::uint32_t x = 0;
  for (std::uint32_t gray = index ^ (index >> 1); gray != 0; gray >>= 1, ++v)
    if (gray & 1) x ^= *v;
  return x;
}

}  // namespace

SobolPoints SobolPoints::unshifted(int dimensions) {
  SobolPoints points;
  points.directions_.resize(static_cast<std::size_t>(dimensions) * bits);
  points.low_.resize(static_cast<std::size_t>(dimensions) * low_points);
  for (int d = 0; d < dimensions; ++d) {
    std::uint32_t* v = points.directions_.data() + d * bits;
    set_directions(d, v);
    for (std::uint32_t i = 0; i < low_points; ++i) points.low_[d * low_points + i] = point_of(i, v);
  }
  return points;
}

SobolPoints::SobolPoints(int dimensions, std::uint64_t seed) : SobolPoints(unshifted(dimensions)) {
  for (std::size_t i = 0; i < low_.size(); ++i)
    low_[i] ^= static_cast<std::uint32_t>(mix(mix(seed) + static_cast<std::uint64_t>(i / low_points)) >> 32);
}

void SobolPoints::coordinates(int dimension, std::uint32_t first, std::span<double> out) const {
  // Signed integers convert to double in one instruction: the highest bit is flipped and added back as 2^31.
  constexpr std::uint32_t sign = 0x80000000u;
  constexpr double middle = 0x1p31 + 0.5;
  const std::uint32_t* low = low_.data() + dimension * low_points;
  for (std::size_t done = 0; done < out.size();) {
    const std::uint32_t index = first + static_cast<std::uint32_t>(done);
    const std::uint32_t above = point_of(index & ~(low_points - 1u), directions_.data() + dimension * bits) ^ sign;
    const std::uint32_t from = index % low_points;
    const std::size_t count = std::min<std::size_t>(low_points - from, out.size() - done);
    for (std::size_t i = 0; i < count; ++i)
      out[done + i] = (static_cast<double>(static_cast<std::int32_t>(low[from + i] ^ above)) + middle) * 0x1p-32;
    done += count;
  }
}

}  // namespace dealscope
