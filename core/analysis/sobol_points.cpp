#include "sobol_points.hpp"

#include <algorithm>

namespace dealscope {

namespace {

constexpr std::uint32_t highest = 0x80000000u;

/// SplitMix64 (Steele, Lea & Flood 2014).
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t state) : state_(state) {}
  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  [[nodiscard]] std::uint32_t next_bits() { return static_cast<std::uint32_t>(next() >> 32); }

 private:
  std::uint64_t state_;
};

/// Direction numbers v_1 ... v_32 of a dimension, as binary fractions.
void set_directions(int dimension, std::uint32_t* v) {
  if (dimension == 0) {
    for (int bit = 0; bit < 32; ++bit) v[bit] = highest >> bit;
    return;
  }
  const DirectionNumbers numbers = joe_kuo(dimension);
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

/// x -> L x + shift over GF(2), digits from the highest bit on. L is lower triangular with a diagonal of 1, so that the
/// points remain a net: as many of them in each interval as before.
struct SobolPoints::Scramble {
  std::uint32_t columns[bits];  ///< of L
  std::uint32_t shift = 0;

  Scramble() {
    for (int digit = 0; digit < bits; ++digit) columns[digit] = highest >> digit;
  }
  Scramble(std::uint64_t seed, int dimension) : Scramble() {
    SplitMix random(SplitMix(SplitMix(seed).next() + static_cast<std::uint64_t>(dimension)).next());
    shift = random.next_bits();
    for (std::uint32_t& column : columns) column |= random.next_bits() & (column - 1);
  }

  [[nodiscard]] std::uint32_t linear(std::uint32_t x) const {
    std::uint32_t sum = 0;
    for (int digit = 0; x != 0; x <<= 1, ++digit)
      if (x & highest) sum ^= columns[digit];
    return sum;
  }
};

void SobolPoints::add_dimension(int dimension, const Scramble& scramble) {
  std::uint32_t v[bits];
  set_directions(dimension, v);
  for (std::uint32_t& direction : v) direction = scramble.linear(direction);
  directions_.insert(directions_.end(), v, v + bits);
  for (std::uint32_t i = 0; i < low_points; ++i) low_.push_back(point_of(i, v) ^ scramble.shift);
}

SobolPoints SobolPoints::unscrambled(std::span<const int> dimensions) {
  SobolPoints points;
  for (const int dimension : dimensions) points.add_dimension(dimension, {});
  return points;
}

SobolPoints::SobolPoints(std::span<const int> dimensions, std::uint64_t seed) {
  for (const int dimension : dimensions) add_dimension(dimension, {seed, dimension});
}

void SobolPoints::coordinates(int place, std::uint32_t first, std::span<double> out) const {
  // Signed integers convert to double in one instruction: the highest bit is flipped and added back as 2^31.
  constexpr double middle = 0x1p31 + 0.5;
  const std::uint32_t* low = low_.data() + place * low_points;
  for (std::size_t done = 0; done < out.size();) {
    const std::uint32_t index = first + static_cast<std::uint32_t>(done);
    const std::uint32_t above = point_of(index & ~(low_points - 1u), directions_.data() + place * bits) ^ highest;
    const std::uint32_t from = index % low_points;
    const std::size_t count = std::min<std::size_t>(low_points - from, out.size() - done);
    for (std::size_t i = 0; i < count; ++i)
      out[done + i] = (static_cast<double>(static_cast<std::int32_t>(low[from + i] ^ above)) + middle) * 0x1p-32;
    done += count;
  }
}

}  // namespace dealscope
