// Comparison of numbers and of results up to rounding.
#pragma once

#include <algorithm>
#include <cmath>

#include "model/metrics.hpp"
#include "model_runs.hpp"

namespace dealscope::test {

/// Whether two numbers agree to 1e-9, absolute or relative, and to the rounding of sums as large as `scale`; undefined
/// agrees with undefined only.
[[nodiscard]] inline bool agree(double a, double b, double scale = 0) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) == std::isnan(b);
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}) + 1e-13 * scale;
}

[[nodiscard]] inline bool is_money(std::string_view unit) { return unit.starts_with("USD bn"); }

[[nodiscard]] inline double sum_of(const Series& row) {
  double sum = 0;
  for (const double number : row.numbers) sum += std::abs(number);
  return sum;
}

/// The amounts whose sums and differences make a result's money: rounding is relative to them.
[[nodiscard]] inline double money_scale(const Result& result) {
  double greatest = 0;
  for (const Series* row : {&result.stake.valuation_if_paid, &result.incumbent.backlog_other})
    greatest = std::max(greatest, *std::max_element(row->numbers.begin(), row->numbers.end()));
  return greatest + sum_of(result.funding.planned_revenue) + sum_of(result.book.obligations) +
         sum_of(result.funding.resources) + sum_of(result.book.drawn) + sum_of(result.incumbent.cloud_revenue_other);
}

/// Calls check(metric, row of a, row of b) for each metric but the regime.
template <class Check>
void over_rows(const Result& a, const Result& b, const Check& check) {
  for (const Metric& metric : metrics())
    if (metric.kind != MetricKind::regime) check(metric, metric.row(a), metric.row(b));
}

/// Whether regimes are the same wherever rounding cannot decide: both dependences are 1e-9 from the cuts.
[[nodiscard]] inline bool same_regimes(const Result& a, const Result& b) {
  for (std::size_t i = 0; i < a.coexistence.regime.size(); ++i)
    if (a.coexistence.regime[i] != b.coexistence.regime[i] && a.coexistence.regime_margin.numbers[i] > 1e-9)
      return false;
  return true;
}

}  // namespace dealscope::test
