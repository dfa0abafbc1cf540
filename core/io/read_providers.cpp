#include "read_providers.hpp"

namespace dealscope {

namespace {

constexpr std::size_t max_provider_points = 12'750;  // 250 providers over 50 years bound the size of a reply

}  // namespace

void read_providers(const JsonCursor& cursor, const IdIndex& sources, IdIndex& ids, Scenario& scenario) {
  if (!cursor.is_array()) ids.set_unreadable();
  cursor.each([&](const JsonCursor& provider) {
    ObjectReader object(provider);
    Provider& read = scenario.providers.emplace_back();
    read.id = ids.add(object.require("id"));
    read.name = object.require("name").string();
    read.short_name = object.require("short_name").string();
    read.control = object.require("control").number(fraction);
    read.backlog_usd_bn = object.require("backlog_usd_bn").optional_number(amount);
    static_cast<void>(object.require("ranges"));  // after those of contracts and investments, as in the list
    read.source = sources.find_optional(object.require("source"), "null or the id of a source");
  });
}

void read_provider_ranges(const JsonCursor& cursor, const IdIndex& sources, Scenario& scenario) {
  if (scenario.providers.empty()) return;
  std::size_t index = 0;
  cursor.each([&](const JsonCursor& provider) {
    Provider& read = scenario.providers[index++];
    const JsonCursor member = provider.member("ranges");
    ObjectReader ranges(member);
    const JsonCursor range = ranges.optional("control");
    if (!range.is_absent())
      read.control_parameter =
          read_ranged_figure(range, "providers." + read.id + ".control", read.control, fraction, sources, scenario);
  });
}

void check_provider_points(const JsonCursor& providers, const Scenario& scenario) {
  const std::size_t points = static_cast<std::size_t>(scenario.years) + 1, most = max_provider_points / points;
  if (scenario.providers.size() > most)
    providers.add_issue("found " + std::to_string(scenario.providers.size()) + " providers, expected at most " +
                        std::to_string(most) + " over " + std::to_string(scenario.years) + " years");
}

}  // namespace dealscope
