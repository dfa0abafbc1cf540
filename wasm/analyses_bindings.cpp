// What a page asks besides, once a reader is there.
#include "door.hpp"

namespace dealscope {

Calculator calculator(analysis_verbs());
SlicedSimulation simulation;

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, verb::tornado>();
  offer<calculator, verb::solve>();
  offer<calculator, verb::explain>();
  offer_numbers<calculator, samples>("samples");
  offer_numbers<calculator, map_numbers>("map_numbers");
  offer_numbers<calculator, curves>("curves");
  offer_slices<calculator, simulation>();
}
