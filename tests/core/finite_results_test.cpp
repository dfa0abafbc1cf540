// Replies have finite numbers and nulls only: a result that overflows is an issue with its name (section 9).
#include <catch2/catch_test_macros.hpp>

#include "io/array_commands.hpp"
#include "refusals.hpp"

namespace dealscope::test {

namespace {

/// The article's scenario with one parameter's range unbounded.
[[nodiscard]] Json with_range_up_to(const char* parameter, double max) {
  Json scenario = article();
  scenario["parameters"][parameter]["max"] = max;
  return scenario;
}

/// The first issue, as "path: message".
[[nodiscard]] std::string issue_of(const std::string& command, const Json& scenario, const Json& request) {
  const Json reply = Json::parse(Service().handle(command, scenario.dump(), request.dump()));
  if (reply["ok"] == true) return "none";
  return reply["issues"][0]["path"].get<std::string>() + ": " + reply["issues"][0]["message"].get<std::string>();
}

}  // namespace

TEST_CASE("a result that overflows is refused by its name in every command") {
  const Json scenario = with_range_up_to("other_backlog_usd_bn", 1e308);
  const Json largest = {{"other_backlog_usd_bn", 1e308}};
  const Json ordinary = {{"other_backlog_usd_bn", 1000}};
  const auto is_refused = [&](const std::string& command, Json request) {
    INFO(command);
    CHECK(issue_of(command, scenario, request).starts_with("/request/overrides: backlog_other"));
    request["overrides"] = ordinary;
    if (command != "map") CHECK(issue_of(command, scenario, request) == "none");
  };
  is_refused("evaluate", {{"overrides", largest}});
  is_refused("simulate", {{"overrides", largest}, {"trials", 100}, {"metrics", {"backlog_share", "backlog_other"}}});
  const Json metric = {{"overrides", largest}, {"metric", "backlog_other@2036"}};
  for (const char* command : {"tornado", "explain"}) is_refused(command, metric);
  Json request = metric;
  request["trials"] = 64;
  is_refused("sobol", request);
  request = metric;
  request.update({{"target", 1}, {"parameter", "discount_rate"}});
  is_refused("solve", request);
  request = metric;
  request.update(
      {{"x", {{"parameter", "discount_rate"}, {"count", 2}}}, {"y", {{"parameter", "own_share"}, {"count", 2}}}});
  is_refused("map", request);
}

TEST_CASE("arrays that overflow are refused too") {
  const std::string scenario = with_range_up_to("other_backlog_usd_bn", 1e308).dump();
  Service service;
  const auto is_refused = [&](const NumbersOrIssues& found) {
    REQUIRE_FALSE(found);
    CHECK(found.error()[0].message.starts_with("backlog_other"));
  };
  is_refused(samples(service, scenario,
                     R"({"trials":70,"metrics":["hhi","backlog_other"],"overrides":{"other_backlog_usd_bn":1e308}})"));
  is_refused(curves(service, scenario, R"({"metric":"backlog_other@2036","count":3})"));
  is_refused(map_values(
      service, scenario,
      R"({"metric":"backlog_other@2036","x":{"parameter":"other_backlog_usd_bn","count":3},"y":{"parameter":"own_share","count":2}})"));
  CHECK(curves(service, scenario, R"({"metric":"backlog_share@2026","count":3})"));
}

TEST_CASE("an overflow whose difference is no number is one too") {
  Json scenario = article();
  for (Json& contract : scenario["contracts"])
    if (contract["provider"] == "microsoft") {
      contract["ranges"] = Json::object();
      contract["value_usd_bn"] = 1.7e308;
    }
  CHECK(issue_of("evaluate", scenario, Json::object()).starts_with("/scenario: "));
  CHECK(issue_of("tornado", scenario, {{"metric", "backlog_share@2026"}}).starts_with("/scenario: backlog_share@2026"));
}

TEST_CASE("a derived figure that overflows is refused") {
  Json scenario = with_range_up_to("cloud_price_usd_bn_per_gw_year", 1e308);
  CHECK(issue_of("describe", scenario, {{"overrides", {{"cloud_price_usd_bn_per_gw_year", 1e308}}}})
            .starts_with("/request/overrides: "));
}

TEST_CASE("the shortest ramps have numbers") {
  for (const char* side : {"ramp_up", "ramp_down"})
    for (const double length : {5e-324, 1e-310, 1e-300}) {
      Json scenario = article();
      Json& contract = scenario["contracts"][1];
      contract["ramp_up"] = contract["ramp_down"] = 0;
      contract["start"] = scenario["horizon"]["start"];
      const Json straight = Json::parse(Service().handle("evaluate", scenario.dump(), ""));
      contract[side] = length;
      const Json reply = Json::parse(Service().handle("evaluate", scenario.dump(), ""));
      INFO(side << " " << length);
      REQUIRE(reply["ok"] == true);
      CHECK(reply["result"]["spend"] == straight["result"]["spend"]);
      for (const Json& number : reply["result"]["capacity"]["microsoft"]) CHECK(number.is_number());
    }
}

TEST_CASE("divisors too small for a reciprocal are refused, and ranges too wide for a difference") {
  for (const double term : {5e-324, 1e-300, 1e-10}) {
    Json scenario = article();
    scenario["contracts"][0]["term_years"] = term;
    CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/contracts/0/term_years"});
  }
  Json scenario = article();
  scenario["parameters"]["switch_year"].update({{"min", -1.7e308}, {"max", 1.7e308}});
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/parameters/switch_year/max"});
}

}  // namespace dealscope::test
