// Numbers compared by their bits, so that NaN equals itself and 0 is not -0.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <span>

namespace dealscope::test {

[[nodiscard]] inline bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// The first place at which two lists differ, the end of the shorter one included; nothing if they are the same.
[[nodiscard]] inline std::optional<std::size_t> first_difference(std::span<const double> a, std::span<const double> b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && same_bits(a[i], b[i])) ++i;
  return i < a.size() || i < b.size() ? std::optional(i) : std::nullopt;
}

}  // namespace dealscope::test
