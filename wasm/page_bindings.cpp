// What the page asks before a reader opens anything: the smaller part of the door.
#include "door.hpp"

namespace dealscope {

Calculator calculator(page_verbs());
SlicedSimulation simulation;

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, verb::describe>();
  offer<calculator, verb::evaluate>();
  offer<calculator, verb::tornado>();
  offer<calculator, verb::solve>();
  offer_numbers<calculator, samples>("samples");
  offer_numbers<calculator, curves>("curves");
  offer_numbers<calculator, map_numbers>("map_numbers");
  offer_slices<calculator, simulation>();
}
