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

/// The paths of the issues of evaluate.
[[nodiscard]] std::vector<std::string> faults_of_text(const std::string& scenario, const std::string& request = "");
/// The same with the article's scenario.
[[nodiscard]] std::vector<std::string> faults_of_request(const std::string& request);

}  // namespace dealscope::test
