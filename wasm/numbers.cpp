#include "numbers.hpp"

#include <emscripten.h>

#include <algorithm>

namespace dealscope {

namespace {

using Handle = decltype(std::declval<emscripten::val>().as_handle());

// clang-format off

EM_JS(double, dealscope_count, (Handle handle), {
  const numbers = Emval.toValue(handle);
  return numbers instanceof Float64Array ? numbers.length : 0;
});

EM_JS(void, dealscope_copy_numbers, (Handle handle, double* to, int count), {
  HEAPF64.set(Emval.toValue(handle).subarray(0, count), to >> 3);
});

EM_JS(Handle, dealscope_numbers, (const double* numbers, int count), {
  return Emval.toHandle(HEAPF64.slice(numbers >> 3, (numbers >> 3) + count));
});

// clang-format on

}  // namespace

std::vector<double> numbers_from_js(const emscripten::val& numbers) {
  constexpr double most = 1 << 17;
  std::vector<double> copy(static_cast<std::size_t>(std::min(most, dealscope_count(numbers.as_handle()))));
  if (!copy.empty()) dealscope_copy_numbers(numbers.as_handle(), copy.data(), static_cast<int>(copy.size()));
  return copy;
}

emscripten::val numbers_to_js(std::span<const double> numbers) {
  return emscripten::val::take_ownership(dealscope_numbers(numbers.data(), static_cast<int>(numbers.size())));
}

}  // namespace dealscope
