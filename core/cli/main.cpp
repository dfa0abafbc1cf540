// The native command: dealscope COMMAND SCENARIO.json [options]. Writes one reply and a newline to standard output;
// exits with 0 if ok, 2 for bad input, 1 if the reply could not be written.
#include <csignal>
#include <cstdio>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "../io/reply.hpp"
#include "../io/service.hpp"
#include "../io/utf8.hpp"
#include "read_file.hpp"
#include "request_options.hpp"

namespace {

constexpr const char* usage =
    "dealscope COMMAND SCENARIO.json [--request JSON|-] [--set ID=VALUE ...] [--KEY VALUE ...]\n"
    "  COMMAND         describe, evaluate, simulate, tornado, sobol, solve, map, explain, claims\n"
    "  --request JSON  the request as the module takes it; - reads it from standard input\n"
    "  --set ID=VALUE  an override, over those of the request; may be repeated\n"
    "  --KEY VALUE     a key of the request; also --KEY=VALUE\n";

[[nodiscard]] std::string reply_to(std::span<const std::string> arguments) try {
  using dealscope::error_reply;
  if (arguments.size() < 2) {
    std::fputs(usage, stderr);
    return error_reply({{"/arguments", "found " + std::to_string(arguments.size()) +
                                           " arguments, expected a command and a scenario's file"}});
  }
  const auto request = dealscope::request_from_options(arguments.subspan(2));
  if (!request) return error_reply(request.error());
  const auto scenario = dealscope::read_file(arguments[1]);
  if (!scenario) return error_reply({{"/scenario", "cannot read the file " + dealscope::shortened(arguments[1], 200)}});
  return dealscope::Service().handle(arguments[0], *scenario, *request);
} catch (const std::bad_alloc&) {
  return dealscope::error_reply({dealscope::out_of_memory_issue()});
}

/// Writes a line; false if that failed.
[[nodiscard]] bool print(const std::string& text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!is_written) std::perror("dealscope: cannot write the reply");
  return is_written;
}

}  // namespace

int main(int count, char** values) {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a write to a closed pipe fails instead
#endif
  const std::vector<std::string> arguments(values + 1, values + count);
  if (!arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h")) return print(usage) ? 0 : 1;
  const std::string reply = reply_to(arguments);
  if (!print(reply + '\n')) return 1;
  return reply.starts_with("{\"ok\":true") ? 0 : 2;
}
