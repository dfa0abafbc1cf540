// A metric as analyses name it (section 8): a row and a year, the sum of a row of flows of money, or a scalar.
// backlog_share@2030 · spend.amazon@2030 · attribution.departure@2030 · lost_revenue@sum · affordable_fulfilment ·
// partners.oracle.share_of_partner
#pragma once

#include <string>
#include <string_view>

#include "expected.hpp"
#include "metrics.hpp"

namespace dealscope {

struct MetricRef {
  const Metric* metric = nullptr;
  int series = 0;
  int point = 0;
  bool is_sum = false;
};

/// The reference that a text means in this scenario; the error says what is allowed instead.
[[nodiscard]] expected<MetricRef, std::string> find_metric(const Scenario& scenario, std::string_view text);

/// A whole row, as simulate takes it: backlog_share, spend.amazon; or a scalar. `point` has no meaning.
[[nodiscard]] expected<MetricRef, std::string> find_row(const Scenario& scenario, std::string_view name);

/// How many series its row has: one, or one for each provider or part.
[[nodiscard]] int series_count(const Scenario& scenario, const Metric& metric);

/// The name by which find_row finds a series: backlog_share, spend.amazon, partners.oracle.remaining.
[[nodiscard]] std::string row_name(const Scenario& scenario, const Metric& metric, int series);

/// Only a level or a flow stands at a year, and so beside a state.
[[nodiscard]] bool has_year(const MetricRef& reference);

/// Whether a value of the metric is no result but an overflow: infinite, or NaN where the metric is always defined.
[[nodiscard]] bool is_overflow(const MetricRef& reference, double value);

/// Its value in a lane; NaN where it is not defined.
[[nodiscard]] double value_of(const MetricRef& reference, const Result& result, int lane);

}  // namespace dealscope
