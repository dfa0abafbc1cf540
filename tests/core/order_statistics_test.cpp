// Order statistics against a full sort, with the worst cases of equal-width buckets.
#include "analysis/order_statistics.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace dealscope::test {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double greatest = std::numeric_limits<double>::max();
constexpr double denormal = std::numeric_limits<double>::denorm_min();

void check(const std::vector<double>& numbers, const std::vector<std::size_t>& ranks, const MinMax& extent) {
  std::vector<double> sorted = numbers, reordered = numbers, found(ranks.size());
  std::sort(sorted.begin(), sorted.end());
  order_statistics(reordered, extent, ranks, found);
  bool is_right = true;
  for (std::size_t i = 0; i < ranks.size(); ++i) is_right = is_right && found[i] == sorted[ranks[i]];
  INFO(numbers.size() << " numbers from " << sorted.front() << " to " << sorted.back());
  CHECK(is_right);
  std::sort(reordered.begin(), reordered.end());
  CHECK(reordered == sorted);
}

/// Every rank; the ends alone, repeated; some from the middle, repeated.
void check(const std::vector<double>& numbers) {
  const std::size_t last = numbers.size() - 1, middle = last / 2;
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  std::vector<std::size_t> all(numbers.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  for (const auto& ranks : {all,
                            {0},
                            {last},
                            {middle},
                            {0, 0, last, last},
                            {0, middle, middle, middle, last},
                            {last / 20, last / 4, middle}})
    check(numbers, ranks, {*least, *most});
}

[[nodiscard]] std::vector<double> drawn(std::size_t count, double low, double high) {
  std::mt19937_64 random(count);
  std::vector<double> numbers(count);
  for (double& x : numbers) x = low + (high - low) * (static_cast<double>(random() >> 11) * 0x1p-53);
  return numbers;
}

}  // namespace

TEST_CASE("numbers of any rank, for every small size and a large one") {
  for (std::size_t count = 1; count <= 70; ++count) check(drawn(count, -3, 5));
  check(drawn(10'000, 0.2, 0.9));
}

TEST_CASE("ties, and nothing but ties") {
  for (const std::size_t count : {1, 2, 31, 1000}) {
    check(std::vector<double>(count, 0.0));
    check(std::vector<double>(count, -7.25));
    check(std::vector<double>(count, greatest));
    std::vector<double> few = drawn(count, 0, 4);
    for (double& x : few) x = static_cast<double>(static_cast<int>(x));
    check(few);
  }
}

TEST_CASE("two far outliers leave all the others in one bucket") {
  std::vector<double> numbers = drawn(5000, 0, 1);
  numbers[17] = 1e300;
  numbers[4000] = -1e300;
  check(numbers);
  numbers[17] = greatest;  // the extent is more than a number can hold
  numbers[4000] = -greatest;
  check(numbers);
  numbers[4000] = 0.5;
  check(numbers);
}

TEST_CASE("ranges of a few units in the last place, and below the least normal number") {
  check(drawn(2000, 1.0, 1.0 + 0x1p-50));
  check(drawn(2000, 1e300, 1e300 * (1 + 0x1p-50)));
  check(drawn(2000, 0, 1e-305));
  check(drawn(2000, -300 * denormal, 300 * denormal));
  check(drawn(2000, 0, std::numeric_limits<double>::min()));
  check({denormal, 0.0, -denormal, denormal, 0.0});
}

TEST_CASE("infinities are numbers like others") {
  std::vector<double> numbers = drawn(300, -1, 1);
  numbers[3] = infinity;
  numbers[250] = infinity;
  check(numbers);
  numbers[0] = -infinity;
  check(numbers);
  check(std::vector<double>(5, infinity));
  check({-infinity, infinity});
}

TEST_CASE("numbers in rising or falling order, and of every size at once") {
  std::vector<double> numbers = drawn(3000, -1, 1);
  std::sort(numbers.begin(), numbers.end());
  check(numbers);
  std::reverse(numbers.begin(), numbers.end());
  check(numbers);
  double x = 1e-300;
  for (double& number : numbers) number = (x *= 1.5) < 1e300 ? x : (x = 1e-300);
  check(numbers);
}

TEST_CASE("an extent may be wider than the numbers") {
  const std::vector<double> numbers = drawn(1000, 0, 1);
  for (const MinMax& extent : {MinMax{-1, 2}, MinMax{-1e9, 1e9}, MinMax{0, 1e300}, MinMax{-infinity, infinity}})
    check(numbers, {0, 3, 500, 500, 997, 999}, extent);
}

}  // namespace dealscope::test
