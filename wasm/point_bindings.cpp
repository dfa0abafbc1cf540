// Bindings of the module with describe and the point answer in numbers, which a page loads first.
#include "bindings.hpp"

namespace dealscope {

Service service(core_commands());
OpenScenario open_scenario;

void restart() {
  new (&service) Service(core_commands());
  new (&open_scenario) OpenScenario(open_scenario.handle());
}

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  bind_command<service, command::describe>();
  bind_open_scenario<service, open_scenario>();
}
