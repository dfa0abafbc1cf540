// Access to the project's files.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace dealscope::test {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string project_path(const std::string& path_in_project);
[[nodiscard]] std::string file_text(const std::string& path_in_project);
[[nodiscard]] Json file_json(const std::string& path_in_project);

inline const char* const scenario_ids[] = {"article-2026-01", "mid-2026", "autumn-2026", "anthropic-2026"};
[[nodiscard]] inline std::string scenario_path(const std::string& id) { return "core/scenarios/" + id + ".json"; }

}  // namespace dealscope::test
