#include "text.hpp"

#include <emscripten.h>

#include <algorithm>

#include "../core/io/json_tree.hpp"

namespace dealscope {

namespace {

using Handle = decltype(std::declval<emscripten::val>().as_handle());

// clang-format off

/// Upper bound of the text's length in bytes.
EM_JS(double, dealscope_capacity, (Handle handle), {
  const text = Emval.toValue(handle);
  return typeof text == 'string' ? 3 * text.length : text ? text.byteLength || 0 : 0;
});

/// Copies as many whole characters as fit; returns their bytes.
EM_JS(int, dealscope_copy, (Handle handle, char* to, int room), {
  const text = Emval.toValue(handle);
  const bytes = HEAPU8.subarray(to, to + room);
  if (typeof text == 'string') return new TextEncoder().encodeInto(text, bytes).written;
  const from = new Uint8Array(text.buffer || text, text.byteOffset || 0, Math.min(text.byteLength, room));
  bytes.set(from);
  return from.length;
});

EM_JS(Handle, dealscope_string, (const char* text, int length), {
  return Emval.toHandle(new TextDecoder().decode(HEAPU8.subarray(text, text + length)));
});

// clang-format on

}  // namespace

std::string from_js(const emscripten::val& text) {
  constexpr double most = max_text_bytes + 4;  // one character more than allowed
  std::string bytes(static_cast<std::size_t>(std::min(most, dealscope_capacity(text.as_handle()))), '\0');
  if (!bytes.empty()) bytes.resize(dealscope_copy(text.as_handle(), bytes.data(), static_cast<int>(bytes.size())));
  return bytes;
}

emscripten::val to_js(const std::string& text) {
  return emscripten::val::take_ownership(dealscope_string(text.data(), static_cast<int>(text.size())));
}

}  // namespace dealscope
