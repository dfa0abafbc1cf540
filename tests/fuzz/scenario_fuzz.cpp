// Fuzzes the text of a scenario, together with the command and its request.
#include "command_text.hpp"
#include "invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto command = dealscope::fuzz::split_command(dealscope::fuzz::text_of(data, size));
  dealscope::fuzz::check_command(command.name, command.scenario, command.request);
  return 0;
}
