// Count, sum, minimum and maximum of numbers that come in parts.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>

#include "order_statistics.hpp"

namespace dealscope {

/// The same bits however the numbers are divided into parts: number i goes to accumulator i % 4, so that loops
/// vectorise.
class Totals {
 public:
  void add(std::span<const double> numbers) {
    Accumulators sum = sum_, least = least_, greatest = greatest_;  // copies: members might alias the numbers
    const auto take = [&](std::size_t s, double x) {
      sum[s] += x;
      least[s] = x < least[s] ? x : least[s];
      greatest[s] = x > greatest[s] ? x : greatest[s];
    };
    std::size_t i = 0;
    for (; i < numbers.size() && (count_ + i) % accumulators != 0; ++i) take((count_ + i) % accumulators, numbers[i]);
    for (; i + accumulators <= numbers.size(); i += accumulators)
      for (std::size_t s = 0; s < accumulators; ++s) take(s, numbers[i + s]);
    for (std::size_t s = 0; i < numbers.size(); ++i, ++s) take(s, numbers[i]);
    sum_ = sum, least_ = least, greatest_ = greatest;
    count_ += numbers.size();
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] double sum() const { return (sum_[0] + sum_[1]) + (sum_[2] + sum_[3]); }
  /// Of one number or more, none of them NaN.
  [[nodiscard]] MinMax extent() const {
    return {*std::min_element(least_.begin(), least_.end()), *std::max_element(greatest_.begin(), greatest_.end())};
  }

 private:
  static constexpr std::size_t accumulators = 4;
  using Accumulators = std::array<double, accumulators>;
  [[nodiscard]] static constexpr Accumulators all(double x) { return {x, x, x, x}; }

  std::size_t count_ = 0;
  Accumulators sum_{};
  Accumulators least_ = all(std::numeric_limits<double>::infinity());
  Accumulators greatest_ = all(-std::numeric_limits<double>::infinity());
};

}  // namespace dealscope
