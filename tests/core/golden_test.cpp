// Replies against the approved ones of tests/golden, which scripts/approve writes.
// tests/golden/requests/COMMAND-SCENARIO.json is the request of tests/golden/COMMAND-SCENARIO.json.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "io/service.hpp"
#include "project_files.hpp"

namespace dealscope::test {

TEST_CASE("replies are those that were approved") {
  std::set<std::string> commands;
  for (const auto& file : std::filesystem::directory_iterator(project_path("tests/golden/requests"))) {
    const std::string name = file.path().filename().string();
    const std::size_t dash = name.find('-');
    const std::string command = name.substr(0, dash), scenario = "core/scenarios/" + name.substr(dash + 1);
    commands.insert(command);
    DYNAMIC_SECTION(name) {
      const std::string request = file_text("tests/golden/requests/" + name);
      const std::string reply = Service().handle(command, file_text(scenario), request) + "\n";
      CHECK(reply == file_text("tests/golden/" + name));
    }
  }
  CHECK(commands ==
        std::set<std::string>{"claims", "describe", "evaluate", "map", "simulate", "sobol", "solve", "tornado"});
}

}  // namespace dealscope::test
