// The fourteen cases of tests/reference/evaluate.json, computed by an independent implementation: 1e-9, relative or
// absolute.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "io/service.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

void check_agrees(const Json& found, const Json& expected, const std::string& at) {
  INFO(at);
  if (expected.is_structured()) {
    REQUIRE(found.type() == expected.type());
    REQUIRE(found.size() == expected.size());
    auto other = found.begin();
    for (auto it = expected.begin(); it != expected.end(); ++it, ++other) {
      if (expected.is_object()) REQUIRE(other.key() == it.key());
      check_agrees(*other, *it, expected.is_object() ? at + "." + it.key() : at);
    }
  } else if (expected.is_number()) {
    REQUIRE(found.is_number());
    const double wanted = expected.get<double>();
    CHECK(std::abs(found.get<double>() - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted)));
  } else {
    CHECK(found == expected);
  }
}

}  // namespace

TEST_CASE("evaluate agrees with the independent implementation") {
  const Json cases = file_json("tests/reference/evaluate.json")["cases"];
  REQUIRE(cases.size() == 14);
  for (const Json& one : cases) {
    DYNAMIC_SECTION(one["name"].get<std::string>()) {
      const std::string scenario = file_text(scenario_path(one["scenario"]));
      const std::string request = Json{{"overrides", one["overrides"]}}.dump();
      const Json reply = Json::parse(Service().handle("evaluate", scenario, request));
      REQUIRE(reply["ok"] == true);
      check_agrees(reply["result"], one["expect"], one["name"]);
    }
  }
}

}  // namespace dealscope::test
