// The WebAssembly door: one function a verb, text in, text out; and what is too much for text.
#include <emscripten/bind.h>

#include "../core/io/bulk.hpp"

namespace dealscope {

namespace {

Calculator calculator;
SlicedSimulation simulation;

namespace verb {
constexpr char describe[] = "describe";
constexpr char evaluate[] = "evaluate";
constexpr char simulate[] = "simulate";
constexpr char tornado[] = "tornado";
constexpr char sobol[] = "sobol";
constexpr char solve[] = "solve";
constexpr char map[] = "map";
constexpr char explain[] = "explain";
}  // namespace verb

/// Offers a verb to JavaScript under its own name.
template <const char* name>
void offer() {
  emscripten::function(
      name, +[](const std::string& scenario, const std::string& request) {
        return calculator.reply(name, scenario, request);
      });
}

using Bulk = Numbers (*)(Calculator&, std::string_view, std::string_view);

/// A Float64Array of its own, or the refusal as a string.
template <Bulk compute>
emscripten::val numbers(const std::string& scenario, const std::string& request) {
  const Numbers found = compute(calculator, scenario, request);
  if (!found.refusal.empty()) return emscripten::val(found.refusal);
  return emscripten::val(emscripten::typed_memory_view(found.numbers.size(), found.numbers.data()))
      .call<emscripten::val>("slice");
}

}  // namespace

}  // namespace dealscope

EMSCRIPTEN_BINDINGS(dealscope) {
  using namespace dealscope;
  offer<verb::describe>();
  offer<verb::evaluate>();
  offer<verb::simulate>();
  offer<verb::tornado>();
  offer<verb::sobol>();
  offer<verb::solve>();
  offer<verb::map>();
  offer<verb::explain>();
  emscripten::function("samples", &numbers<samples>);
  emscripten::function("map_numbers", &numbers<map_numbers>);
  emscripten::function("curves", &numbers<curves>);
  emscripten::function(
      "simulation_start", +[](const std::string& scenario, const std::string& request) {
        return simulation.start(calculator, scenario, request);
      });
  emscripten::function(
      "simulation_advance", +[](int trials) { return simulation.advance(trials); });
  emscripten::function(
      "simulation_reply", +[] { return simulation.reply(); });
}
