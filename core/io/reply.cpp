#include "reply.hpp"

#include "utf8.hpp"

namespace dealscope {

std::string error_reply(const Issues& issues) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(false).key("issues").begin_array();
  for (const Issue& issue : issues)
    writer.begin_object().key("path").string(issue.path).key("message").string(issue.message).end_object();
  writer.end_array().end_object();
  return writer.take();
}

Issue overflow_issue(bool has_overrides, std::string_view result) {
  return {has_overrides ? "/request/overrides" : "/scenario",
          shortened(result) + " overflows: expected figures with which it is a finite number"};
}

Issue out_of_memory_issue() { return {"/request", "the memory does not suffice: expected a request that needs less"}; }

}  // namespace dealscope
