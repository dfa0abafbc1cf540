#include "commands.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

std::span<const Command> core_commands() {
  static constexpr Command table[] = {{"describe", read_nothing, write_description},
                                      {"evaluate", read_steps, write_evaluation}};
  return table;
}

}  // namespace dealscope
