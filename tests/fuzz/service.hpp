// Adapter of the fuzz targets to the core's interface.
#pragma once

#include <string>
#include <string_view>

#include "cli/request_options.hpp"
#include "io/service.hpp"

namespace dealscope::fuzz {

/// Returns the reply to one command. An instance caches the last scenario, as Service does.
[[nodiscard]] inline std::string reply_to(Service& service, std::string_view command_name, std::string_view scenario,
                                          std::string_view request) {
  return service.handle(command_name, scenario, request);
}

}  // namespace dealscope::fuzz
