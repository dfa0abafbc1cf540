// The frame of a reply that is no refusal.
#pragma once

#include "json_writer.hpp"

namespace dealscope {

/// {"ok":true,"result":...}; `write` writes the result.
template <class Write>
[[nodiscard]] std::string answer(const Write& write) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true).key("result");
  write(writer);
  writer.end_object();
  return writer.take();
}

}  // namespace dealscope
