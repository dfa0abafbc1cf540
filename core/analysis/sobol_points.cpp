#include "sobol_points.hpp"

#include <iterator>

#include "joe_kuo.hpp"

namespace dealscope {

namespace {

/// SplitMix64 (Steele, Lea & Flood 2014): a well-mixed number for each input.
[[nodiscard]] std::uint64_t mix(std::uint64_t z) {
  z += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/// The direction numbers v_1 ... v_32 of a dimension, as binary fractions. Beyond the table (a scenario with more than
/// twenty contract ranges), those of an earlier dimension under another shift: uniform still, though less even.
void set_directions(int dimension, std::uint32_t* v) {
  constexpr int tabulated = static_cast<int>(std::size(joe_kuo)) + 1;
  const int place = dimension % tabulated;
  if (place == 0) {
    for (int bit = 0; bit < 32; ++bit) v[bit] = std::uint32_t{1} << (31 - bit);
    return;
  }
  const DirectionNumbers& numbers = joe_kuo[place - 1];
  const int s = numbers.degree;
  for (int bit = 0; bit < s; ++bit) v[bit] = std::uint32_t{numbers.m[bit]} << (31 - bit);
  for (int bit = s; bit < 32; ++bit) {
    v[bit] = v[bit - s] ^ (v[bit - s] >> s);
    for (int k = 1; k < s; ++k)
      if ((numbers.coefficients >> (s - 1 - k)) & 1) v[bit] ^= v[bit - k];
  }
}

}  // namespace

SobolPoints SobolPoints::unshifted(int dimensions) {
  SobolPoints points;
  points.directions_.resize(static_cast<std::size_t>(dimensions) * bits);
  points.shifts_.assign(dimensions, 0);
  for (int d = 0; d < dimensions; ++d) set_directions(d, points.directions_.data() + d * bits);
  return points;
}

SobolPoints::SobolPoints(int dimensions, std::uint64_t seed) : SobolPoints(unshifted(dimensions)) {
  for (int d = 0; d < dimensions; ++d)
    shifts_[d] = static_cast<std::uint32_t>(mix(mix(seed) + static_cast<std::uint64_t>(d)) >> 32);
}

void SobolPoints::coordinates(int dimension, std::uint32_t first, std::span<double> out) const {
  const std::uint32_t* v = directions_.data() + dimension * bits;
  std::uint32_t x = shifts_[dimension];
  for (std::uint32_t gray = first ^ (first >> 1), bit = 0; gray != 0; gray >>= 1, ++bit)
    if (gray & 1) x ^= v[bit];
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = (static_cast<double>(x) + 0.5) * 0x1p-32;
    // From one point to the next Gray's code changes one bit: that of the lowest zero of the index.
    int bit = 0;
    for (std::uint32_t index = first + static_cast<std::uint32_t>(i); index & 1; index >>= 1) ++bit;
    x ^= v[bit];
  }
}

}  // namespace dealscope
