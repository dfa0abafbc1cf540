// What a page loads when a reader asks where a number comes from.
#include "door.hpp"

namespace dealscope {

Calculator calculator(derivation_verbs());

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) { dealscope::offer<dealscope::calculator, dealscope::verb::explain>(); }
