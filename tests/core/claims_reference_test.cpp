// The cases of tests/reference/claims.json, computed by an independent implementation with trials of its own.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "io/service.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

void check_agrees(const Json& found, const Json& expected) {
  if (!expected.is_number()) {
    CHECK(found == expected);
    return;
  }
  REQUIRE(found.is_number());
  const double wanted = expected.get<double>();
  CHECK(std::abs(found.get<double>() - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted)));
}

}  // namespace

TEST_CASE("claims agree with the independent implementation") {
  const Json cases = file_json("tests/reference/claims.json")["cases"];
  for (const Json& one : cases) {
    const double trials = one["trials"];
    const Json request{{"claims", one["claims"]}, {"overrides", one["overrides"]}, {"trials", 8192}};
    const Json reply =
        Json::parse(Service().handle("claims", file_text(scenario_path(one["scenario"])), request.dump()));
    INFO(one["scenario"] << reply.dump());
    REQUIRE(reply["ok"] == true);
    REQUIRE(reply["result"].size() == one["expect"].size());
    for (std::size_t i = 0; i < one["expect"].size(); ++i) {
      const Json &found = reply["result"][i], &expected = one["expect"][i];
      INFO(found.dump() << " expected " << expected.dump());
      for (const char* key : {"id", "holds", "left", "right", "lever", "swing"})
        check_agrees(found[key], expected[key]);
      if (expected["share_of_trials"].is_null()) {
        CHECK(found["share_of_trials"].is_null());
        continue;
      }
      const double p = expected["share_of_trials"];
      CHECK(std::abs(found["share_of_trials"].get<double>() - p) <= 5 * std::sqrt(p * (1 - p) / trials) + 0.001);
    }
  }
}

}  // namespace dealscope::test
