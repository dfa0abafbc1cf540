#include "metric_ref.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dealscope {

namespace {

/// Index of a provider's or part's series; nullopt if the metric has no such series.
[[nodiscard]] std::optional<int> find_series(const Scenario& scenario, const Metric& metric, std::string_view name) {
  if (metric.series == MetricSeries::by_provider)
    for (std::size_t p = 0; p < scenario.providers.size(); ++p)
      if (scenario.providers[p].id == name) return static_cast<int>(p);
  if (metric.series == MetricSeries::by_part)
    for (int part = 0; part < attribution_part_count; ++part)
      if (id_of(static_cast<AttributionPart>(part)) == name) return part;
  return std::nullopt;
}

/// Series index of a name in a metric: `partners.oracle.unpaid` is oracle of `partners.unpaid`, `spend.amazon` is
/// amazon of `spend`.
[[nodiscard]] std::optional<int> match(const Scenario& scenario, const Metric& metric, std::string_view name) {
  if (metric.series == MetricSeries::one) return metric.id == name ? std::optional<int>(0) : std::nullopt;
  const std::size_t dot = metric.kind == MetricKind::partner ? metric.id.find('.') : std::string_view::npos;
  const std::string_view before = metric.id.substr(0, dot);
  const std::string_view after = dot == std::string_view::npos ? "" : metric.id.substr(dot);
  const bool fits = name.size() > before.size() + 1 + after.size() && name.starts_with(before) &&
                    name[before.size()] == '.' && name.ends_with(after);
  if (!fits) return std::nullopt;
  return find_series(scenario, metric, name.substr(before.size() + 1, name.size() - before.size() - 1 - after.size()));
}

[[nodiscard]] std::optional<int> find_point(const Scenario& scenario, const Metric& metric, std::string_view text) {
  const std::string digits(text);
  char* end = nullptr;
  const double time = std::strtod(digits.c_str(), &end);
  const bool is_decimal = !text.empty() && text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
  if (!is_decimal || end != digits.c_str() + digits.size()) return std::nullopt;
  const TimeGrid grid{scenario.start, scenario.years};
  const int count = metric.kind == MetricKind::flow ? grid.periods() : grid.points();
  for (int k = 0; k < count; ++k)
    if (std::abs(grid.time(k) - time) <= tolerance) return k;
  return std::nullopt;
}

}  // namespace

expected<MetricRef, std::string> find_metric(const Scenario& scenario, std::string_view text) {
  const std::size_t at = text.rfind('@');
  const std::string_view name = text.substr(0, at);
  const bool has_time = at != std::string_view::npos;
  const std::string_view time = has_time ? text.substr(at + 1) : "";

  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const std::optional<int> series = match(scenario, metric, name);
    if (!series) continue;
    MetricRef reference{.metric = &metric, .series = *series};
    const bool is_timeless = metric.kind == MetricKind::scalar || metric.kind == MetricKind::partner;
    if (is_timeless) {
      if (!has_time) return reference;
      return unexpected{std::string("no year after this metric")};
    }
    if (time == "sum" && metric.kind == MetricKind::flow && metric.unit == "USD bn") {
      reference.is_sum = true;
      return reference;
    }
    if (const std::optional<int> point = find_point(scenario, metric, time)) {
      reference.point = *point;
      return reference;
    }
    return unexpected{
        std::string(metric.kind == MetricKind::flow
                        ? "a year of the horizon after @, the start of a period; or sum for a flow of money"
                        : "a date of the horizon after @")};
  }
  return unexpected{"a metric that describe lists, such as backlog_share@" +
                    std::to_string(static_cast<int>(scenario.start)) +
                    ", with the provider or part after a dot where it has one"};
}

expected<MetricRef, std::string> find_regime(const Scenario& scenario, std::string_view text) {
  const Metric& metric = metric_of(MetricId::regime);
  const std::size_t at = text.rfind('@');
  if (at != std::string_view::npos && text.substr(0, at) == metric.id)
    if (const std::optional<int> point = find_point(scenario, metric, text.substr(at + 1)))
      return MetricRef{.metric = &metric, .point = *point};
  return unexpected{std::string("regime@ and a date of the horizon")};
}

expected<MetricRef, std::string> find_row(const Scenario& scenario, std::string_view name) {
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    if (const std::optional<int> series = match(scenario, metric, name))
      return MetricRef{.metric = &metric, .series = *series};
  }
  return unexpected{std::string(
      "the name of a row or scalar that describe lists, without a year, with the provider or part after a dot")};
}

int series_count(const Scenario& scenario, const Metric& metric) {
  switch (metric.series) {
    case MetricSeries::by_provider: return static_cast<int>(scenario.providers.size());
    case MetricSeries::by_part: return attribution_part_count;
    default: return 1;
  }
}

std::string row_name(const Scenario& scenario, const Metric& metric, int series) {
  if (metric.series == MetricSeries::one) return std::string(metric.id);
  std::string name = ".";
  name += metric.series == MetricSeries::by_provider ? std::string_view(scenario.providers[series].id)
                                                     : id_of(static_cast<AttributionPart>(series));
  return std::string(metric.id).insert(std::min(metric.id.find('.'), metric.id.size()), name);
}

bool has_year(const MetricRef& reference) {
  const MetricKind kind = reference.metric->kind;
  return !reference.is_sum && (kind == MetricKind::level || kind == MetricKind::flow);
}

bool is_overflow(const MetricRef& reference, double value) {
  return std::isinf(value) || (std::isnan(value) && (reference.metric->flags & may_be_undefined) == 0);
}

double value_of(const MetricRef& reference, const Result& result, int lane) {
  const Series& row = reference.metric->row(result);
  if (!reference.is_sum) return row.at(reference.series, reference.point)[lane];
  double sum = 0.0;
  for (int k = 0; k < row.point_count; ++k) sum += row.at(reference.series, k)[lane];
  return sum;
}

}  // namespace dealscope
