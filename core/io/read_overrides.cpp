#include "read_overrides.hpp"

namespace dealscope {

std::vector<Override> read_overrides(const JsonCursor& cursor, const Scenario& scenario,
                                     const ParameterIndex& parameters) {
  std::vector<Override> overrides;
  if (!cursor.expect_kind(JsonKind::object, "an object")) return overrides;
  for (const JsonMember& member : cursor.members()) {
    if (cursor.is_full()) break;
    const JsonCursor value(&member.node, member.key, cursor);
    const std::optional<int> parameter = parameters.find(member.key);
    if (!parameter) {
      value.add_issue("unknown parameter");
      continue;
    }
    const Range& range = scenario.parameters[*parameter].range;
    const bool has_range = range.min <= range.max;  // false if the scenario's range is faulty
    overrides.push_back({*parameter, value.number(has_range ? Bounds{.min = range.min, .max = range.max} : Bounds{})});
  }
  return overrides;
}

}  // namespace dealscope
