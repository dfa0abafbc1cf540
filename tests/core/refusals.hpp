// Issues of error replies, and the valid scenario that tests modify.
#pragma once

#include <string>
#include <vector>

#include "io/issue.hpp"
#include "project_files.hpp"

namespace dealscope::test {

/// The article's scenario, valid.
[[nodiscard]] const Json& article();

/// Paths of an error reply's issues; each issue must have a message.
[[nodiscard]] std::vector<std::string> paths_of(const Json& reply);
[[nodiscard]] std::vector<std::string> paths_of(const Issues& issues);

/// The paths of the issues of evaluate.
[[nodiscard]] std::vector<std::string> faults_of_text(const std::string& scenario, const std::string& request = "");
/// The same with the article's scenario.
[[nodiscard]] std::vector<std::string> faults_of_request(const std::string& request);

}  // namespace dealscope::test
