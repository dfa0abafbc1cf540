// Texts between JavaScript and the module, copied once and never more than a text may have.
#pragma once

#include <emscripten/val.h>

#include <string>

namespace dealscope {

/// The UTF-8 bytes of a string, Uint8Array or ArrayBuffer; of one that is too long, as many as show that it is.
/// Anything else is an empty text.
[[nodiscard]] std::string from_js(const emscripten::val& text);

[[nodiscard]] emscripten::val to_js(const std::string& text);

}  // namespace dealscope
