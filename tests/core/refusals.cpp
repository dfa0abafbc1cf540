#include "refusals.hpp"

#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"

namespace dealscope::test {

const Json& article() {
  static const Json scenario = file_json(scenario_path("article-2026-01"));
  return scenario;
}

std::vector<std::string> paths_of(const Json& reply) {
  REQUIRE(reply["ok"] == false);
  std::vector<std::string> paths;
  for (const Json& issue : reply["issues"]) {
    CHECK(!issue["message"].get<std::string>().empty());
    paths.push_back(issue["path"]);
  }
  return paths;
}

std::vector<std::string> paths_of(const Issues& issues) {
  std::vector<std::string> paths;
  for (const Issue& issue : issues) {
    CHECK(!issue.message.empty());
    paths.push_back(issue.path);
  }
  return paths;
}

std::vector<std::string> faults_of_text(const std::string& scenario, const std::string& request) {
  return paths_of(Json::parse(Service().handle("evaluate", scenario, request)));
}

std::vector<std::string> faults_of_request(const std::string& request) {
  return faults_of_text(article().dump(), request);
}

}  // namespace dealscope::test
