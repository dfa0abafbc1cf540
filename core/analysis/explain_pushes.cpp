#include "explain_pushes.hpp"

#include <algorithm>

#include "explain_formula.hpp"

namespace dealscope {

namespace {

constexpr Push pushes[] = {{"faster_build.", "build_pace", "1.1 * build_pace", [](double pace) { return pace * 1.1; }},
                           {"stronger_models.", "internal_capability_later", "min(1, internal_capability_later + 0.1)",
                            [](double capability) { return std::min(1.0, capability + 0.1); }}};

}  // namespace

const Push* push_named(std::string_view mention) {
  for (const Push& push : pushes)
    if (mention.starts_with(push.prefix)) return &push;
  return nullptr;
}

Run run_pushed(const Run& run, const Push& push) {
  Values values = run.values;
  double* value = values[push.parameter];
  *value = push.value(*value);
  Run bumped(run.scenario, values);
  bumped.prefix = push.prefix;
  bumped.asked = &run;
  return bumped;
}

bool is_pushed(const Run& run, int parameter) {
  return run.asked && run.asked->values.at(parameter)[0] != run.values.at(parameter)[0];
}

Explanation explain_push(const Run& run, int parameter) {
  const Parameter& of_scenario = run.scenario.parameters[parameter];
  Explanation node{.name = std::string(run.prefix) + of_scenario.id,
                   .value = run.values.at(parameter)[0],
                   .unit = of_scenario.range.unit};
  write_formula(*run.asked, push_named(run.prefix)->formula, {}, node);
  return node;
}

}  // namespace dealscope
