// A program of another project that uses the library.
#include <catch2/catch_test_macros.hpp>
#include <dealscope/io/service.hpp>
#include <fstream>
#include <iterator>
#include <string>

TEST_CASE("the share of OpenAI in Microsoft's backlog is 45% at the start") {
  std::ifstream file(SCENARIO_FILE);
  const std::string scenario(std::istreambuf_iterator<char>(file), {});
  const std::string reply = dealscope::Service().handle("evaluate", scenario, "");
  CHECK(reply.starts_with("{\"ok\":true"));
  CHECK(reply.find("\"backlog_share\":[0.45,") != std::string::npos);
}
