// RFC 6901 pointers of bounded length: keys may be as long as the text.
#pragma once

#include <string>
#include <string_view>

namespace dealscope {

/// The longest prefix of whole segments within max_characters; rest() has the following segment, shortened.
class Pointer {
 public:
  static constexpr std::size_t max_characters = 1000;

  /// `root`: "/scenario" or "/request".
  explicit Pointer(std::string_view root) : path_(root), characters_(root.size()) {}

  /// Appends a segment; ~ and / in the key are escaped.
  void append(std::string_view key);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& rest() const { return rest_; }

 private:
  std::string path_, rest_;
  std::size_t characters_;
};

}  // namespace dealscope
