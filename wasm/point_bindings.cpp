// What a page needs to show itself and to follow a lever.
#include "door.hpp"

namespace dealscope {

Calculator calculator(point_verbs());

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, verb::describe>();
  offer<calculator, verb::evaluate>();
  offer_numbers<calculator, evaluate_numbers>("evaluate_numbers");
}
