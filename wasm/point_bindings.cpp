// Bindings of the module with describe and evaluate, which a page loads first.
#include "bindings.hpp"

namespace dealscope {

Service service(core_commands());

void restart() { new (&service) Service(core_commands()); }

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  bind_command<service, command::describe>();
  bind_command<service, command::evaluate>();
  bind_array<service, evaluate_numbers>("evaluate_numbers");
}
