// Custom mutator of libFuzzer for the text of a command: mostly its JSON, sometimes its bytes.
#include "command_text.hpp"
#include "json_mutator.hpp"

using namespace dealscope::fuzz;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  Random random(seed);
  CommandText command = split_command(text_of(data, size));
  const bool is_request = command.scenario.empty() || below(8, random) == 0;
  std::string_view& part = is_request ? command.request : command.scenario;
  const auto changed = mutate_json(part, max_size, random);
  if (!changed || below(16, random) == 0) return LLVMFuzzerMutate(data, size, max_size);
  part = *changed;
  return put(join_command(command), data, max_size);
}

/// Crosses two inputs: command and request of one, scenario of the other.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second, std::size_t second_size, std::uint8_t* out,
                                                 std::size_t max_size, unsigned) {
  CommandText command = split_command(text_of(first, first_size));
  command.scenario = split_command(text_of(second, second_size)).scenario;
  return put(join_command(command), out, max_size);
}
