#include "model_runs.hpp"

#include <stdexcept>
#include <unordered_map>

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

Values carried_over(const Scenario& from, const Values& values, const Scenario& to) {
  std::unordered_map<std::string, double> by_id;
  for (std::size_t p = 0; p < from.parameters.size(); ++p)
    by_id[from.parameters[p].id] = *values.at(static_cast<int>(p));
  Values carried = values_of(to, {});
  for (std::size_t p = 0; p < to.parameters.size(); ++p)
    if (const auto found = by_id.find(to.parameters[p].id); found != by_id.end())
      *carried.at(static_cast<int>(p)) = found->second;
  return carried;
}

Values RandomValues::draw(int lanes) {
  Values values = values_of(scenario_, {}, lanes);
  for (std::size_t p = 0; p < scenario_.parameters.size(); ++p) {
    const Range& range = scenario_.parameters[p].range;
    for (int i = 0; i < lanes; ++i)
      values.at(static_cast<int>(p))[i] = numbers_.between_or_at_end(range.min, range.max);
  }
  return values;
}

}  // namespace dealscope::test
