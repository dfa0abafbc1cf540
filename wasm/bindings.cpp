// Bindings of the whole module.
#include "bindings.hpp"

namespace dealscope {

Service service(all_commands());
OpenScenario open_scenario;
OpenFigures figures;
OpenTrials trials;
SlicedSimulation simulation;

void restart() {
  new (&service) Service(all_commands());
  new (&open_scenario) OpenScenario(open_scenario.handle());
  new (&figures) OpenFigures;
  new (&trials) OpenTrials;
  new (&simulation) SlicedSimulation;
}

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  bind_command<service, command::describe>();
  bind_command<service, command::evaluate>();
  bind_command<service, command::simulate>();
  bind_command<service, command::tornado>();
  bind_command<service, command::sobol>();
  bind_command<service, command::solve>();
  bind_command<service, command::map>();
  bind_command<service, command::explain>();
  bind_command<service, command::claims>();
  bind_array<service, evaluate_numbers>("evaluate_numbers");
  bind_array<service, scenario_figures>("scenario_figures");
  bind_open_scenario<service, open_scenario>();
  bind_open_figures<figures>();
  bind_open_trials<trials>();
  bind_array<service, samples>("samples");
  bind_array<service, map_values>("map_numbers");
  bind_array<service, curves>("curves");
  bind_array<service, claim_trials>("claim_trials");
  bind_sliced_simulation<service, simulation>();
}
