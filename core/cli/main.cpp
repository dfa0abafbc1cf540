// The native door: dealscope VERB SCENARIO.json [options]. One reply and a newline on standard output, nothing else
// there; exit 0 if ok, 2 for bad input.
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "../io/verbs.hpp"
#include "read_file.hpp"
#include "request_options.hpp"

namespace {

constexpr std::string_view usage =
    "dealscope VERB SCENARIO.json [--request JSON|-] [--set ID=VALUE ...] [--KEY VALUE ...]\n"
    "  VERB            describe, evaluate, simulate, tornado, sobol, solve, map, explain\n"
    "  --request JSON  the request as the module takes it; - reads it from standard input\n"
    "  --set ID=VALUE  an override, over those of the request; may be repeated\n"
    "  --KEY VALUE     a key of the request\n";

[[nodiscard]] std::string answer(std::span<const std::string> arguments) {
  if (arguments.size() < 2) {
    std::cerr << usage;
    return dealscope::refusal("/arguments", "found " + std::to_string(arguments.size()) +
                                                " arguments, expected a verb and a scenario's file");
  }
  const auto request = dealscope::request_from_options(arguments.subspan(2));
  if (!request.issue.empty()) return dealscope::refusal(request.path, request.issue);
  const auto scenario = dealscope::read_file(arguments[1]);
  if (!scenario) return dealscope::refusal("/scenario", "cannot read the file " + arguments[1]);
  return dealscope::Calculator().reply(arguments[0], *scenario, request.text);
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (!arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h")) {
    std::cout << usage;
    return 0;
  }
  const std::string reply = answer(arguments);
  std::cout << reply << '\n';
  return reply.starts_with("{\"ok\":true") ? 0 : 2;
}
