// What both WebAssembly doors are made of.
#pragma once

#include <emscripten/bind.h>

#include "../core/io/bulk.hpp"

namespace dealscope {

namespace verb {
inline constexpr char describe[] = "describe";
inline constexpr char evaluate[] = "evaluate";
inline constexpr char simulate[] = "simulate";
inline constexpr char tornado[] = "tornado";
inline constexpr char sobol[] = "sobol";
inline constexpr char solve[] = "solve";
inline constexpr char map[] = "map";
inline constexpr char explain[] = "explain";
}  // namespace verb

/// Offers a verb to JavaScript under its own name: text in, text out.
template <Calculator& calculator, const char* name>
void offer() {
  emscripten::function(
      name, +[](const std::string& scenario, const std::string& request) {
        return calculator.reply(name, scenario, request);
      });
}

using Bulk = Numbers (*)(Calculator&, std::string_view, std::string_view);

/// Offers what is too much for text: a Float64Array of its own, or the refusal as a string.
template <Calculator& calculator, Bulk compute>
void offer_numbers(const char* name) {
  emscripten::function(
      name, +[](const std::string& scenario, const std::string& request) {
        const Numbers found = compute(calculator, scenario, request);
        if (!found.refusal.empty()) return emscripten::val(found.refusal);
        return emscripten::val(emscripten::typed_memory_view(found.numbers.size(), found.numbers.data()))
            .call<emscripten::val>("slice");
      });
}

/// Offers simulate in slices.
template <Calculator& calculator, SlicedSimulation& simulation>
void offer_slices() {
  emscripten::function(
      "simulation_start", +[](const std::string& scenario, const std::string& request) {
        return simulation.start(calculator, scenario, request);
      });
  emscripten::function(
      "simulation_advance", +[](int trials) { return simulation.advance(trials); });
  emscripten::function(
      "simulation_reply", +[] { return simulation.reply(); });
}

}  // namespace dealscope
