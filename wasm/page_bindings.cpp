// The page's door: only what the page calls, so that it is soon there.
#include "answer.hpp"

namespace dealscope {

Calculator calculator(point_verbs());

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, describe>();
  offer<calculator, evaluate>();
}
