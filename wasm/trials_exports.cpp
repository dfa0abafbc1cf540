// Exports of the module that runs the page's trials, loaded at the first interaction.
#include <new>

#include "../core/io/open_trials.hpp"
#include "number_exports.hpp"

namespace dealscope {

namespace {

OpenTrials trials;

}  // namespace

void restart() { new (&trials) OpenTrials; }

extern "C" {

/// Opens the figures in the input. Returns 1, 0 for an array of another length, or `out_of_memory`.
EMSCRIPTEN_KEEPALIVE int open_trials() {
  return within_memory([] { return static_cast<int>(trials.open(input)); });
}
/// Starts a run with the values in the input, whose last `rows` numbers are the rows. Returns 0, or a fault below 0.
EMSCRIPTEN_KEEPALIVE int start_trials(int rows, double count, double seed) {
  return within_memory([&] {
    const std::span<const double> numbers(input);
    const std::size_t values = numbers.size() - std::min<std::size_t>(numbers.size(), static_cast<unsigned>(rows));
    return count_of(trials.start(numbers.first(values), numbers.subspan(values), count, seed));
  });
}
/// Returns the fraction done [0, 1], or a fault below 0.
EMSCRIPTEN_KEEPALIVE double advance_trials(int count) {
  double done = 1.0;
  const int fault = within_memory([&] {
    done = trials.advance(count);
    return 0;
  });
  return fault ? fault : done;
}
/// The count of numbers in the output, or a fault below 0.
EMSCRIPTEN_KEEPALIVE int trials_result() {
  return within_memory([] { return count_of(trials.result()); });
}
EMSCRIPTEN_KEEPALIVE int trials_samples(int count) {
  return within_memory([&] { return count_of(trials.samples(count)); });
}

}  // extern "C"

}  // namespace dealscope
