#include "project_files.hpp"

#include <stdexcept>

#include "cli/read_file.hpp"

namespace dealscope::test {

std::string project_path(const std::string& path_in_project) {
  return std::string(DEALSCOPE_PROJECT_DIR) + "/" + path_in_project;
}

std::string file_text(const std::string& path_in_project) {
  const auto text = read_file(project_path(path_in_project));
  if (!text) throw std::runtime_error("cannot read " + path_in_project);
  return *text;
}

Json file_json(const std::string& path_in_project) { return Json::parse(file_text(path_in_project)); }

}  // namespace dealscope::test
