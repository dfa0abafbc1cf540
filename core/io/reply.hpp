// Success and error replies.
#pragma once

#include "issue.hpp"
#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

/// {"ok":false,"issues":[{"path","message"}]}
[[nodiscard]] std::string error_reply(const Issues& issues);

/// Issue of a result that overflows; its path is the overrides, or the scenario if it has none.
[[nodiscard]] Issue overflow_issue(bool has_overrides, std::string_view result);

[[nodiscard]] Issue out_of_memory_issue();

/// {"ok":true,"result":...} with the result that `write` writes, or an error reply if a number overflows.
template <class Write>
[[nodiscard]] std::string reply_with(const Request& request, const Write& write) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true).key("result");
  writer.set_result(request.metric_name);  // empty for commands without a metric
  write(writer);
  writer.end_object();
  if (!writer.overflow().empty()) return error_reply({overflow_issue(!request.overrides.empty(), writer.overflow())});
  return writer.take();
}

}  // namespace dealscope
