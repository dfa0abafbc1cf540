// The WebAssembly door: one function a verb, text in, text out.
#include <emscripten/bind.h>

#include "../core/io/verbs.hpp"

namespace {

dealscope::Calculator calculator;

std::string describe(const std::string& scenario, const std::string& request) {
  return calculator.reply("describe", scenario, request);
}

std::string evaluate(const std::string& scenario, const std::string& request) {
  return calculator.reply("evaluate", scenario, request);
}

}  // namespace

EMSCRIPTEN_BINDINGS(dealscope) {
  emscripten::function("describe", &describe);
  emscripten::function("evaluate", &evaluate);
}
