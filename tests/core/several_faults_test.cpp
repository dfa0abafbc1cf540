// Several faults in one text are reported together.
#include <catch2/catch_test_macros.hpp>

#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("all faults are found at once") {
  Json scenario = article();
  scenario["schema"] = 3;
  scenario["contracts"][1]["kind"] = "lease";
  scenario["contracts"][3]["term_years"] = -1;
  scenario["parameters"]["build_pace"]["value"] = "fast";
  const auto paths = faults_of_text(scenario.dump(), R"({"overrides":{},"trials":3})");
  CHECK(paths == std::vector<std::string>{"/scenario/schema", "/scenario/parameters/build_pace/value",
                                          "/scenario/contracts/1/kind", "/scenario/contracts/3/term_years",
                                          "/request/trials"});
}

TEST_CASE("two contracts that contain each other are both refused") {
  Json scenario = article();
  scenario["contracts"][2]["part_of"] = "oracle-4.5gw";
  CHECK(faults_of_text(scenario.dump()) ==
        std::vector<std::string>{"/scenario/contracts/2/part_of", "/scenario/contracts/6/part_of"});
}

TEST_CASE("empty ids are duplicates like others") {
  Json scenario = article();
  scenario["cases"][0]["id"] = "";
  scenario["cases"][2]["id"] = "";
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/cases/2/id"});
}

}  // namespace dealscope::test
