// Arrays of numbers between JavaScript and the module, copied once and bounded in size.
#pragma once

#include <emscripten/val.h>

#include <span>
#include <vector>

namespace dealscope {

/// Numbers of a Float64Array, cut above 2^17, more than any scenario has parameters. Empty for anything else.
[[nodiscard]] std::vector<double> numbers_from_js(const emscripten::val& numbers);

/// A new Float64Array.
[[nodiscard]] emscripten::val numbers_to_js(std::span<const double> numbers);

}  // namespace dealscope
