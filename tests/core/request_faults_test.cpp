// Faults of requests, and the service's state after one.
#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"
#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("requests are refused at their place") {
  const std::pair<const char*, const char*> requests[] = {
      {R"({"overrides":{"magic":1}})", "/request/overrides/magic"},
      {R"({"overrides":{"build_pace":9}})", "/request/overrides/build_pace"},
      {R"({"overrides":{"build_pace":"fast"}})", "/request/overrides/build_pace"},
      {R"({"overrides":{"contracts.azure-250.term_years":99}})", "/request/overrides/contracts.azure-250.term_years"},
      {R"({"overrides":[]})", "/request/overrides"},
      {R"({"override":{}})", "/request/override"},
      {R"({"overrides":{"providers.stargate.control":1.01}})", "/request/overrides/providers.stargate.control"},
      {R"({"overrides":{"investments.amazon-talks.value_usd_bn":-1}})",
       "/request/overrides/investments.amazon-talks.value_usd_bn"},
      {R"({"overrides":{"investments.microsoft-funded.value_usd_bn":1}})",
       "/request/overrides/investments.microsoft-funded.value_usd_bn"},
      {R"({"overrides":{"demand_correlation":0.951}})", "/request/overrides/demand_correlation"},
      {R"({"steps_per_year":0})", "/request/steps_per_year"},
      {R"({"steps_per_year":3})", "/request/steps_per_year"},
      {R"({"steps_per_year":1.5})", "/request/steps_per_year"},
      {R"({"steps_per_year":13})", "/request/steps_per_year"},
      {R"({"steps_per_year":"4"})", "/request/steps_per_year"},
      {R"({"steps_per_year":null})", "/request/steps_per_year"},
      {R"([])", "/request"},
  };
  for (const auto& [request, path] : requests) {
    INFO(request);
    CHECK(faults_of_request(request) == std::vector<std::string>{path});
  }
}

TEST_CASE("an unknown command is an issue") {
  CHECK(paths_of(Json::parse(Service().handle("foretell", article().dump(), ""))) == std::vector<std::string>{"/verb"});
}

TEST_CASE("a service forgets a scenario that it could not read") {
  Service service;
  const std::string good = article().dump();
  const Json first = Json::parse(service.handle("evaluate", good, ""));
  CHECK(Json::parse(service.handle("evaluate", "{", ""))["ok"] == false);
  CHECK(Json::parse(service.handle("evaluate", "{", ""))["ok"] == false);
  CHECK(Json::parse(service.handle("evaluate", good, "")) == first);
}

TEST_CASE("a scenario that was refused does not stay loaded, nor does the one before it") {
  Service service;
  const std::string good = article().dump();
  static_cast<void>(service.handle("evaluate", good, ""));
  static_cast<void>(service.handle("evaluate", std::string(100'000'000, ' '), ""));
  CHECK(Json::parse(service.handle("evaluate", good, ""))["ok"] == true);
}

}  // namespace dealscope::test
