#include "commands.hpp"
#include "write_analysis.hpp"
#include "write_derivation.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

std::span<const Command> all_commands() {
  static constexpr Command table[] = {
      {"describe", read_nothing, write_description},
      {"evaluate", read_steps, write_evaluation},
      {"simulate", read_simulate, write_simulation},
      {"tornado", read_metric, write_tornado},
      {"sobol", read_sobol, write_indices},
      {"solve", read_solve, write_solution},
      {"map", read_map, write_map},
      {"explain", read_root, write_derivation},
      {"claims", read_claims, write_claims},
  };
  return table;
}

}  // namespace dealscope
