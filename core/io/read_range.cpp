#include "read_range.hpp"

#include <cmath>

#include "enum_names.hpp"
#include "number.hpp"

namespace dealscope {

Provenance read_provenance(ObjectReader& object, const IdIndex& sources) {
  Provenance origin;
  origin.basis = static_cast<Basis>(object.require("basis").one_of(basis_names));
  origin.source = sources.find_optional(object.require("source"), "null or the id of a source");
  origin.note = object.require("note").string();
  return origin;
}

namespace {

[[nodiscard]] Demand read_demand(const JsonCursor& cursor) {
  const double demand = cursor.number();
  if (std::isnan(demand)) return Demand::indifferent;
  if (demand != -1 && demand != 0 && demand != 1) {
    cursor.expect("-1, 0 or 1");
    return Demand::indifferent;
  }
  return static_cast<Demand>(static_cast<int>(demand));
}

}  // namespace

Range read_range(ObjectReader& object, double value, Bounds domain, const IdIndex& sources) {
  const JsonCursor max = object.require("max"), low = object.require("low"), high = object.require("high");
  Range range;
  range.min = object.require("min").number(domain);
  range.max = max.number(domain);
  range.low = low.number();
  range.high = high.number();
  range.demand = read_demand(object.require("demand"));
  range.step = object.require("step").number(above_zero);
  range.unit = object.require("unit").string();
  range.label = object.require("label").string();
  range.group = object.require("group").string();
  range.primary = object.require("primary").boolean();
  range.origin = read_provenance(object, sources);

  // Comparisons with NaN are false, so that an unreadable number has one issue only; so has a value outside min and
  // max.
  if (range.max < range.min) max.expect("at least min, " + number_to_string(range.min));
  if (!std::isfinite(range.max - range.min) && range.max > range.min) max.expect("a finite number above min");
  if (range.low > value && !(value < range.min)) low.expect("at most the value, " + number_to_string(value));
  if (range.high < value && !(value > range.max)) high.expect("at least the value, " + number_to_string(value));
  return range;
}

bool is_outside(const Range& range, double value) {
  return !(range.max < range.min) && (value < range.min || value > range.max);
}

int read_ranged_figure(const JsonCursor& cursor, std::string id, double value, Bounds domain, const IdIndex& sources,
                       Scenario& scenario) {
  ObjectReader object(cursor);
  Range range = read_range(object, value, domain, sources);
  if (is_outside(range, value))
    cursor.add_issue("the figure is " + number_to_string(value) + ", expected inside min and max");
  const int index = static_cast<int>(scenario.parameters.size());
  scenario.parameters.push_back({std::move(id), value, std::move(range)});
  scenario.display_order.push_back(index);
  return index;
}

Bounds bounds_of(Domain domain) {
  switch (domain) {
    case Domain::share: return fraction;
    case Domain::non_negative: return amount;
    case Domain::positive: return above_zero;
    case Domain::divisor: return divisor_bounds;
    case Domain::correlation: return {.min = 0, .max = 0.95};
    case Domain::above_minus_1: return {.min = -1, .above_min = true};
    case Domain::any: break;
  }
  return {};
}

}  // namespace dealscope
