// Fuzzes the arguments of the command line, one a line: the command, then the options.
#include <sstream>
#include <vector>

#include "command_text.hpp"
#include "invariants.hpp"
#include "service.hpp"
#include "small_scenario.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream lines{std::string(dealscope::fuzz::text_of(data, size))};
  std::string command_name;
  std::getline(lines, command_name);
  std::vector<std::string> options;
  for (std::string line; std::getline(lines, line);) options.push_back(line);

  if (const auto request = dealscope::request_from_options(options))
    dealscope::fuzz::check_command(command_name, dealscope::fuzz::small_scenario(), *request);
  else
    dealscope::fuzz::check_reply(dealscope::error_reply(request.error()));
  return 0;
}
