// What a reply refuses, and the scenario that tests break.
#pragma once

#include <string>
#include <vector>

#include "io/issue.hpp"
#include "project_files.hpp"

namespace dealscope::test {

/// The article's scenario, sound.
[[nodiscard]] const Json& article();

/// The paths of a refusal's issues, each of which must have a message.
[[nodiscard]] std::vector<std::string> paths_of(const Json& reply);
[[nodiscard]] std::vector<std::string> paths_of(const Issues& issues);

}  // namespace dealscope::test
