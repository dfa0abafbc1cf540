// Exports of the module that a page loads first: the point answer, of figures that the page's build has read.
#include <new>

#include "number_exports.hpp"

namespace dealscope {

namespace {

OpenFigures figures;

}  // namespace

void restart() { new (&figures) OpenFigures; }

extern "C" {

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
