#include "read_scenario.hpp"

#include <algorithm>
#include <cmath>

#include "number.hpp"
#include "read_contracts.hpp"
#include "read_overrides.hpp"
#include "read_range.hpp"

namespace dealscope {

namespace {

constexpr int schema_version = 1;
constexpr Bounds horizon_start{.min = 1900, .max = 2200}, horizon_years{.min = 1, .max = 50};
constexpr std::size_t max_provider_points = 12'750;  // 250 providers over 50 years bound the size of a reply

void read_sources(const JsonCursor& cursor, IdIndex& ids, Scenario& scenario) {
  cursor.each([&](const JsonCursor& source) {
    ObjectReader object(source);
    Source& read = scenario.sources.emplace_back();
    read.id = ids.add(object.require("id"));
    read.title = object.require("title").string();
    read.publisher = object.require("publisher").string();
    read.date = object.require("date").string();
    read.url = object.require("url").optional_string();
  });
}

void read_providers(const JsonCursor& cursor, const IdIndex& sources, IdIndex& ids, Scenario& scenario) {
  cursor.each([&](const JsonCursor& provider) {
    ObjectReader object(provider);
    Provider& read = scenario.providers.emplace_back();
    read.id = ids.add(object.require("id"));
    read.name = object.require("name").string();
    read.short_name = object.require("short_name").string();
    read.control = object.require("control").number(fraction);
    read.backlog_usd_bn = object.require("backlog_usd_bn").optional_number(amount);
    read.source = sources.find_optional(object.require("source"), "null or the id of a source");
  });
}

void read_parties(const JsonCursor& cursor, const IdIndex& providers, Scenario& scenario) {
  ObjectReader object(cursor);
  scenario.lab = object.require("lab").string();
  scenario.incumbent = providers.find(object.require("incumbent"), "the id of a provider");
}

void read_new_contracts(const JsonCursor& cursor, const IdIndex& providers, Scenario& scenario) {
  ObjectReader object(cursor);
  const auto read = [&](std::string_view key) {
    const JsonCursor provider = object.require(key);
    const int found = providers.find(provider, "the id of a provider");
    const bool is_incumbent = provider.expect_kind(JsonKind::string, "the id of a provider") &&
                              !scenario.providers.empty() &&
                              provider.string() == scenario.providers[scenario.incumbent].id;
    if (is_incumbent) provider.expect("another provider than the incumbent");
    return found;
  };
  scenario.own_provider = read("own_provider");
  scenario.cloud_provider = read("cloud_provider");
}

void read_horizon(const JsonCursor& cursor, Scenario& scenario) {
  ObjectReader object(cursor);
  scenario.start = object.require("start").number(horizon_start);
  const JsonCursor years = object.require("years");
  const double count = years.number(horizon_years);
  if (count != std::floor(count) && !std::isnan(count)) years.expect("a whole number from 1 to 50");
  scenario.years = std::isnan(count) ? 1 : static_cast<int>(count);
}

void check_provider_points(const JsonCursor& providers, const Scenario& scenario) {
  const std::size_t points = static_cast<std::size_t>(scenario.years) + 1, most = max_provider_points / points;
  if (scenario.providers.size() > most)
    providers.add_issue("found " + std::to_string(scenario.providers.size()) + " providers, expected at most " +
                        std::to_string(most) + " over " + std::to_string(scenario.years) + " years");
}

void read_regimes(const JsonCursor& cursor, Scenario& scenario) {
  ObjectReader object(cursor);
  const JsonCursor high = object.require("high"), low = object.require("low");
  scenario.regime_high = high.number(above_zero);
  scenario.regime_low = low.number(above_zero);
  if (scenario.regime_high >= 1) high.expect("a number below 1");
  if (scenario.regime_low >= scenario.regime_high)
    low.expect("a number below high, " + number_to_string(scenario.regime_high));
}

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
    if (read.value < read.range.min || read.value > read.range.max)
      value.expect("a number from " + number_to_string(read.range.min) + " to " + number_to_string(read.range.max));
  }
  for (const JsonMember& member : cursor.members())
    if (const std::size_t i = parameter_index(member.key); i < formula_parameters.size())
      scenario.display_order.push_back(static_cast<int>(i));
}

void read_cases(const JsonCursor& cursor, Scenario& scenario) {
  IdIndex ids;
  const ParameterIndex parameters(scenario);
  cursor.each([&](const JsonCursor& what_if) {
    ObjectReader object(what_if);
    WhatIf& read = scenario.what_ifs.emplace_back();
    read.id = ids.add(object.require("id"));
    read.title = object.require("title").string();
    read.overrides = read_overrides(object.require("overrides"), scenario, parameters);
  });
}

void read_incumbent(const JsonCursor& cursor, Scenario& scenario) {
  ObjectReader object(cursor);
  scenario.revenue_share_cap_usd_bn = object.require("revenue_share_cap_usd_bn").optional_number(amount);
}

}  // namespace

Scenario read_scenario(const JsonCursor& cursor) {
  Scenario scenario;
  ObjectReader object(cursor);
  const JsonCursor schema = object.require("schema");
  if (const double version = schema.number(); version != schema_version && !std::isnan(version))
    schema.expect("the version " + std::to_string(schema_version));
  scenario.id = object.require("id").string();
  scenario.title = object.require("title").string();
  scenario.as_of = object.require("as_of").string();

  IdIndex sources, providers;
  read_sources(object.require("sources"), sources, scenario);
  const JsonCursor providers_cursor = object.require("providers");
  read_providers(providers_cursor, sources, providers, scenario);
  read_parties(object.require("parties"), providers, scenario);
  read_incumbent(object.require("incumbent"), scenario);
  read_horizon(object.require("horizon"), scenario);
  check_provider_points(providers_cursor, scenario);
  read_regimes(object.require("regimes"), scenario);
  read_new_contracts(object.require("new_contracts"), providers, scenario);
  read_parameters(object.require("parameters"), sources, scenario);
  read_contracts(object.require("contracts"), providers, sources, scenario);
  read_cases(object.require("cases"), scenario);
  return scenario;
}

std::optional<Scenario> parse_valid_scenario(std::string_view text, IssueLog& issues) {
  const auto tree = parse_json(text, issues);
  if (!tree) return std::nullopt;
  Scenario scenario = read_scenario(JsonCursor(*tree, issues));
  if (!issues.is_empty()) return std::nullopt;
  return scenario;
}

}  // namespace dealscope
