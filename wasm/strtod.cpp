// strtod by JavaScript's Number, which is also correctly rounded. The C library's version computes in 128 bits and adds
// 5 KB to each module.
#include <emscripten.h>

#include <cmath>
#include <cstring>

// clang-format off
EM_JS(double, dealscope_number, (const char* text, int length), {
  return Number(String.fromCharCode.apply(null, HEAPU8.subarray(text, text + length)));
});
// clang-format on

/// Converts a text that is a decimal number as a whole, the only use by its callers; other texts have no number.
extern "C" double strtod(const char* text, char** end) {
  const std::size_t length = std::strspn(text, "+-.0123456789eE");
  const bool is_whole = length > 0 && text[length] == '\0';
  const double number = is_whole ? dealscope_number(text, static_cast<int>(length)) : std::nan("");
  if (end) *end = const_cast<char*>(std::isnan(number) ? text : text + length);
  return std::isnan(number) ? 0.0 : number;
}

// Never called; libc++ refers to them, and the C library's versions are in the same object as its strtod.
extern "C" float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }
