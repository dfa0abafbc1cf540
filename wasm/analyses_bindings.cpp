// Bindings of the module with the analyses, which a page loads for the first that a reader unfolds.
#include "bindings.hpp"

namespace dealscope {

Service service(analysis_commands());

void restart() { new (&service) Service(analysis_commands()); }

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  bind_command<service, command::describe>();
  bind_command<service, command::tornado>();
  bind_command<service, command::solve>();
  bind_command<service, command::explain>();
  bind_command<service, command::claims>();
  bind_array<service, scenario_figures>("scenario_figures");
  bind_array<service, map_values>("map_numbers");
  bind_array<service, claim_trials>("claim_trials");
}
