#include "scenario_faults.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] std::string text_with(const std::function<void(Json&)>& change) {
  Json scenario = article();
  change(scenario);
  return scenario.dump();
}

}  // namespace

std::function<void(Json&)> put(const char* pointer, Json value) {
  return [=](Json& scenario) { scenario[Json::json_pointer(pointer)] = value; };
}

std::function<void(Json&)> drop(const char* parent, const char* key) {
  return [=](Json& scenario) { scenario[Json::json_pointer(parent)].erase(key); };
}

void check_refused(std::span<const Fault> faults) {
  for (const Fault& fault : faults) {
    const auto paths = faults_of_text(text_with(fault.make));
    INFO(fault.what << ": " << Json(paths).dump());
    CHECK(std::find(paths.begin(), paths.end(), fault.path) != paths.end());
  }
}

void check_refused_alone(std::span<const Fault> faults) {
  for (const Fault& fault : faults) {
    INFO(fault.what);
    CHECK(faults_of_text(text_with(fault.make)) == std::vector<std::string>{fault.path});
  }
}

void check_allowed(const char* what, const std::function<void(Json&)>& change) {
  const Json reply = Json::parse(Service().handle("describe", text_with(change), ""));
  INFO(what << ": " << reply.value("issues", Json()).dump());
  CHECK(reply["ok"] == true);
}

}  // namespace dealscope::test
