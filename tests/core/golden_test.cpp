// Our own output, kept so that it changes only on purpose: scripts/approve writes it, CHANGELOG says why.
#include <catch2/catch_test_macros.hpp>

#include "io/verbs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

TEST_CASE("replies are those that were approved") {
  for (const char* id : scenario_ids)
    for (const char* verb : {"describe", "evaluate"}) {
      const std::string name = std::string(verb) + "-" + id + ".json";
      DYNAMIC_SECTION(name) {
        const std::string reply = Calculator().reply(verb, file_text(scenario_path(id)), "") + "\n";
        CHECK(reply == file_text("tests/golden/" + name));
      }
    }
}

}  // namespace dealscope::test
