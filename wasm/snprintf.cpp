// snprintf for its one caller, nlohmann/json, which formats a control character as "<U+000A>". The C library's version
// adds 8 KB to each module, 3.8 KB to the page's weight.
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <cstring>

extern "C" int snprintf(char* out, std::size_t size, const char* format, ...) {
  constexpr std::size_t length = sizeof "<U+000A>";
  if (size < length || std::strcmp(format, "<U+%.4X>") != 0) std::abort();
  std::va_list arguments;
  va_start(arguments, format);
  const unsigned code = va_arg(arguments, unsigned);
  va_end(arguments);
  std::memcpy(out, "<U+0000>", length);
  for (int digit = 0; digit < 4; ++digit) out[6 - digit] = "0123456789ABCDEF"[code >> 4 * digit & 0xF];
  return length - 1;
}
