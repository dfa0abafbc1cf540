// Every row of the results by name: what `describe` lists, `evaluate` prints and analyses refer to.
#pragma once

#include <span>
#include <string_view>

#include "evaluate.hpp"

namespace dealscope {

/// level: one number a point; flow: one a period; scalar: one; regime: a state a point, no metric;
/// partner: one a provider, at t0.
enum class MetricKind { level, flow, scalar, regime, partner };
enum class MetricSeries { one, by_provider, by_part };

struct Metric {
  std::string_view id;
  std::string_view label;  ///< with {lab} and {incumbent} for the parties' names
  std::string_view unit;
  MetricKind kind;
  MetricSeries series;
  const Series& (*row)(const Result&);  ///< null for the regime
  OutputMask outputs = 0;               ///< of the model, without which the row is not written
};

/// In the order of a reply.
[[nodiscard]] std::span<const Metric> metrics();

[[nodiscard]] std::string_view id_of(Regime regime);
[[nodiscard]] std::string_view label_of(Regime regime);  ///< with {lab} and {incumbent}
[[nodiscard]] std::string_view id_of(AttributionPart part);

}  // namespace dealscope
