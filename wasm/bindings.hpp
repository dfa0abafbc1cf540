// Binds the service to JavaScript.
#pragma once

#include <emscripten/bind.h>

#include "../core/io/array_commands.hpp"
#include "../core/io/reply.hpp"

namespace dealscope {

namespace command {
inline constexpr char describe[] = "describe";
inline constexpr char evaluate[] = "evaluate";
inline constexpr char simulate[] = "simulate";
inline constexpr char tornado[] = "tornado";
inline constexpr char sobol[] = "sobol";
inline constexpr char solve[] = "solve";
inline constexpr char map[] = "map";
inline constexpr char explain[] = "explain";
}  // namespace command

/// Binds a command under its own name: text in, text out.
template <Service& service, const char* name>
void bind_command() {
  emscripten::function(
      name,
      +[](const std::string& scenario, const std::string& request) { return service.handle(name, scenario, request); });
}

using ArrayCommand = NumbersOrIssues (*)(Service&, std::string_view, std::string_view);

/// Binds an array command: it returns a Float64Array of its own, or the error reply as a string.
template <Service& service, ArrayCommand compute>
void bind_array(const char* name) {
  emscripten::function(
      name, +[](const std::string& scenario, const std::string& request) {
        const auto numbers = compute(service, scenario, request);
        if (!numbers) return emscripten::val(error_reply(numbers.error()));
        return emscripten::val(emscripten::typed_memory_view(numbers->size(), numbers->data()))
            .call<emscripten::val>("slice");
      });
}

/// Binds simulate in slices.
template <Service& service, SlicedSimulation& simulation>
void bind_sliced_simulation() {
  emscripten::function(
      "simulation_start", +[](const std::string& scenario, const std::string& request) {
        return simulation.start(service, scenario, request);
      });
  emscripten::function(
      "simulation_advance", +[](int trials) { return simulation.advance(trials); });
  emscripten::function(
      "simulation_reply", +[] { return simulation.reply(); });
}

}  // namespace dealscope
