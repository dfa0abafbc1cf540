#include "read_parameters.hpp"

#include "number.hpp"

namespace dealscope {

namespace {

/// Checks that the cuts between regimes keep their order wherever they are in their ranges.
void check_cuts(const JsonCursor& parameters, const Scenario& scenario) {
  const Range& low = scenario.parameters[static_cast<int>(ParameterId::regime_low)].range;
  const Range& high = scenario.parameters[static_cast<int>(ParameterId::regime_high)].range;
  if (!(low.max >= high.min)) return;
  const JsonCursor row = parameters.member("regime_low");
  row.member("max").expect("a number below regime_high's min, " + number_to_string(high.min));
}

}  // namespace

void read_parameters(const JsonCursor& cursor, const IdIndex& sources, Scenario& scenario) {
  ObjectReader parameters(cursor);
  for (const FormulaParameter& formula : formula_parameters) {
    const JsonCursor row = parameters.require(formula.id);
    ObjectReader object(row);
    Parameter& read = scenario.parameters.emplace_back();
    read.id = formula.id;
    const JsonCursor value = object.require("value");
    read.value = value.number();
    read.range = read_range(object, read.value, bounds_of(formula.domain), sources);
    if (is_outside(read.range, read.value))
      value.expect("a number from " + number_to_string(read.range.min) + " to " + number_to_string(read.range.max));
  }
  for (const JsonMember& member : cursor.members())
    if (const std::size_t i = parameter_index(member.key); i < formula_parameters.size())
      scenario.display_order.push_back(static_cast<int>(i));
  check_cuts(cursor, scenario);
}

}  // namespace dealscope
