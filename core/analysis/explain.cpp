#include "explain.hpp"

#include "explain_formula.hpp"
#include "explain_names.hpp"
#include "explain_tables.hpp"

namespace dealscope {

Explanation explain(const Scenario& scenario, const Values& values, const MetricRef& metric) {
  const Run run(scenario, values);
  const Derivation& derivation = derivation_of(metric);
  At at{.point = metric.point};
  if (metric.metric->series == MetricSeries::by_provider) at.provider = metric.series;
  if (!metric.is_sum) return explain(run, derivation, at);

  const std::string_view undated = derivation.pattern.substr(0, derivation.pattern.size() - 1);
  Explanation sum{.name = name_of(run, undated, at) + "@sum",
                  .value = value_of(metric, run.result, 0),
                  .unit = metric.metric->unit};
  write_formula(run, "[y " + std::string(derivation.pattern) + "]", at, sum);
  return sum;
}

Run::Run(const Scenario& of, const Values& at) : scenario(of), values(at) { evaluate(scenario, values, result); }

Citation cite_parameter(const Run& run, int parameter) {
  const auto& [id, value, range] = run.scenario.parameters[parameter];
  const bool is_overridden = run.values.at(parameter)[0] != value;
  if (is_overridden) return {Basis::assumption, std::nullopt, range.unit};
  return {range.origin.basis, range.origin.source, range.unit};
}

}  // namespace dealscope
