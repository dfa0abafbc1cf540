#include "number_exports.hpp"

#include <new>

namespace dealscope {

namespace {

std::span<const double> output;

}  // namespace

std::vector<double> input;

void restart_numbers() {
  new (&input) std::vector<double>;
  output = {};
}

int count_of(const NumbersOrFault& numbers) {
  output = numbers ? *numbers : std::span<const double>();
  return numbers ? static_cast<int>(output.size()) : -static_cast<int>(numbers.error());
}

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

}  // extern "C"

}  // namespace dealscope
