// The cases of tests/reference/evaluate.json, computed by an independent implementation: 1e-9, relative or absolute.
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

/// The scenario that a case carries, as text or as an object, or the one that it names.
[[nodiscard]] std::string scenario_of(const Json& one) {
  const auto carried = one.find("scenario_text");
  if (carried == one.end()) return file_text(scenario_path(one["scenario"]));
  return carried->is_string() ? carried->get<std::string>() : carried->dump();
}

}  // namespace

TEST_CASE("evaluate agrees with the independent implementation") {
  const Json cases = file_json("tests/reference/evaluate.json")["cases"];
  REQUIRE(cases.size() == 56);
  for (const Json& one : cases) {
    const std::string name = one["name"], request = Json{{"overrides", one["overrides"]}}.dump();
    const Json reply = Json::parse(Service().handle("evaluate", scenario_of(one), request));
    INFO(name << ": " << reply.dump().substr(0, 300));
    REQUIRE(reply["ok"] == true);
    check_agrees(reply["result"], one["expect"], name);
  }
}

}  // namespace dealscope::test
