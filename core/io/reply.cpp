#include "reply.hpp"

namespace dealscope {

std::string error_reply(const Issues& issues) {
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(false).key("issues").begin_array();
  for (const Issue& issue : issues)
    writer.begin_object().key("path").string(issue.path).key("message").string(issue.message).end_object();
  writer.end_array().end_object();
  return writer.take();
}

}  // namespace dealscope
