// The harnesses' only use of the core's interface: what is renamed there is followed here.
#pragma once

#include <string>
#include <string_view>

#include "cli/request_options.hpp"
#include "io/service.hpp"

namespace dealscope::fuzz {

/// Reply to one command. An instance keeps the last scenario, as the doors do.
[[nodiscard]] inline std::string reply_to(Service& service, std::string_view verb, std::string_view scenario,
                                          std::string_view request) {
  return service.handle(verb, scenario, request);
}

}  // namespace dealscope::fuzz
