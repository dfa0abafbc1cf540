// Fuzzes the command and its request over one small scenario.
#include "command_text.hpp"
#include "invariants.hpp"
#include "small_scenario.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto command = dealscope::fuzz::split_command(dealscope::fuzz::text_of(data, size));
  dealscope::fuzz::check_command(command.name, dealscope::fuzz::small_scenario(), command.request);
  return 0;
}
