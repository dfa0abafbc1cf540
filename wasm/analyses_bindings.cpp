// Bindings of the module with the analyses, which a page loads at the first interaction.
#include "bindings.hpp"

namespace dealscope {

Service service(analysis_commands());
SlicedSimulation simulation;

void restart() {
  new (&service) Service(analysis_commands());
  new (&simulation) SlicedSimulation;
}

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  bind_command<service, command::describe>();
  bind_command<service, command::tornado>();
  bind_command<service, command::solve>();
  bind_command<service, command::explain>();
  bind_command<service, command::claims>();
  bind_array<service, scenario_figures>("scenario_figures");
  bind_array<service, samples>("samples");
  bind_array<service, map_values>("map_numbers");
  bind_array<service, curves>("curves");
  bind_array<service, claim_trials>("claim_trials");
  bind_sliced_simulation<service, simulation>();
}
