// Exports of a module through whose door numbers alone cross: an array in, an array out. JavaScript calls them without
// Emscripten's glue (web/engine/number-module.js), which weighs as much as the formulas.
#pragma once

#include <emscripten.h>

#include <span>
#include <vector>

#include "../core/io/open_figures.hpp"
#include "heap.hpp"

namespace dealscope {

inline constexpr int out_of_memory = -5;  // after the faults

extern std::vector<double> input;

/// Reconstructs the module's state after out of memory, without destroying it: its memory is freed already.
void restart();

/// Empties input and output without freeing them.
void restart_numbers();

/// Returns work(), or `out_of_memory`.
template <class Work>
[[nodiscard]] int within_memory(const Work& work) {
  struct Call {
    const Work& work;
    int result;
  } call{work, 0};
  const auto run = [](void* of) {
    auto& one = *static_cast<Call*>(of);
    one.result = one.work();
  };
  if (run_within_memory(run, &call)) return call.result;
  restart_numbers();
  restart();
  return out_of_memory;
}

/// Keeps the numbers as the output and returns their count, or the fault as a number below 0.
[[nodiscard]] int count_of(const NumbersOrFault& numbers);

}  // namespace dealscope
