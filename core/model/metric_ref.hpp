// References to one number of a Result by name: a series at a year, the sum of a flow of money, or a scalar.
// backlog_share@2030 · spend.amazon@2030 · attribution.departure@2030 · lost_revenue@sum · affordable_share ·
// partners.oracle.share_of_partner
#pragma once

#include <string>
#include <string_view>

#include "expected.hpp"
#include "metrics.hpp"

namespace dealscope {

struct MetricRef {
  const Metric* metric = nullptr;
  int series = 0;       ///< provider, AttributionPart or 0
  int point = 0;        ///< point of a level, period of a flow, else 0
  bool is_sum = false;  ///< over all periods
};

/// Resolves a name in this scenario; the error is a text with what is allowed.
[[nodiscard]] expected<MetricRef, std::string> find_metric(const Scenario& scenario, std::string_view text);

/// Resolves the regime at a date, regime@2030: `metric` is that of MetricKind::regime, which value_of cannot read.
[[nodiscard]] expected<MetricRef, std::string> find_regime(const Scenario& scenario, std::string_view text);

/// Resolves the name of a whole series (backlog_share, spend.amazon) or scalar; `point` has no meaning.
[[nodiscard]] expected<MetricRef, std::string> find_row(const Scenario& scenario, std::string_view name);

/// Number of series of a metric: 1, or one for each provider or AttributionPart.
[[nodiscard]] int series_count(const Scenario& scenario, const Metric& metric);

/// Name of a series, as find_row takes it: backlog_share, spend.amazon, partners.oracle.remaining.
[[nodiscard]] std::string row_name(const Scenario& scenario, const Metric& metric, int series);

/// Whether the reference has a year, and so a regime at the same point: a level or a flow that is not summed.
[[nodiscard]] bool has_year(const MetricRef& reference);

/// Whether a value of the metric is an overflow: infinite, or NaN where the metric is always defined.
[[nodiscard]] bool is_overflow(const MetricRef& reference, double value);

/// Value in a lane, in the metric's unit; NaN where it is undefined.
[[nodiscard]] double value_of(const MetricRef& reference, const Result& result, int lane);

}  // namespace dealscope
