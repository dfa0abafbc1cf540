// The point answer in numbers, with its memory used again from scenario to scenario.
#include "io/open_scenario.hpp"

#include <catch2/catch_test_macros.hpp>

#include "model_runs.hpp"
#include "project_files.hpp"
#include "refusals.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] int handle_in(const std::string& reply) { return Json::parse(reply).at("result").get<int>(); }

/// The values in the order of describe.
[[nodiscard]] std::vector<double> as_listed(const Scenario& scenario, const Values& values) {
  std::vector<double> listed;
  for (const int parameter : scenario.display_order) listed.push_back(*values.at(parameter));
  return listed;
}

}  // namespace

TEST_CASE("the point answer in numbers is that of a new result, whatever was open before") {
  Service service;
  OpenScenario open;
  for (int round = 0; round < 3; ++round)
    for (const char* id : scenario_ids) {
      const int handle = handle_in(open.open(service, file_text(scenario_path(id))));
      CHECK(handle == open.handle());
      const Scenario scenario = scenario_named(id);
      RandomValues random(scenario, 7 + round);
      const Values values = random.draw();
      std::vector<double> expected;
      lay_out(run(scenario, values), layout_of(scenario), expected);
      const auto found = open.evaluate(handle, as_listed(scenario, values));
      INFO(id);
      REQUIRE(found);
      REQUIRE(found->size() == expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) CHECK(same_bits((*found)[i], expected[i]));
    }
}

TEST_CASE("numbers that are no values of the scenario that is open are refused") {
  Service service;
  OpenScenario open;
  const std::string text = article().dump();
  const Scenario scenario = scenario_from(text);
  const std::vector<double> own = as_listed(scenario, values_of(scenario, {}));
  CHECK(paths_of(open.evaluate(0, own).error()) == std::vector<std::string>{"/scenario"});

  const int handle = handle_in(open.open(service, text));
  CHECK(open.evaluate(handle, own));
  CHECK(paths_of(Json::parse(open.open(service, "{}"))).size() > 1);
  CHECK(open.evaluate(handle, own));
  CHECK(paths_of(open.evaluate(handle + 1, own).error()) == std::vector<std::string>{"/scenario"});
  CHECK(paths_of(open.evaluate(handle, std::span(own).subspan(1)).error()) == std::vector<std::string>{"/request"});
  CHECK(paths_of(open.evaluate(handle, {}).error()) == std::vector<std::string>{"/request"});

  std::vector<double> faulty = own;
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < faulty.size(); i += 10) {
    faulty[i] = i == 0 ? std::numeric_limits<double>::quiet_NaN() : 1e300;
    paths.push_back("/request/overrides/" + scenario.parameters[scenario.display_order[i]].id);
  }
  CHECK(paths_of(open.evaluate(handle, faulty).error()) == paths);
}

}  // namespace dealscope::test
