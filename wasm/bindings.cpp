// The WebAssembly door: one function a verb, text in, text out.
#include <emscripten/bind.h>

#include "../core/io/verbs.hpp"

namespace {

dealscope::Calculator calculator;

constexpr char describe[] = "describe";
constexpr char evaluate[] = "evaluate";
constexpr char simulate[] = "simulate";
constexpr char tornado[] = "tornado";
constexpr char solve[] = "solve";
constexpr char map[] = "map";

template <const char* verb>
std::string answer(const std::string& scenario, const std::string& request) {
  return calculator.reply(verb, scenario, request);
}

}  // namespace

EMSCRIPTEN_BINDINGS(dealscope) {
  emscripten::function(describe, &answer<describe>);
  emscripten::function(evaluate, &answer<evaluate>);
  emscripten::function(simulate, &answer<simulate>);
  emscripten::function(tornado, &answer<tornado>);
  emscripten::function(solve, &answer<solve>);
  emscripten::function(map, &answer<map>);
}
