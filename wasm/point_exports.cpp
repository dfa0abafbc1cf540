// Exports of the module that a page loads first: the point answer in numbers, of figures that the page's build has
// read. Nothing but numbers crosses, so web/engine/point-module.js calls them without Emscripten's glue, which weighs
// as much as the formulas.
#include <emscripten.h>

#include <new>

#include "../core/io/open_figures.hpp"
#include "heap.hpp"

namespace dealscope {

namespace {

constexpr int out_of_memory = -4;  // after the faults

OpenFigures figures;
std::vector<double> input;
std::span<const double> output;

void restart() {
  new (&figures) OpenFigures;
  new (&input) std::vector<double>;
  output = {};
}

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
  restart();
  return out_of_memory;
}

/// Keeps the numbers as the output and returns their count, or the fault as a number below 0.
[[nodiscard]] int count_of(const NumbersOrFault& numbers) {
  output = numbers ? *numbers : std::span<const double>();
  return numbers ? static_cast<int>(output.size()) : -static_cast<int>(numbers.error());
}

}  // namespace

extern "C" {

/// Makes room for `count` numbers at input_numbers(). Returns 0, or `out_of_memory`.
EMSCRIPTEN_KEEPALIVE int make_room(int count) {
  return within_memory([&] {
    input.resize(static_cast<std::size_t>(count));
    return 0;
  });
}
EMSCRIPTEN_KEEPALIVE double* input_numbers() { return input.data(); }
EMSCRIPTEN_KEEPALIVE const double* output_numbers() { return output.data(); }

/// Opens the figures in the input. Returns 1, 0 for an array of another length, or `out_of_memory`.
EMSCRIPTEN_KEEPALIVE int open_figures() {
  return within_memory([] { return static_cast<int>(figures.open(input)); });
}
/// The commands take the values in the input, and return the count of numbers in the output, or a fault below 0.
EMSCRIPTEN_KEEPALIVE int evaluate_figures() {
  return within_memory([] { return count_of(figures.evaluate(input)); });
}
EMSCRIPTEN_KEEPALIVE int describe_figures() {
  return within_memory([] { return count_of(figures.describe(input)); });
}

}  // extern "C"

}  // namespace dealscope
