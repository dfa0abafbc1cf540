// Shares lie in [0, 1], amounts are not negative, and nothing overflows where inputs are ordinary.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "comparison.hpp"
#include "model/metric_ref.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

struct Limits {
  double least, most;
};

/// The bounds of each metric, whatever the input.
[[nodiscard]] Limits limits_of(const Metric& metric, const Scenario& scenario) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double end = scenario.start + scenario.years;
  switch (metric.metric) {
    using enum MetricId;
    case attribution:
    case power_imbalance:
    case build_pressure:
    case build_pressure_peak: return {-1, 1};
    case hedge_gain: return {-0.1, 0};
    case hhi: return {10000.0 / static_cast<double>(scenario.providers.size()), 10000};
    case effective_providers: return {1, static_cast<double>(scenario.providers.size())};
    case funding_gap_year: return {scenario.start + 1, end};
    case build_pressure_peak_year: return {scenario.start, end};
    case partners_share_of_partner: return {0, infinity};
    case cumulative_gap:
    case lost_to_departure:
    case lost_revenue:
    case npv_lost_gross_profit:
    case npv_equity_gain:
    case breakeven_valuation_gain:
    case incumbent_net_gain: return {-infinity, infinity};
    default: return {0, metric.unit == "share" || metric.unit == "index" ? 1.0 : infinity};
  }
}

}  // namespace

TEST_CASE("shares are shares, amounts are not negative, and all numbers are finite or undefined") {
  over_random_inputs(59, [](const Scenario& scenario, const Values& values) {
    for (const int steps : {1, 4}) {
      const Result result = run(scenario, values, steps);
      const double rounding = 1e-13 * money_scale(result);
      for (const Metric& metric : metrics()) {
        if (metric.kind == MetricKind::regime) continue;
        const auto [least, most] = limits_of(metric, scenario);
        const double slack = is_money(metric.unit) ? rounding : 1e-9;
        for (const double number : metric.row(result).numbers) {
          INFO(metric.id << " " << number);
          CHECK_FALSE(is_overflow({.metric = &metric}, number));
          if (std::isnan(number)) continue;
          CHECK(number >= least - slack);
          CHECK(number <= most + slack);
        }
      }
    }
  });
}

TEST_CASE("the lab's shares of its partners add up to 1") {
  over_random_inputs(61, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const std::vector<double>& shares = result.partners.share_of_lab.numbers;
    const double sum = sum_of(result.partners.share_of_lab);
    CHECK((agree(sum, 1) || std::all_of(shares.begin(), shares.end(), [](double share) { return share == 0; })));
  });
}

TEST_CASE("a cap bounds the revenue share, and what it takes is what there would be without") {
  over_altered_inputs(
      67, [](Json& text) { text["incumbent"]["revenue_share_cap_usd_bn"] = 5; },
      [](const Scenario& scenario, const Values& values) {
        Scenario uncapped = scenario;
        uncapped.revenue_share_cap_usd_bn.reset();
        const Result a = run(scenario, values), b = run(uncapped, values);
        const double with = sum_of(a.stake.revenue_share), without = sum_of(b.stake.revenue_share);
        CHECK(with <= 5 * (1 + 1e-12));
        CHECK(agree(a.stake.revenue_share_cut_by_cap.at(0)[0], without - with));
        CHECK(b.stake.revenue_share_cut_by_cap.at(0)[0] == 0);
        CHECK(agree(with, std::min(5.0, without)));
      });
}

}  // namespace dealscope::test
