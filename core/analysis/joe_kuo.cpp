#include "joe_kuo.hpp"

#include <algorithm>
#include <iterator>

#include "joe_kuo_bits.hpp"

namespace dealscope {

namespace {

/// Number of primitive polynomials of degree 1 ... 13.
constexpr int polynomials[] = {1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630};

/// Bits of a row: s - 1 of a, and 0 + 1 + ... + s - 1 of m.
[[nodiscard]] constexpr int row_bits(int degree) { return degree - 1 + degree * (degree - 1) / 2; }

/// Number of 64-bit words of the rows up to a degree.
[[nodiscard]] constexpr std::size_t words_to(int max_degree) {
  int bits = 0;
  for (int degree = 1; degree <= max_degree; ++degree) bits += polynomials[degree - 1] * row_bits(degree);
  return (bits + 63) / 64;
}
static_assert(std::size(joe_kuo_bits) == words_to(std::size(polynomials)));

constexpr auto words = [] {
  std::array<std::uint64_t, words_to(joe_kuo_max_degree)> first{};
  std::copy_n(joe_kuo_bits, first.size(), first.begin());
  return first;
}();

class BitReader {
 public:
  explicit BitReader(int position) : position_(position) {}
  [[nodiscard]] std::uint32_t next(int count) {
    std::uint32_t bits = 0;
    for (int i = 0; i < count; ++i, ++position_)
      bits |= static_cast<std::uint32_t>(words[position_ / 64] >> (position_ % 64) & 1) << i;
    return bits;
  }

 private:
  int position_;
};

}  // namespace

DirectionNumbers joe_kuo(int dimension) {
  DirectionNumbers numbers{.degree = 1};
  int row = dimension - 1, position = 0;  // row within its degree, and its first bit
  for (; row >= polynomials[numbers.degree - 1]; ++numbers.degree) {
    row -= polynomials[numbers.degree - 1];
    position += polynomials[numbers.degree - 1] * row_bits(numbers.degree);
  }
  BitReader reader(position + row * row_bits(numbers.degree));
  numbers.coefficients = reader.next(numbers.degree - 1);
  for (int i = 0; i < numbers.degree; ++i) numbers.m[i] = static_cast<std::uint16_t>(2 * reader.next(i) + 1);
  return numbers;
}

}  // namespace dealscope
