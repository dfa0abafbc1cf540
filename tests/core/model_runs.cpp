#include "model_runs.hpp"

#include <stdexcept>

#include "io/read_scenario.hpp"
#include "project_files.hpp"

namespace dealscope::test {

Scenario scenario_from(const std::string& text) {
  IssueLog log("/scenario");
  auto scenario = parse_valid_scenario(text, log);
  if (scenario) return *std::move(scenario);
  const Issue first = log.take().front();
  throw std::runtime_error(first.path + ": " + first.message);
}

Scenario scenario_named(const std::string& id) { return scenario_from(file_text(scenario_path(id))); }

Result run(const Scenario& scenario, const Values& values, int steps_per_year) {
  Result result;
  evaluate(scenario, values, result, {.steps_per_year = steps_per_year});
  return result;
}

Result run(const Scenario& scenario, const std::vector<Override>& overrides) {
  return run(scenario, values_of(scenario, overrides));
}

int index_of(const Scenario& scenario, const std::string& id) {
  for (std::size_t i = 0; i < scenario.parameters.size(); ++i)
    if (scenario.parameters[i].id == id) return static_cast<int>(i);
  throw std::runtime_error("no parameter " + id);
}

Override set(const Scenario& scenario, const std::string& id, double value) { return {index_of(scenario, id), value}; }

Values RandomValues::draw(int lanes) {
  Values values = values_of(scenario_, {}, lanes);
  for (std::size_t p = 0; p < scenario_.parameters.size(); ++p) {
    const Range& range = scenario_.parameters[p].range;
    for (int i = 0; i < lanes; ++i) values.at(static_cast<int>(p))[i] = range.min + (range.max - range.min) * uniform();
  }
  return values;
}

/// SplitMix64 (Steele, Lea & Flood 2014).
double RandomValues::uniform() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

}  // namespace dealscope::test
