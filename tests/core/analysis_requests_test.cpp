// Requests of analyses and array commands: each fault is rejected with its path.
#include <catch2/catch_test_macros.hpp>

#include "analysis/parameter_sampler.hpp"
#include "io/array_commands.hpp"
#include "model_runs.hpp"
#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("requests of analyses are refused at their place") {
  struct Refused {
    const char* command;
    const char* request;
    std::vector<std::string> paths;
  };
  const Refused requests[] = {
      {"tornado", "{}", {"/request/metric"}},
      {"tornado", R"({"metric":7})", {"/request/metric"}},
      {"tornado", R"({"metric":"backlog_share@2050"})", {"/request/metric"}},
      {"tornado", R"({"metric":"backlog_share@2030","target":1})", {"/request/target"}},
      {"sobol", R"({"trials":0})", {"/request/metric", "/request/trials"}},
      {"solve", R"({"metric":"backlog_share@2030"})", {"/request/target", "/request/parameter"}},
      {"solve", R"({"metric":"hhi@2030","target":1,"parameter":"magic"})", {"/request/parameter"}},
      {"simulate", R"({"trials":0,"seed":-1})", {"/request/trials", "/request/seed"}},
      {"simulate", R"({"trials":1000001,"seed":1.5})", {"/request/trials", "/request/seed"}},
      {"simulate", R"({"seed":9007199254740992})", {"/request/seed"}},
      {"simulate", R"({"steps_per_year":5})", {"/request/steps_per_year"}},
      {"sobol", R"({"metric":"hhi@2030","steps_per_year":1})", {"/request/steps_per_year"}},
      {"simulate",
       R"({"metrics":["hhi","magic","hhi","backlog_share@2030","spend"]})",
       {"/request/metrics/1", "/request/metrics/2", "/request/metrics/3", "/request/metrics/4"}},
      {"simulate", R"({"metrics":"hhi"})", {"/request/metrics"}},
      {"simulate", R"({"steps_per_year":3})", {"/request/steps_per_year"}},
      {"map", R"({"metric":"hhi@2030"})", {"/request/x", "/request/y"}},
      {"map",
       R"({"metric":"hhi@2030","x":{"parameter":"magic","count":3},"y":{"parameter":"build_pace","count":0}})",
       {"/request/x/parameter", "/request/y/count"}},
      {"map",
       R"({"metric":"hhi@2030","x":{"parameter":"build_pace","count":3},"y":{"parameter":"build_pace","count":2}})",
       {"/request/y/parameter"}},
  };
  for (const Refused& refused : requests) {
    INFO(refused.command << " " << refused.request);
    CHECK(paths_of(Json::parse(Service().handle(refused.command, article().dump(), refused.request))) == refused.paths);
  }
}

TEST_CASE("a run that needs more dimensions of Sobol' points than there are is refused by name") {
  // Contracts with four ranges each, besides the scenario's own parameters.
  const auto with_contracts = [](int count) {
    Json scenario = article();
    for (Json& contract : scenario["contracts"]) contract["ranges"] = Json::object();
    Json contract = scenario["contracts"][0];
    Json range = article()["parameters"]["gross_margin"];
    range.erase("value");
    contract["kind"] = "cloud";
    contract["value_usd_bn"] = contract["capacity_gw"] = contract["start"] = contract["term_years"] = 2026;
    contract["part_of"] = contract["schedule"] = nullptr;
    contract["ramp_up"] = 0;
    range["min"] = range["low"] = 2025;
    range["max"] = range["high"] = 2027;
    for (const char* field : {"value_usd_bn", "capacity_gw", "start", "term_years"}) contract["ranges"][field] = range;
    for (int i = 0; i < count; ++i) {
      contract["id"] = "more-" + std::to_string(i);
      scenario["contracts"].push_back(contract);
    }
    return scenario.dump();
  };
  const Scenario few = scenario_from(with_contracts(1));
  const int own = sampled_dimensions(few, 1) - 4, most = (SobolPoints::max_dimensions - own) / 4;
  const std::string allowed = with_contracts(most), refused = with_contracts(most + 1);
  Service service;
  const auto reply = [&](const char* command, const std::string& scenario, const char* request) {
    return Json::parse(service.handle(command, scenario, request));
  };
  const std::vector<std::string> whole{"/request"};
  CHECK(reply("simulate", allowed, R"({"trials":1})")["ok"] == true);
  const Json refusal = reply("simulate", refused, R"({"trials":1})");
  CHECK(paths_of(refusal) == whole);
  CHECK(refusal["issues"][0]["message"].get<std::string>().starts_with(
      "needs " + std::to_string(own + 4 * (most + 1)) + " dimensions of Sobol' points, expected at most 1111"));
  CHECK(paths_of(samples(service, refused, R"({"trials":1})").error()) == whole);
  CHECK(paths_of(Json::parse(SlicedSimulation().start(service, refused, R"({"trials":1})"))) == whole);
  CHECK(reply("evaluate", refused, "{}")["ok"] == true);
  // Two sets take twice as many.
  const char* request = R"({"trials":1,"metric":"backlog_share@2030"})";
  CHECK(reply("sobol", with_contracts((SobolPoints::max_dimensions / 2 - own) / 4), request)["ok"] == true);
  CHECK(paths_of(reply("sobol", with_contracts((SobolPoints::max_dimensions / 2 - own) / 4 + 1), request)) == whole);
}

