// Dependencies between the folders (rooms) of core, by #includes, and the files that may contain a parameter's id.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "model/parameters.hpp"
#include "project_files.hpp"

namespace dealscope::test {

namespace {

namespace fs = std::filesystem;

/// Rooms that a room may include from, besides itself.
const std::map<std::string, std::set<std::string>> rooms_below{
    {"model", {}},   {"analysis", {"model"}}, {"explain", {"model"}}, {"io", {"model", "analysis", "explain"}},
    {"cli", {"io"}},
};

/// The libraries that a room may include beside the standard one.
const std::map<std::string, std::set<std::string>> libraries{
    {"model", {}}, {"analysis", {}}, {"explain", {}}, {"io", {"nlohmann", "dragonbox"}}, {"cli", {"nlohmann"}},
};

[[nodiscard]] std::vector<fs::path> files_below(const std::string& folder, const std::set<std::string>& extensions) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(project_path(folder)))
    if (entry.is_regular_file() && extensions.count(entry.path().extension().string()) > 0)
      files.push_back(fs::relative(entry.path(), project_path(".")));
  std::sort(files.begin(), files.end());
  return files;
}

/// The targets of a file's #includes, with their quotes or angle brackets.
[[nodiscard]] std::vector<std::string> includes_of(const fs::path& file) {
  static const std::regex include(R"re(#include (["<][^">]+[">]))re");
  const std::string text = file_text(file.string());
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

[[nodiscard]] std::string room_of(const fs::path& file) {
  auto part = file.begin();
  return *part == "core" ? (++part)->string() : part->string();
}

/// Describes the fault of an #include; empty if there is none.
[[nodiscard]] std::string fault_of(const fs::path& file, const std::string& include) {
  const std::string room = room_of(file), target = include.substr(1, include.size() - 2);
  if (include[0] == '<') {
    const std::size_t slash = target.find('/');
    const bool is_standard = slash == std::string::npos;
    return is_standard || libraries.at(room).count(target.substr(0, slash)) > 0 ? "" : "a library that is not allowed";
  }
  const std::string other = room_of((file.parent_path() / target).lexically_normal());
  return other == room || rooms_below.at(room).count(other) > 0 ? "" : "a room that is not below";
}

/// Whether a text has the id as a whole word.
[[nodiscard]] bool mentions(const std::string& text, std::string_view id) {
  const auto is_in_word = [&](std::size_t i) {
    return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) || text[i] == '_');
  };
  for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at + 1))
    if (!(at > 0 && is_in_word(at - 1)) && !is_in_word(at + id.size())) return true;
  return false;
}

/// Files besides the formulas and their nodes: what is never drawn, the two cuts and the areas between them, example
/// states, the revenue share and the models that remarks name, the assumptions of the page's statements, the weight
/// that the switches of sites offer to set, and the one id that an attribute of the element has in a form that others
/// have too.
const std::set<std::string> files_with_ids{"core/analysis/parameter_sampler.cpp",
                                           "core/io/read_parameters.cpp",
                                           "web/analyses/derivation/statements.js",
                                           "web/analyses/map-regions.js",
                                           "web/app/attributes.js",
                                           "web/app/flags.docs.json",
                                           "web/app/page/sites.js",
                                           "web/engine/overrides.js",
                                           "web/state/write-link.js",
                                           "web/state/scenario.js",
                                           "web/text/remarks.js"};

}  // namespace

TEST_CASE("the rooms of core include only from the rooms below them") {
  int includes = 0;
  for (const fs::path& file : files_below("core", {".cpp", ".hpp"})) {
    REQUIRE(rooms_below.count(room_of(file)) == 1);
    for (const std::string& include : includes_of(file)) {
      INFO(file.string() << " includes " << include << ": " << fault_of(file, include));
      CHECK(fault_of(file, include).empty());
      ++includes;
    }
  }
  CHECK(includes > 200);
}

TEST_CASE("a parameter's id stands in the formulas, their nodes and the files named here alone") {
  std::vector<fs::path> files;
  for (const char* folder : {"core/analysis", "core/io", "core/cli", "wasm", "web", "scripts"})
    for (const fs::path& file : files_below(folder, {".cpp", ".hpp", ".js", ".mjs", ".ts", ".json"}))
      files.push_back(file);
  CHECK(files.size() > 150);
  std::set<std::string> with_ids;
  for (const fs::path& file : files) {
    const std::string text = file_text(file.string());
    for (const FormulaParameter& parameter : formula_parameters) {
      if (!mentions(text, parameter.id)) continue;
      INFO(file.string() << " mentions " << parameter.id);
      CHECK(files_with_ids.count(file.string()) == 1);
      with_ids.insert(file.string());
    }
  }
  CHECK(with_ids == files_with_ids);
}

TEST_CASE("a misplaced include is found") {
  CHECK_FALSE(fault_of("core/model/book.cpp", "<nlohmann/json.hpp>").empty());
  CHECK_FALSE(fault_of("core/model/book.cpp", "\"../io/service.hpp\"").empty());
  CHECK_FALSE(fault_of("core/analysis/map.cpp", "\"../explain/derivation.hpp\"").empty());
  CHECK_FALSE(fault_of("core/cli/main.cpp", "\"../model/evaluate.hpp\"").empty());
  CHECK(fault_of("core/explain/term.hpp", "\"../model/formulas.hpp\"").empty());
}

}  // namespace dealscope::test
