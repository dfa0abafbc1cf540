// Texts between JavaScript and the module, copied once and bounded in size.
#pragma once

#include <emscripten/val.h>

#include <string>

namespace dealscope {

/// UTF-8 bytes of a string, Uint8Array or ArrayBuffer, cut above max_text_bytes so that its excess is detected. Empty
/// for anything else.
[[nodiscard]] std::string from_js(const emscripten::val& text);

[[nodiscard]] emscripten::val to_js(const std::string& text);

}  // namespace dealscope