TEST_CASE("a request is not blamed for the faults of a scenario") {
  Json scenario = article();
  scenario["schema"] = 3;
  const std::string request = R"({"metric":"backlog_share@2030","target":0.2,"parameter":"build_pace"})";
  CHECK(paths_of(Json::parse(Service().handle("solve", scenario.dump(), request))) ==
        std::vector<std::string>{"/scenario/schema"});
}

TEST_CASE("requests of arrays are refused at their place, without a number") {
  struct Refused {
    NumbersOrIssues (*request_numbers)(Service&, std::string_view, std::string_view);
    const char* request;
    std::vector<std::string> paths;
  };
  const Refused requests[] = {
      {samples, R"({"trials":0})", {"/request/trials"}},
      {samples, R"({"trials":100,"first":100})", {"/request/first"}},
      {samples, R"({"trials":100,"first":-1})", {"/request/first"}},
      {samples, R"({"trials":100,"first":90,"count":11})", {"/request/count"}},
      {samples, R"({"trials":100,"count":0})", {"/request/count"}},
      {samples, R"({"trials":200000})", {"/request/count"}},
      {samples, R"({"trials":200000,"count":100001})", {"/request/count"}},
      {samples, R"({"metrics":["magic"],"metric":"hhi@2030"})", {"/request/metrics/0", "/request/metric"}},
      {curves, R"({"metric":"hhi@2030"})", {"/request/count"}},
      {curves, R"({"metric":"magic","count":513})", {"/request/metric", "/request/count"}},
      {curves, R"({"metric":"hhi@2030","count":2,"trials":5})", {"/request/trials"}},
      {map_values, R"({"metric":"hhi@2030"})", {"/request/x", "/request/y"}},
  };
  Service service;
  const std::string scenario = article().dump();
  for (const Refused& refused : requests) {
    INFO(refused.request);
    const auto found = refused.request_numbers(service, scenario, refused.request);
    REQUIRE_FALSE(found);
    CHECK(paths_of(found.error()) == refused.paths);
  }
}

TEST_CASE("samples of many rows over a long horizon are drawn in smaller parts") {
  Json scenario = article();
  scenario["horizon"]["years"] = 50;
  Json names = Json::array();
  for (const Json& provider : scenario["providers"])
    for (const char* row : {"spend.", "backlog.", "capacity.", "due."})
      names.push_back(row + provider["id"].get<std::string>());
  const int columns = static_cast<int>(scenario["providers"].size()) * (2 * 50 + 2 * 51) + 51;
  const int most = 16'777'216 / columns;
  Service service;
  const auto samples_of = [&](int count) {
    return samples(service, scenario.dump(), Json{{"trials", 100'000}, {"count", count}, {"metrics", names}}.dump());
  };
  CHECK(paths_of(samples_of(most + 1).error()) == std::vector<std::string>{"/request/count"});
  CHECK(samples_of(most));
}

}  // namespace dealscope::test
