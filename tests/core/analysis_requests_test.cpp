// What analyses and bulk functions are asked: each fault refused at its place.
#include <catch2/catch_test_macros.hpp>

#include "io/bulk.hpp"
#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("requests of analyses are refused at their place") {
  struct Refused {
    const char* verb;
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
      {"simulate",
       R"({"metrics":["hhi","magic","hhi","backlog_share@2030","spend"]})",
       {"/request/metrics/1", "/request/metrics/2", "/request/metrics/3", "/request/metrics/4"}},
      {"simulate", R"({"metrics":"hhi"})", {"/request/metrics"}},
      {"map", R"({"metric":"hhi@2030"})", {"/request/x", "/request/y"}},
      {"map",
       R"({"metric":"hhi@2030","x":{"parameter":"magic","count":3},"y":{"parameter":"build_pace","count":0}})",
       {"/request/x/parameter", "/request/y/count"}},
      {"map",
       R"({"metric":"hhi@2030","x":{"parameter":"build_pace","count":3},"y":{"parameter":"build_pace","count":2}})",
       {"/request/y/parameter"}},
  };
  for (const Refused& refused : requests) {
    INFO(refused.verb << " " << refused.request);
    CHECK(paths_of(Json::parse(Calculator().reply(refused.verb, article().dump(), refused.request))) == refused.paths);
  }
}

TEST_CASE("a request is not blamed for the faults of a scenario") {
  Json scenario = article();
  scenario["schema"] = 2;
  const std::string request = R"({"metric":"backlog_share@2030","target":0.2,"parameter":"build_pace"})";
  CHECK(paths_of(Json::parse(Calculator().reply("solve", scenario.dump(), request))) ==
        std::vector<std::string>{"/scenario/schema"});
}

TEST_CASE("requests of bulk numbers are refused at their place, without a number") {
  struct Refused {
    Numbers (*ask)(Calculator&, std::string_view, std::string_view);
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
      {map_numbers, R"({"metric":"hhi@2030"})", {"/request/x", "/request/y"}},
  };
  Calculator calculator;
  const std::string scenario = article().dump();
  for (const Refused& refused : requests) {
    INFO(refused.request);
    const Numbers found = refused.ask(calculator, scenario, refused.request);
    CHECK(found.numbers.empty());
    CHECK(paths_of(Json::parse(found.refusal)) == refused.paths);
  }
}

TEST_CASE("samples of many rows over a long horizon are taken in smaller parts") {
  Json scenario = article();
  scenario["horizon"]["years"] = 50;
  Json names = Json::array();
  for (const Json& provider : scenario["providers"])
    for (const char* row : {"spend.", "backlog.", "capacity.", "due."})
      names.push_back(row + provider["id"].get<std::string>());
  const int columns = static_cast<int>(scenario["providers"].size()) * (2 * 50 + 2 * 51) + 51;
  const int most = 16'777'216 / columns;
  Calculator calculator;
  const auto ask = [&](int count) {
    return samples(calculator, scenario.dump(), Json{{"trials", 100'000}, {"count", count}, {"metrics", names}}.dump());
  };
  CHECK(paths_of(Json::parse(ask(most + 1).refusal)) == std::vector<std::string>{"/request/count"});
  CHECK(ask(most).refusal.empty());
}

}  // namespace dealscope::test
