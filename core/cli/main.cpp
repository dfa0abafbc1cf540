// The native command: dealscope COMMAND SCENARIO.json [options]. One reply and a newline on standard output, nothing
// else there; exit 0 if ok, 2 for bad input.
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "../io/reply.hpp"
#include "../io/service.hpp"
#include "read_file.hpp"
#include "request_options.hpp"

namespace {

constexpr std::string_view usage =
    "dealscope COMMAND SCENARIO.json [--request JSON|-] [--set ID=VALUE ...] [--KEY VALUE ...]\n"
    "  COMMAND         describe, evaluate, simulate, tornado, sobol, solve, map, explain\n"
    "  --request JSON  the request as the module takes it; - reads it from standard input\n"
    "  --set ID=VALUE  an override, over those of the request; may be repeated\n"
    "  --KEY VALUE     a key of the request\n";

[[nodiscard]] std::string reply_to(std::span<const std::string> arguments) {
  using dealscope::error_reply;
  if (arguments.size() < 2) {
    std::cerr << usage;
    return error_reply({{"/arguments", "found " + std::to_string(arguments.size()) +
                                           " arguments, expected a command and a scenario's file"}});
  }
  const auto request = dealscope::request_from_options(arguments.subspan(2));
  if (!request) return error_reply(request.error());
  const auto scenario = dealscope::read_file(arguments[1]);
  if (!scenario) return error_reply({{"/scenario", "cannot read the file " + arguments[1]}});
  return dealscope::Service().handle(arguments[0], *scenario, *request);
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (!arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h")) {
    std::cout << usage;
    return 0;
  }
  const std::string reply = reply_to(arguments);
  std::cout << reply << '\n';
  return reply.starts_with("{\"ok\":true") ? 0 : 2;
}
