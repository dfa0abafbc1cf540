#include "verbs.hpp"
#include "write_analysis.hpp"
#include "write_derivation.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

std::span<const Verb> all_verbs() {
  static constexpr Verb table[] = {
      {"describe", read_nothing, write_description},
      {"evaluate", read_nothing, write_evaluation},
      {"simulate", read_simulation, write_simulation},
      {"tornado", read_metric, write_tornado},
      {"sobol", read_variance, write_indices},
      {"solve", read_target, write_solution},
      {"map", read_axes, write_map},
      {"explain", read_root, write_derivation},
  };
  return table;
}

}  // namespace dealscope
