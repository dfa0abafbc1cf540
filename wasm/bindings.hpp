// Bindings of the service to JavaScript. Text arguments are strings or UTF-8 bytes (text.hpp), numbers a Float64Array
// (numbers.hpp).
#pragma once

#include <emscripten/bind.h>

#include "../core/io/array_commands.hpp"
#include "../core/io/open_figures.hpp"
#include "../core/io/open_scenario.hpp"
#include "../core/io/open_trials.hpp"
#include "../core/io/reply.hpp"
#include "heap.hpp"
#include "numbers.hpp"
#include "text.hpp"

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
inline constexpr char claims[] = "claims";
}  // namespace command

/// Reconstructs the module's state after out of memory, without destroying it: its memory is freed already.
void restart();

using Compute = emscripten::val (*)(const void* context);

[[gnu::noinline]] inline emscripten::val reply_within_memory(Compute compute, const void* context) {
  struct Call {
    Compute compute;
    const void* context;
    emscripten::val reply = emscripten::val::undefined();
  } call{compute, context};
  const auto work = [](void* of) {
    Call& one = *static_cast<Call*>(of);
    one.reply = one.compute(one.context);
  };
  if (run_within_memory(work, &call)) return std::move(call.reply);
  restart();
  return to_js(error_reply({out_of_memory_issue()}));
}

/// Returns the result of `compute`, or the error reply if memory runs out.
template <class Function>
[[nodiscard]] emscripten::val reply_within_memory(const Function& compute) {
  return reply_within_memory([](const void* function) { return (*static_cast<const Function*>(function))(); },
                             &compute);
}

/// Binds a command under its name: text in, text out.
template <Service& service, const char* name>
void bind_command() {
  emscripten::function(
      name, +[](const emscripten::val& scenario, const emscripten::val& request) {
        return reply_within_memory([&] { return to_js(service.handle(name, from_js(scenario), from_js(request))); });
      });
}

using ArrayCommand = NumbersOrIssues (*)(Service&, std::string_view, std::string_view);

/// Binds an array command, which returns a new Float64Array, or the error reply as a string.
template <Service& service, ArrayCommand compute>
void bind_array(const char* name) {
  emscripten::function(
      name, +[](const emscripten::val& scenario, const emscripten::val& request) {
        return reply_within_memory([&] {
          const auto numbers = compute(service, from_js(scenario), from_js(request));
          return numbers ? numbers_to_js(*numbers) : to_js(error_reply(numbers.error()));
        });
      });
}

/// Binds OpenScenario as open_scenario and evaluate_values, which returns a new Float64Array, or the error reply as a
/// string.
template <Service& service, OpenScenario& open>
void bind_open_scenario() {
  emscripten::function(
      "open_scenario", +[](const emscripten::val& scenario) {
        return reply_within_memory([&] { return to_js(open.open(service, from_js(scenario))); });
      });
  emscripten::function(
      "evaluate_values", +[](int handle, const emscripten::val& values) {
        return reply_within_memory([&] {
          const auto numbers = open.evaluate(handle, numbers_from_js(values));
          return numbers ? numbers_to_js(*numbers) : to_js(error_reply(numbers.error()));
        });
      });
}

using FigureCommand = NumbersOrFault (OpenFigures::*)(std::span<const double>);

/// A new Float64Array, or the fault as a number.
[[nodiscard]] inline emscripten::val numbers_or_fault(const NumbersOrFault& numbers) {
  return numbers ? numbers_to_js(*numbers) : emscripten::val(static_cast<int>(numbers.error()));
}

/// Binds a command on the figures that are open: values in, out a new Float64Array, or the fault as a number.
template <OpenFigures& figures, FigureCommand compute>
void bind_figures(const char* name) {
  emscripten::function(
      name, +[](const emscripten::val& values) {
        return reply_within_memory([&] { return numbers_or_fault((figures.*compute)(numbers_from_js(values))); });
      });
}

/// Binds OpenFigures as open_figures, which returns a boolean, evaluate_figures and describe_figures.
template <OpenFigures& figures>
void bind_open_figures() {
  emscripten::function(
      "open_figures", +[](const emscripten::val& numbers) {
        return reply_within_memory([&] { return emscripten::val(figures.open(numbers_from_js(numbers))); });
      });
  bind_figures<figures, &OpenFigures::evaluate>("evaluate_figures");
  bind_figures<figures, &OpenFigures::describe>("describe_figures");
}

/// Binds OpenTrials as the commands of wasm/trials_exports.cpp, whose faults are numbers above 0 here.
template <OpenTrials& trials>
void bind_open_trials() {
  emscripten::function(
      "open_trials", +[](const emscripten::val& numbers) {
        return reply_within_memory([&] { return emscripten::val(trials.open(numbers_from_js(numbers))); });
      });
  emscripten::function(
      "start_trials", +[](const emscripten::val& input, unsigned rows, double count, double seed) {
        return reply_within_memory([&] {
          const std::vector<double> numbers = numbers_from_js(input);
          const std::span<const double> all(numbers);
          const std::size_t values = all.size() - std::min<std::size_t>(all.size(), rows);
          const auto started = trials.start(all.first(values), all.subspan(values), count, seed);
          return emscripten::val(started ? 0 : static_cast<int>(started.error()));
        });
      });
  emscripten::function(
      "advance_trials",
      +[](int count) { return reply_within_memory([&] { return emscripten::val(trials.advance(count)); }); });
  emscripten::function(
      "trials_result", +[] { return reply_within_memory([] { return numbers_or_fault(trials.result()); }); });
  emscripten::function(
      "trials_samples",
      +[](int count) { return reply_within_memory([&] { return numbers_or_fault(trials.samples(count)); }); });
}

/// Binds SlicedSimulation as simulation_start, simulation_advance and simulation_reply.
template <Service& service, SlicedSimulation& simulation>
void bind_sliced_simulation() {
  emscripten::function(
      "simulation_start", +[](const emscripten::val& scenario, const emscripten::val& request) {
        return reply_within_memory(
            [&] { return to_js(simulation.start(service, from_js(scenario), from_js(request))); });
      });
  emscripten::function(
      "simulation_advance", +[](int trials) {
        double done = 1.0;
        const auto reply = reply_within_memory([&] {
          done = simulation.advance(trials);
          return emscripten::val::undefined();
        });
        if (reply.isUndefined()) return done;
        simulation.drop_for_lack_of_memory();
        return 1.0;
      });
  emscripten::function(
      "simulation_reply", +[] { return reply_within_memory([] { return to_js(simulation.reply()); }); });
}

}  // namespace dealscope
