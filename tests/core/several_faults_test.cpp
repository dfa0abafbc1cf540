// Several faults in one text are reported together.
#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"
#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("all faults are found at once") {
  Json scenario = article();
  scenario["schema"] = 3;
  scenario["contracts"][1]["kind"] = "lease";
  scenario["contracts"][2]["schedule"][1]["date"] = 2020;
  scenario["contracts"][2]["schedule"][2]["gw"] = 0.1;
  scenario["contracts"][3]["term_years"] = -1;
  scenario["investments"][1]["years"] = 0;
  scenario["providers"][1]["ranges"]["control"]["demand"] = 2;
  scenario["parameters"]["build_pace"]["value"] = "fast";
  const auto paths = faults_of_text(scenario.dump(), R"({"overrides":{},"trials":3})");
  CHECK(paths == std::vector<std::string>{"/scenario/schema", "/scenario/parameters/build_pace/value",
                                          "/scenario/contracts/1/kind", "/scenario/contracts/2/schedule/1/date",
                                          "/scenario/contracts/2/schedule/2/gw", "/scenario/contracts/3/term_years",
                                          "/scenario/investments/1/years",
                                          "/scenario/providers/1/ranges/control/demand", "/request/trials"});
}

TEST_CASE("faults of one row that do not follow from each other are all reported") {
  Json scenario = article();
  scenario["parameters"]["build_pace"].update({{"value", 99}, {"low", 100}});
  scenario["contracts"][2]["capacity_gw"] = nullptr;
  scenario["contracts"][2]["ranges"]["capacity_gw"]["step"] = 0;
  scenario["contracts"][5]["part_of"] = "atlantis";
  scenario["parties"]["incumbent"] = "ibm";
  scenario["new_contracts"]["own_provider"] = "ibm";
  CHECK(faults_of_text(scenario.dump()) ==
        std::vector<std::string>{"/scenario/parties/incumbent", "/scenario/new_contracts/own_provider",
                                 "/scenario/parameters/build_pace/low", "/scenario/parameters/build_pace/value",
                                 "/scenario/contracts/2/schedule", "/scenario/contracts/2/ranges/capacity_gw/step",
                                 "/scenario/contracts/5/part_of"});
}

TEST_CASE("a scenario of schema 1 is refused with what to do, and with nothing else") {
  Json scenario = article();
  scenario["schema"] = 1;
  scenario["regimes"] = {{"high", 0.5}, {"low", 0.2}};
  scenario.erase("investments");
  for (Json& contract : scenario["contracts"]) contract.erase("schedule");
  const Json reply = Json::parse(Service().handle("describe", scenario.dump(), ""));
  REQUIRE(paths_of(reply) == std::vector<std::string>{"/scenario/schema"});
  const std::string message = reply["issues"][0]["message"];
  INFO(message);
  CHECK(message.starts_with("found 1, expected 2"));
  for (const char* part : {"investments", "schedule", "ranges", "demand", "regimes", "core/MODEL.md"})
    CHECK(message.find(part) != std::string::npos);
}

TEST_CASE("two contracts that contain each other are both refused") {
  Json scenario = article();
  scenario["contracts"][2]["part_of"] = "oracle-4.5gw";
  CHECK(faults_of_text(scenario.dump()) ==
        std::vector<std::string>{"/scenario/contracts/2/part_of", "/scenario/contracts/5/part_of"});
}

TEST_CASE("empty ids are duplicates like others") {
  Json scenario = article();
  scenario["cases"][0]["id"] = "";
  scenario["cases"][2]["id"] = "";
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/cases/2/id"});
}

}  // namespace dealscope::test
