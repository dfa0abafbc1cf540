// Random numbers that are the same everywhere: SplitMix64 (Steele, Lea & Flood 2014).
#pragma once

#include <cstdint>
#include <iterator>

namespace dealscope::test {

class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

  /// In [0, 1).
  [[nodiscard]] double uniform() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  /// In [low, high).
  [[nodiscard]] double between(double low, double high) { return low + (high - low) * uniform(); }
  /// In [low, high], sometimes exactly an end.
  [[nodiscard]] double between_or_at_end(double low, double high) {
    if (chance(0.1)) return low;
    if (chance(0.1)) return high;
    return between(low, high);
  }
  /// A whole number in [low, high].
  [[nodiscard]] int whole(int low, int high) { return low + static_cast<int>(uniform() * (high - low + 1)); }
  [[nodiscard]] bool chance(double probability) { return uniform() < probability; }
  template <class List>
  [[nodiscard]] const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(whole(0, static_cast<int>(std::size(list)) - 1))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace dealscope::test
