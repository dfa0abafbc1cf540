// The WebAssembly door: one function a verb.
#include "answer.hpp"

namespace dealscope {

Calculator calculator(all_verbs());

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<calculator, describe>();
  offer<calculator, evaluate>();
  offer<calculator, simulate>();
  offer<calculator, tornado>();
  offer<calculator, sobol>();
  offer<calculator, solve>();
  offer<calculator, map>();
  offer<calculator, explain>();
}
