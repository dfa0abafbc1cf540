#include "commands.hpp"
#include "write_analysis.hpp"
#include "write_derivation.hpp"

namespace dealscope {

std::span<const Command> analysis_commands() {
  static constexpr Command table[] = {{"describe", read_nothing, write_description},
                                      {"tornado", read_metric, write_tornado},
                                      {"solve", read_solve, write_solution},
                                      {"explain", read_root, write_derivation},
                                      {"claims", read_claims, write_claims}};
  return table;
}

}  // namespace dealscope
