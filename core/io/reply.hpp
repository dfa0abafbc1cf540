// The two forms of a reply.
#pragma once

#include "issue.hpp"
#include "json_writer.hpp"

namespace dealscope {

/// {"ok":true,"result":...}; `write` writes the result.
template <class Write>
[[nodiscard]] std::string ok_reply(const Write& write) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true).key("result");
  write(writer);
  writer.end_object();
  return writer.take();
}

/// {"ok":false,"issues":[{"path","message"}]}
[[nodiscard]] std::string error_reply(const Issues& issues);

}  // namespace dealscope
