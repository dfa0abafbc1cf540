#include "read_scenario.hpp"

#include <algorithm>
#include <cmath>

#include "number.hpp"
#include "read_contracts.hpp"
#include "read_range.hpp"

namespace dealscope {

namespace {

constexpr int schema_version = 1;
constexpr Bounds horizon_years{.min = 1, .max = 50};

void read_sources(const Place& place, IdList& ids, Scenario& scenario) {
  place.each([&](const Place& source) {
    ObjectReader object(source);
    Source& read = scenario.sources.emplace_back();
    read.id = ids.add(object["id"]);
    read.title = object["title"].text();
    read.publisher = object["publisher"].text();
    read.date = object["date"].text();
    read.url = object["url"].optional_text();
  });
}

void read_providers(const Place& place, const IdList& sources, IdList& ids, Scenario& scenario) {
  place.each([&](const Place& provider) {
    ObjectReader object(provider);
    Provider& read = scenario.providers.emplace_back();
    read.id = ids.add(object["id"]);
    read.name = object["name"].text();
    read.short_name = object["short_name"].text();
    read.control = object["control"].number(fraction);
    read.backlog_usd_bn = object["backlog_usd_bn"].optional_number(amount);
    read.source = sources.find_optional(object["source"], "null or the id of a source");
  });
}

void read_parties(const Place& place, const IdList& providers, Scenario& scenario) {
  ObjectReader object(place);
  scenario.lab = object["lab"].text();
  scenario.incumbent = providers.find(object["incumbent"], "the id of a provider");
}

void read_new_contracts(const Place& place, const IdList& providers, Scenario& scenario) {
  ObjectReader object(place);
  const auto read = [&](std::string_view key) {
    const Place provider = object[key];
    const int found = providers.find(provider, "the id of a provider");
    const bool is_incumbent = provider.is(JsonKind::text, "the id of a provider") && !scenario.providers.empty() &&
                              provider.text() == scenario.providers[scenario.incumbent].id;
    if (is_incumbent) provider.expected("another provider than the incumbent");
    return found;
  };
  scenario.own_provider = read("own_provider");
  scenario.cloud_provider = read("cloud_provider");
}

void read_horizon(const Place& place, Scenario& scenario) {
  ObjectReader object(place);
  scenario.start = object["start"].number();
  const Place years = object["years"];
  const double count = years.number(horizon_years);
  if (count != std::floor(count) && !std::isnan(count)) years.expected("a whole number from 1 to 50");
  scenario.years = std::isnan(count) ? 1 : static_cast<int>(count);
}

void read_regimes(const Place& place, Scenario& scenario) {
  ObjectReader object(place);
  const Place high = object["high"], low = object["low"];
  scenario.regime_high = high.number(above_zero);
  scenario.regime_low = low.number(above_zero);
  if (scenario.regime_high >= 1) high.expected("a number below 1");
  if (scenario.regime_low >= scenario.regime_high)
    low.expected("a number below high, " + number_text(scenario.regime_high));
}

void read_parameters(const Place& place, const IdList& sources, Scenario& scenario) {
  ObjectReader parameters(place);
  for (const FormulaParameter& formula : formula_parameters) {
    const Place row = parameters[formula.id];
    ObjectReader object(row);
    Parameter& read = scenario.parameters.emplace_back();
    read.id = formula.id;
    const Place value = object["value"];
    read.value = value.number();
    read.range = read_range(object, read.value, bounds_of(formula.domain), sources);
    if (read.value < read.range.min || read.value > read.range.max)
      value.expected("a number from " + number_text(read.range.min) + " to " + number_text(read.range.max));
  }
  for (const JsonMember& member : place.members())
    if (const std::size_t i = parameter_index(member.key); i < formula_parameters.size())
      scenario.display_order.push_back(static_cast<int>(i));
}

void read_cases(const Place& place, Scenario& scenario) {
  IdList ids;
  place.each([&](const Place& what_if) {
    ObjectReader object(what_if);
    WhatIf& read = scenario.what_ifs.emplace_back();
    read.id = ids.add(object["id"]);
    read.title = object["title"].text();
    read.overrides = read_overrides(object["overrides"], scenario);
  });
}

void read_incumbent(const Place& place, Scenario& scenario) {
  ObjectReader object(place);
  scenario.revenue_share_cap_usd_bn = object["revenue_share_cap_usd_bn"].optional_number(amount);
}

}  // namespace

Scenario read_scenario(const Place& place) {
  Scenario scenario;
  ObjectReader object(place);
  const Place schema = object["schema"];
  if (const double version = schema.number(); version != schema_version && !std::isnan(version))
    schema.expected("the version " + std::to_string(schema_version));
  scenario.id = object["id"].text();
  scenario.title = object["title"].text();
  scenario.as_of = object["as_of"].text();

  IdList sources, providers;
  read_sources(object["sources"], sources, scenario);
  read_providers(object["providers"], sources, providers, scenario);
  read_parties(object["parties"], providers, scenario);
  read_incumbent(object["incumbent"], scenario);
  read_horizon(object["horizon"], scenario);
  read_regimes(object["regimes"], scenario);
  read_new_contracts(object["new_contracts"], providers, scenario);
  read_parameters(object["parameters"], sources, scenario);
  read_contracts(object["contracts"], providers, sources, scenario);
  read_cases(object["cases"], scenario);
  return scenario;
}

std::vector<Override> read_overrides(const Place& place, const Scenario& scenario) {
  std::vector<Override> overrides;
  if (!place.is(JsonKind::object, "an object")) return overrides;
  for (const JsonMember& member : place.members()) {
    const Place value(&member.node, member.key, place);
    const auto& parameters = scenario.parameters;
    const auto known =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& p) { return p.id == member.key; });
    if (known == parameters.end()) {
      value.fault("unknown parameter");
      continue;
    }
    const bool has_range = known->range.min <= known->range.max;  // not so if the scenario's own is faulty
    const double number = has_range ? value.number({.min = known->range.min, .max = known->range.max}) : value.number();
    overrides.push_back({static_cast<int>(known - parameters.begin()), number});
  }
  return overrides;
}

}  // namespace dealscope
