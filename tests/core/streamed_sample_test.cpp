// A sample of which a part is stored has the summary of the whole, or reports that it has none.
#include "analysis/streamed_sample.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "model/series.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

constexpr std::size_t total = 20'011;  // whole blocks, and a part of one

[[nodiscard]] std::optional<Summary> streamed(const std::vector<double>& numbers, std::size_t room) {
  std::vector<double> memory(room);
  StreamedSample sample(memory, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); i += max_lanes) {
    if (i == room) sample.narrow();
    sample.add(std::span(numbers).subspan(i, std::min<std::size_t>(max_lanes, numbers.size() - i)));
  }
  return sample.summary();
}

void check_same(const Summary& found, std::vector<double> numbers) {
  const Summary expected = summarize(numbers);
  CHECK(same_bits(found.mean, expected.mean));
  for (std::size_t q = 0; q < quantile_levels.size(); ++q) CHECK(same_bits(found.quantiles[q], expected.quantiles[q]));
  CHECK(found.undefined_trials == expected.undefined_trials);
}

/// `total` numbers of a uniform one.
template <class Function>
[[nodiscard]] std::vector<double> drawn(const Function& of_uniform) {
  std::mt19937_64 random(3);
  std::vector<double> numbers(total);
  for (double& x : numbers) x = of_uniform(static_cast<double>(random() >> 11) * 0x1p-53);
  return numbers;
}

constexpr std::size_t third = 100 * max_lanes;

}  // namespace

TEST_CASE("a narrowed sample has the summary of all numbers") {
  const std::vector<double> samples[] = {
      drawn([](double u) { return u; }),
      drawn([](double u) { return 1e6 / (u + 1e-9) - 3e6; }),          // a long tail
      drawn([](double u) { return u < 0.6 ? 0.0 : u; }),               // ties at an end
      drawn([](double u) { return u < 0.2 || u > 0.9 ? u : 0.5; }),    // ties in the middle
      drawn([](double u) { return std::floor(7.0 * u); }),             // nothing but ties
      drawn([](double) { return -2.5; }),                              // a single number
      drawn([](double u) { return u < 0.3 ? std::nan("") : u * u; }),  // undefined in part
      drawn([](double u) { return u < 0.3 ? std::nan("") : 1.0 - 2 * u; }),
      std::vector<double>(total, std::nan("")),
  };
  for (const std::vector<double>& numbers : samples) {
    INFO("sample " << &numbers - samples);
    const auto summary = streamed(numbers, third);
    REQUIRE(summary.has_value());
    check_same(*summary, numbers);
  }
}

TEST_CASE("a sample that all fits is not narrowed") {
  const std::vector<double> numbers = drawn([](double u) { return u < 0.1 ? std::nan("") : u; });
  const auto summary = streamed(numbers, total);
  REQUIRE(summary.has_value());
  check_same(*summary, numbers);
}

TEST_CASE("numbers outside the range of the first ones: no summary rather than a wrong one") {
  std::vector<double> rising = drawn([](double u) { return u; });
  std::sort(rising.begin(), rising.end());
  CHECK(!streamed(rising, third));

  std::vector<double> late(total, std::nan(""));  // undefined until after the narrowing
  late.back() = 1.0;
  CHECK(!streamed(late, third));

  std::vector<double> crowded = drawn([](double u) { return u; });  // more of them near a quantile than there is room
  std::fill(crowded.begin() + third, crowded.end(), 0.5);
  CHECK(!streamed(crowded, third));
}

}  // namespace dealscope::test
