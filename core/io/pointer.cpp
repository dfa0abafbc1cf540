#include "pointer.hpp"

#include "utf8.hpp"

namespace dealscope {

namespace {

struct Segment {
  std::string text;
  std::size_t characters;
};

/// Escapes a key as a segment; stops above `max_characters`.
[[nodiscard]] Segment segment_of(std::string_view key, std::size_t max_characters) {
  Segment segment{"/", 1};
  for (std::size_t i = 0; i < key.size() && segment.characters <= max_characters; ++i) {
    const char c = key[i];
    if (c == '~' || c == '/') {
      segment.text += c == '~' ? "~0" : "~1";
      segment.characters += 2;
    } else {
      segment.text += c;
      segment.characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // not a continuation byte
    }
  }
  return segment;
}

}  // namespace

void Pointer::append(std::string_view key) {
  const Segment segment = segment_of(key, max_characters);
  if (rest_.empty() && characters_ + segment.characters <= max_characters) {
    path_ += segment.text;
    characters_ += segment.characters;
  } else {
    rest_ += shortened(segment.text);
  }
}

}  // namespace dealscope
