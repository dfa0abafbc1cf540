#include "project_files.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dealscope::test {

std::string project_path(const std::string& path_in_project) {
  return std::string(DEALSCOPE_PROJECT_DIR) + "/" + path_in_project;
}

std::string file_text(const std::string& path_in_project) {
  std::ifstream file(project_path(path_in_project), std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) throw std::runtime_error("cannot read " + path_in_project);
  return text;
}

Json file_json(const std::string& path_in_project) { return Json::parse(file_text(path_in_project)); }

}  // namespace dealscope::test
