#include "read_scenario.hpp"

#include <algorithm>
#include <cmath>

#include "read_contracts.hpp"
#include "read_investments.hpp"
#include "read_overrides.hpp"
#include "read_parameters.hpp"
#include "read_providers.hpp"

namespace dealscope {

namespace {

constexpr int schema_version = 2;
constexpr Bounds horizon_start{.min = 1900, .max = 2200}, horizon_years{.min = 1, .max = 50};

/// Whether a text begins with a prefix of lower case, in any case, and goes on after it.
[[nodiscard]] bool continues(std::string_view text, std::string_view prefix) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return text.size() > prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [&](char a, char b) { return a == lower(b); });
}

/// Reads the address of a source. Pages show it as a link, in which another scheme could run a script (javascript:).
[[nodiscard]] std::optional<std::string> read_url(const JsonCursor& cursor) {
  if (cursor.is_null() || !cursor.expect_kind(JsonKind::string, "a text")) return std::nullopt;
  std::string url = cursor.string();
  if (!continues(url, "https://") && !continues(url, "http://"))
    cursor.expect("an address that begins with https:// or http://");
  return url;
}

void read_sources(const JsonCursor& cursor, IdIndex& ids, Scenario& scenario) {
  if (!cursor.is_array()) ids.set_unreadable();
  cursor.each([&](const JsonCursor& source) {
    ObjectReader object(source);
    Source& read = scenario.sources.emplace_back();
    read.id = ids.add(object.require("id"));
    read.title = object.require("title").string();
    read.publisher = object.require("publisher").string();
    read.date = object.require("date").string();
    read.url = read_url(object.require("url"));
  });
}

/// Returns the incumbent, unless it is unreadable.
[[nodiscard]] std::optional<int> read_parties(const JsonCursor& cursor, const IdIndex& providers, Scenario& scenario) {
  ObjectReader object(cursor);
  scenario.lab = object.require("lab").string();
  const std::optional<int> incumbent = providers.find(object.require("incumbent"), "the id of a provider");
  scenario.incumbent = incumbent.value_or(0);
  return incumbent;
}

void read_new_contracts(const JsonCursor& cursor, const IdIndex& providers, std::optional<int> incumbent,
                        Scenario& scenario) {
  ObjectReader object(cursor);
  const auto read = [&](std::string_view key) {
    const JsonCursor provider = object.require(key);
    const std::optional<int> found = providers.find(provider, "the id of a provider");
    if (found && found == incumbent) provider.expect("another provider than the incumbent");
    return found.value_or(0);
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

/// Whether the scenario is of schema 1, which adds an issue with what to do. Its rows lack hundreds of the keys of
/// schema 2, which are not reported one by one. A schema that is neither may be a slip: it has no such exception.
[[nodiscard]] bool is_former_schema(const JsonCursor& cursor) {
  const JsonCursor schema = cursor.member("schema");
  if (!schema.is_number(1)) return false;
  schema.expect(
      R"(2. To bring the scenario to schema 2, add "investments", "schedule" to each contract, "ranges" to each )"
      R"(provider, "demand" to each range and parameter, and the new parameters; the cuts of "regimes" become two of )"
      R"(them, and "regimes" goes. Under "Version 2 against version 1" core/MODEL.md lists the steps)");
  return true;
}

}  // namespace

Scenario read_scenario(const JsonCursor& cursor) {
  Scenario scenario;
  if (is_former_schema(cursor)) return scenario;
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
  const std::optional<int> incumbent = read_parties(object.require("parties"), providers, scenario);
  read_incumbent(object.require("incumbent"), scenario);
  read_horizon(object.require("horizon"), scenario);
  check_provider_points(providers_cursor, scenario);
  read_new_contracts(object.require("new_contracts"), providers, incumbent, scenario);
  read_parameters(object.require("parameters"), sources, scenario);
  read_contracts(object.require("contracts"), providers, sources, scenario);
  read_investments(object.require("investments"), providers, sources, scenario);
  read_provider_ranges(providers_cursor, sources, scenario);
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
