// The whole WebAssembly door.
#include "door.hpp"

namespace dealscope {

Calculator calculator(all_verbs());
SlicedSimulation simulation;

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, verb::describe>();
  offer<calculator, verb::evaluate>();
  offer<calculator, verb::simulate>();
  offer<calculator, verb::tornado>();
  offer<calculator, verb::sobol>();
  offer<calculator, verb::solve>();
  offer<calculator, verb::map>();
  offer<calculator, verb::explain>();
  offer_numbers<calculator, evaluate_numbers>("evaluate_numbers");
  offer_numbers<calculator, samples>("samples");
  offer_numbers<calculator, map_numbers>("map_numbers");
  offer_numbers<calculator, curves>("curves");
  offer_slices<calculator, simulation>();
}
