#include "explain_tables.hpp"

#include <cstdlib>

namespace dealscope {

namespace {

constexpr std::span<const Derivation> (*tables[])() = {
    contract_derivations,  new_contract_derivations,  exposure_derivations,    funding_derivations,
    incumbent_derivations, revenue_share_derivations, coexistence_derivations, partner_derivations};

}  // namespace

std::optional<MetricRef> metric_of(std::string_view pattern) {
  std::string id(pattern.substr(0, pattern.find('@')));
  if (const std::size_t provider = id.find(".#"); provider != std::string::npos) id.erase(provider, 2);
  for (const Metric& metric : metrics()) {
    if (metric.id == id) return MetricRef{.metric = &metric};
    if (metric.series != MetricSeries::by_part || !id.starts_with(metric.id)) continue;
    for (int part = 0; part < attribution_part_count; ++part)
      if (id.substr(metric.id.size() + 1) == id_of(static_cast<AttributionPart>(part)))
        return MetricRef{.metric = &metric, .series = part};
  }
  return std::nullopt;
}

const Derivation* find_derivation(std::string_view pattern) {
  for (const auto table : tables)
    for (const Derivation& derivation : table())
      if (derivation.pattern == pattern) return &derivation;
  return nullptr;
}

const Derivation& derivation_of(const MetricRef& wanted) {
  for (const auto table : tables)
    for (const Derivation& derivation : table()) {
      if (derivation.value) continue;
      const MetricRef metric = *metric_of(derivation.pattern);
      const bool is_same_part = wanted.metric->series != MetricSeries::by_part || metric.series == wanted.series;
      if (metric.metric == wanted.metric && is_same_part) return derivation;
    }
  std::abort();  // each metric has a row: tested
}

}  // namespace dealscope
