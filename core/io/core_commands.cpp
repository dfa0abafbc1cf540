#include "commands.hpp"
#include "write_description.hpp"

namespace dealscope {

std::span<const Command> core_commands() {
  static constexpr Command table[] = {{"describe", read_nothing, write_description}};
  return table;
}

}  // namespace dealscope
