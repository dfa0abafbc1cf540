#include "read_contracts.hpp"

#include <cmath>
#include <limits>

#include "enum_names.hpp"
#include "number.hpp"
#include "read_schedule.hpp"

namespace dealscope {

namespace {

using enum ContractField;

constexpr ByContractField<Bounds> field_bounds{{amount, amount, Bounds{}, divisor_bounds, fraction, fraction}};
constexpr ContractField with_range[] = {value_usd_bn, capacity_gw, start, term_years, ramp_up};

/// Bounds of the capacity [GW] of a contract with a schedule: its formulas divide by it.
constexpr Bounds scheduled_capacity = divisor_bounds;

/// Rounding error of two fractions that sum to 1.
constexpr double ramp_slack = 1e-12;

/// Whether two ramps pass the whole term.
[[nodiscard]] bool passes_1(double up, double down) { return up + down > 1 + ramp_slack; }

[[nodiscard]] double read_amount(const JsonCursor& cursor) {
  const std::optional<double> given = cursor.optional_number(amount);
  return given ? *given : std::numeric_limits<double>::quiet_NaN();
}

/// Checks that the contract may have a schedule. A kind or a capacity that is unreadable has its own issue. Returns
/// whether the capacity is an issue.
[[nodiscard]] bool check_schedule(const JsonCursor& schedule, const JsonCursor& kind, const JsonCursor& capacity,
                                  double capacity_figure) {
  if (schedule.is_absent() || schedule.is_null()) return false;
  if (kind.is_string(name_of(ContractKind::cloud, kind_names))) {
    schedule.expect("null: only a build has a schedule");
    return false;
  }
  const bool is_issue = capacity.is_null() || capacity_figure < scheduled_capacity.min;
  if (is_issue)
    schedule.expect("null, or beside it a capacity_gw of at least " + number_to_string(scheduled_capacity.min));
  return is_issue;
}

void read_figure_range(const JsonCursor& cursor, ContractField field, const IdIndex& sources, Contract& contract,
                       Scenario& scenario) {
  const bool is_scheduled = field == capacity_gw && contract.kind == ContractKind::build && !contract.schedule.empty();
  const int parameter = read_ranged_figure(cursor, "contracts." + contract.id + "." + std::string(field_names[field]),
                                           contract.figures[field],
                                           is_scheduled ? scheduled_capacity : field_bounds[field], sources, scenario);
  contract.parameter_of[field] = parameter;
  const Range& range = scenario.parameters[parameter].range;
  const double ramp_down_figure = contract.figures[ramp_down];
  const bool is_issue = passes_1(contract.figures[ramp_up], ramp_down_figure);
  if (field == ramp_up && !is_issue && passes_1(range.max, ramp_down_figure))
    cursor.add_issue("max is " + number_to_string(range.max) + ", expected at most 1 together with ramp_down, " +
                     number_to_string(ramp_down_figure));
}

void read_ranges(const JsonCursor& cursor, const IdIndex& sources, bool is_open_value, bool is_open_capacity,
                 Contract& contract, Scenario& scenario) {
  if (!cursor.expect_kind(JsonKind::object, "an object")) return;
  for (const JsonMember& member : cursor.members()) {
    if (cursor.is_full()) return;
    const JsonCursor range(&member.node, member.key, cursor);
    const ContractField* field = nullptr;
    for (const ContractField& f : with_range)
      if (field_names[f] == member.key) field = &f;
    if (!field)
      range.add_issue("unknown key, expected only value_usd_bn, capacity_gw, start, term_years, ramp_up");
    else if ((*field == value_usd_bn && is_open_value) || (*field == capacity_gw && is_open_capacity))
      range.add_issue("a range on a figure that is null");
    else
      read_figure_range(range, *field, sources, contract, scenario);
  }
}

void read_contract(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, IdIndex& ids,
                   Scenario& scenario) {
  ObjectReader object(cursor);
  Contract contract;
  contract.id = ids.add(object.require("id"));
  contract.provider = providers.find(object.require("provider"), "the id of a provider").value_or(0);
  contract.title = object.require("title").string();
  const JsonCursor kind = object.require("kind");
  contract.kind = static_cast<ContractKind>(kind.one_of(kind_names));
  const JsonCursor value = object.require("value_usd_bn"), capacity = object.require("capacity_gw"),
                   down = object.require("ramp_down");
  contract.figures[value_usd_bn] = read_amount(value);
  contract.figures[capacity_gw] = read_amount(capacity);
  contract.signed_at = object.require("signed").number();
  for (const ContractField field : {start, term_years, ramp_up})
    contract.figures[field] = object.require(field_names[field]).number(field_bounds[field]);
  contract.figures[ramp_down] = down.number(fraction);
  const JsonCursor schedule = object.require("schedule");
  contract.schedule = read_schedule(schedule);
  const bool lacks_capacity = check_schedule(schedule, kind, capacity, contract.figures[capacity_gw]);
  if (lacks_capacity) contract.figures[capacity_gw] = std::numeric_limits<double>::quiet_NaN();
  contract.status = static_cast<DealStatus>(object.require("status").one_of(status_names));
  static_cast<void>(object.require("part_of"));  // resolved after all contracts are read
  contract.at_least = object.require("at_least").boolean();
  const JsonCursor ranges = object.require("ranges");
  contract.origin = read_provenance(object, sources);

  const bool are_null = value.is_null() && capacity.is_null();
  if (are_null) value.add_issue("value_usd_bn and capacity_gw are both null, expected one");
  if (passes_1(contract.figures[ramp_up], contract.figures[ramp_down]))
    down.expect("at most 1 together with ramp_up, " + number_to_string(contract.figures[ramp_up]));
  // A range on a null figure is an issue, unless that the figure is null is one.
  const bool is_open_value = value.is_null() && !are_null,
             is_open_capacity = capacity.is_null() && !are_null && !lacks_capacity;
  read_ranges(ranges, sources, is_open_value, is_open_capacity, contract, scenario);
  scenario.contracts.push_back(std::move(contract));
}

/// Checks part_of: the parent must be neither the part itself nor part of another contract.
void check_parents(const JsonCursor& cursor, const std::vector<Contract>& contracts) {
  int index = 0;
  cursor.each([&](const JsonCursor& contract) {
    const std::optional<int> parent = contracts[index].part_of;
    if (parent && (*parent == index || contracts[*parent].part_of.value_or(*parent) != *parent))
      contract.member("part_of").expect("a contract that is not itself part of one");
    ++index;
  });
}

}  // namespace

void read_contracts(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, Scenario& scenario) {
  if (cursor.members().size() > max_contracts) {
    cursor.add_issue("found " + std::to_string(cursor.members().size()) + " contracts, expected at most " +
                     std::to_string(max_contracts));
    return;
  }
  IdIndex ids;
  cursor.each([&](const JsonCursor& contract) { read_contract(contract, providers, sources, ids, scenario); });
  if (scenario.contracts.empty()) return;
  int index = 0;
  cursor.each([&](const JsonCursor& contract) {
    scenario.contracts[index++].part_of = ids.find_optional(contract.member("part_of"), "null or the id of a contract");
  });
  check_parents(cursor, scenario.contracts);
}

}  // namespace dealscope
