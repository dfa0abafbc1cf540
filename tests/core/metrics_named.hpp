// Metrics and rows by the names that a request gives them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/metric_ref.hpp"

namespace dealscope::test {

/// backlog_share@2030
[[nodiscard]] MetricRef metric_named(const Scenario& scenario, const std::string& name);
/// backlog_share, spend.amazon, npv_lost_gross_profit
[[nodiscard]] std::vector<MetricRef> rows_named(const Scenario& scenario, std::span<const std::string> names);

}  // namespace dealscope::test
