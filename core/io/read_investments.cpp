#include "read_investments.hpp"

#include "enum_names.hpp"

namespace dealscope {

namespace {

void read_value_range(const JsonCursor& cursor, const IdIndex& sources, Investment& investment, Scenario& scenario) {
  ObjectReader ranges(cursor);
  const JsonCursor range = ranges.optional("value_usd_bn");
  if (!range.is_absent())
    investment.value_parameter = read_ranged_figure(range, "investments." + investment.id + ".value_usd_bn",
                                                    investment.value_usd_bn, amount, sources, scenario);
}

void read_investment(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, IdIndex& ids,
                     Scenario& scenario) {
  ObjectReader object(cursor);
  Investment investment;
  investment.id = ids.add(object.require("id"));
  investment.provider = providers.find(object.require("provider"), "the id of a provider").value_or(0);
  investment.title = object.require("title").string();
  investment.value_usd_bn = object.require("value_usd_bn").number(amount);
  investment.start = object.require("start").number();
  investment.years = object.require("years").number(divisor_bounds);
  investment.status = static_cast<DealStatus>(object.require("status").one_of(status_names));
  investment.at_least = object.require("at_least").boolean();
  const JsonCursor ranges = object.require("ranges");
  investment.origin = read_provenance(object, sources);
  read_value_range(ranges, sources, investment, scenario);
  scenario.investments.push_back(std::move(investment));
}

}  // namespace

void read_investments(const JsonCursor& cursor, const IdIndex& providers, const IdIndex& sources, Scenario& scenario) {
  if (cursor.members().size() > max_investments) {
    cursor.add_issue("found " + std::to_string(cursor.members().size()) + " investments, expected at most " +
                     std::to_string(max_investments));
    return;
  }
  IdIndex ids;
  cursor.each([&](const JsonCursor& investment) { read_investment(investment, providers, sources, ids, scenario); });
}

}  // namespace dealscope
