// The description against the scenario's own text. Objects are compared with the order of their keys.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "io/service.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] Json result_of(const char* command, const std::string& scenario, const Json& request = Json::object()) {
  const Json reply = Json::parse(Service().handle(command, scenario, request.dump()));
  REQUIRE(reply["ok"] == true);
  return reply["result"];
}

[[nodiscard]] Json without(Json row, const std::vector<const char*>& keys) {
  for (const char* key : keys) row.erase(key);
  return row;
}

/// The rows of a list of deals or providers that have a range, as parameter ids, in the scenario's order.
void append_ranges(const std::string& prefix, const Json& rows, std::vector<std::string>& ids) {
  for (const Json& row : rows)
    for (const auto& [key, range] : row["ranges"].items())
      ids.push_back(prefix + "." + row["id"].get<std::string>() + "." + key);
}

}  // namespace

TEST_CASE("the description has the scenario's rows, key by key") {
  for (const char* id : scenario_ids) {
    const std::string text = file_text(scenario_path(id));
    const Json scenario = Json::parse(text), description = result_of("describe", text);
    INFO(id);
    for (const char* list : {"providers", "investments", "cases", "sources"})
      CHECK(description[list] == scenario[list]);
    REQUIRE(description["contracts"].size() == scenario["contracts"].size());
    for (std::size_t i = 0; i < scenario["contracts"].size(); ++i) {
      const Json &written = description["contracts"][i], &row = scenario["contracts"][i];
      CHECK(written["derived_value"] == row["value_usd_bn"].is_null());
      CHECK(written["derived_capacity"] == row["capacity_gw"].is_null());
      const bool is_derived = written["derived_value"] || written["derived_capacity"];
      const std::vector<const char*> derived =
          !is_derived ? std::vector<const char*>{}
                      : std::vector<const char*>{written["derived_value"] ? "value_usd_bn" : "capacity_gw"};
      CHECK(without(without(written, {"derived_value", "derived_capacity"}), derived) == without(row, derived));
    }
  }
}

TEST_CASE("the description lists the scenario's parameters, then the ranges of contracts, investments and providers") {
  for (const char* id : scenario_ids) {
    const std::string text = file_text(scenario_path(id));
    const Json scenario = Json::parse(text), description = result_of("describe", text);
    std::vector<std::string> expected, found;
    for (const auto& [parameter, row] : scenario["parameters"].items()) expected.push_back(parameter);
    for (const char* list : {"contracts", "investments", "providers"}) append_ranges(list, scenario[list], expected);
    for (const Json& parameter : description["parameters"]) {
      found.push_back(parameter["id"]);
      const auto row = scenario["parameters"].find(found.back());
      if (row == scenario["parameters"].end()) continue;
      CHECK(without(parameter, {"id", "value", "spread"}) == without(*row, {"value"}));
      CHECK(parameter["value"] == (*row)["value"]);
    }
    CHECK(found == expected);
  }
}

TEST_CASE("figures and areas of the description are those in force") {
  const std::string text = file_text(scenario_path("article-2026-01"));
  const Json overrides{{"providers.stargate.control", 0.25},
                       {"investments.amazon-talks.value_usd_bn", 7},
                       {"contracts.stargate.capacity_gw", 9},
                       {"regime_high", 0.6},
                       {"regime_low", 0.1}};
  const Json description = result_of("describe", text, {{"overrides", overrides}});
  CHECK(description["providers"][1]["control"] == 0.25);
  CHECK(description["investments"][2]["value_usd_bn"] == 7);
  CHECK(description["contracts"][2]["capacity_gw"] == 9);
  CHECK(description["regimes"][0]["area"] == Json{{0.6, 0.6}, {1, 0.6}, {1, 1}, {0.6, 1}});
  for (const Json& parameter : description["parameters"])
    if (const auto set = overrides.find(parameter["id"].get<std::string>()); set != overrides.end())
      CHECK(parameter["value"] == *set);
}

TEST_CASE("evaluate takes a finer grid, which leaves the levels at whole years as they are") {
  const std::string text = file_text(scenario_path("autumn-2026"));
  const Json yearly = result_of("evaluate", text), description = result_of("describe", text);
  CHECK(yearly == result_of("evaluate", text, {{"steps_per_year", 1}}));
  const std::size_t years = description["horizon"]["years"];
  for (const std::size_t steps : {2u, 4u, 12u}) {
    const Json finer = result_of("evaluate", text, {{"steps_per_year", steps}});
    REQUIRE(finer["years"].size() == years * steps + 1);
    CHECK(finer["years"][1] == yearly["years"][0].get<double>() + 1.0 / static_cast<double>(steps));
    for (const Json& metric : description["metrics"]) {
      const std::string id = metric["id"];
      if (!finer.contains(id) || metric["kind"] == "scalar" || !metric["by"].is_null()) continue;
      INFO(id << " with " << steps);
      REQUIRE(finer[id].size() == years * steps + (metric["kind"] == "level" ? 1 : 0));
      if (metric["kind"] != "level") continue;
      for (std::size_t k = 0; k <= years; ++k) {
        const Json &found = finer[id][k * steps], &expected = yearly[id][k];
        REQUIRE(found.is_null() == expected.is_null());
        if (found.is_null()) continue;
        const double allowed = 1e-9 * std::max(1.0, std::abs(expected.get<double>()));
        CHECK(std::abs(found.get<double>() - expected.get<double>()) <= allowed);
      }
    }
  }
}

}  // namespace dealscope::test
