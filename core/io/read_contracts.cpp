#include "read_contracts.hpp"

#include <cmath>

#include "number.hpp"
#include "vocabulary.hpp"

namespace dealscope {

namespace {

using enum ContractField;

constexpr ByContractField<Bounds> field_bounds{{amount, amount, Bounds{}, above_zero, fraction, fraction}};
constexpr ContractField with_range[] = {value_usd_bn, capacity_gw, start, term_years, ramp_up};

/// Rounding of two fractions that are meant to make up a whole.
constexpr double ramp_slack = 1e-12;

[[nodiscard]] double read_amount(const Place& place) {
  const std::optional<double> given = place.optional_number(amount);
  return given ? *given : std::numeric_limits<double>::quiet_NaN();
}

void read_figure_range(const Place& place, ContractField field, const IdList& sources, Contract& contract,
                       Scenario& scenario) {
  const double value = contract.figures[field];
  ObjectReader object(place);
  Range range = read_range(object, value, field_bounds[field], sources);
  if (value < range.min || value > range.max)
    place.fault("the contract's figure is " + number_text(value) + ", expected inside min and max");
  const double ramp_down_figure = contract.figures[ramp_down];
  if (field == ramp_up && range.max + ramp_down_figure > 1 + ramp_slack)
    place.fault("max is " + number_text(range.max) + ", expected at most 1 together with ramp_down, " +
                number_text(ramp_down_figure));
  contract.parameter_of[field] = static_cast<int>(scenario.parameters.size());
  scenario.display_order.push_back(contract.parameter_of[field]);
  scenario.parameters.push_back(
      {"contracts." + contract.id + "." + std::string(field_words[field]), value, std::move(range)});
}

void read_ranges(const Place& place, const IdList& sources, bool value_is_null, bool capacity_is_null,
                 Contract& contract, Scenario& scenario) {
  if (!place.is(JsonKind::object, "an object")) return;
  for (const JsonMember& member : place.members()) {
    const Place range(&member.node, member.key, place);
    const ContractField* field = nullptr;
    for (const ContractField& f : with_range)
      if (field_words[f] == member.key) field = &f;
    if (!field)
      range.fault("unknown key, expected only value_usd_bn, capacity_gw, start, term_years, ramp_up");
    else if ((*field == value_usd_bn && value_is_null) || (*field == capacity_gw && capacity_is_null))
      range.fault("a range on a figure that is null");
    else
      read_figure_range(range, *field, sources, contract, scenario);
  }
}

void read_contract(const Place& place, const IdList& providers, const IdList& sources, IdList& ids,
                   Scenario& scenario) {
  ObjectReader object(place);
  Contract contract;
  contract.id = ids.add(object["id"]);
  contract.provider = providers.find(object["provider"], "the id of a provider");
  contract.title = object["title"].text();
  contract.kind = static_cast<ContractKind>(object["kind"].choice(kind_words));
  const Place value = object["value_usd_bn"], capacity = object["capacity_gw"], down = object["ramp_down"];
  contract.figures[value_usd_bn] = read_amount(value);
  contract.figures[capacity_gw] = read_amount(capacity);
  contract.signed_at = object["signed"].number();
  for (const ContractField field : {start, term_years, ramp_up})
    contract.figures[field] = object[field_words[field]].number(field_bounds[field]);
  contract.figures[ramp_down] = down.number(fraction);
  contract.status = static_cast<ContractStatus>(object["status"].choice(status_words));
  static_cast<void>(object["part_of"]);  // resolved when all contracts are known
  contract.at_least = object["at_least"].boolean();
  const Place ranges = object["ranges"];
  contract.origin = read_origin(object, sources);

  if (value.is_null() && capacity.is_null()) value.fault("value_usd_bn and capacity_gw are both null, expected one");
  if (contract.figures[ramp_up] + contract.figures[ramp_down] > 1 + ramp_slack)
    down.expected("at most 1 together with ramp_up, " + number_text(contract.figures[ramp_up]));
  read_ranges(ranges, sources, value.is_null(), capacity.is_null(), contract, scenario);
  scenario.contracts.push_back(std::move(contract));
}

/// A part's parent must stand for itself: neither the part nor part of another.
void check_parents(const Place& place, const std::vector<Contract>& contracts) {
  int index = 0;
  place.each([&](const Place& contract) {
    const std::optional<int> parent = contracts[index].part_of;
    if (parent && (*parent == index || contracts[*parent].part_of))
      contract.member("part_of").expected("a contract that is not itself part of one");
    ++index;
  });
}

}  // namespace

void read_contracts(const Place& place, const IdList& providers, const IdList& sources, Scenario& scenario) {
  if (place.members().size() > max_contracts) {
    place.fault("found " + std::to_string(place.members().size()) + " contracts, expected at most " +
                std::to_string(max_contracts));
    return;
  }
  IdList ids;
  place.each([&](const Place& contract) { read_contract(contract, providers, sources, ids, scenario); });
  int index = 0;
  place.each([&](const Place& contract) {
    scenario.contracts[index++].part_of = ids.find_optional(contract.member("part_of"), "null or the id of a contract");
  });
  check_parents(place, scenario.contracts);
}

}  // namespace dealscope
