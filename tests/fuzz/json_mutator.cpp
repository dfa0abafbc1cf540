#include "json_mutator.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

namespace dealscope::fuzz {

namespace {

using Json = nlohmann::ordered_json;
using Limits = std::numeric_limits<double>;

constexpr double edge_numbers[] = {0,
                                   -0.0,
                                   1,
                                   -1,
                                   0.5,
                                   2,
                                   50,
                                   51,
                                   2026,
                                   1e-12,
                                   1e-300,
                                   1e300,
                                   1e308,
                                   -1e308,
                                   Limits::denorm_min(),
                                   Limits::min(),
                                   Limits::epsilon(),
                                   Limits::max(),
                                   Limits::lowest(),
                                   0x1p31,
                                   0x1p53,
                                   0x1p63};

void list_nodes(Json& node, std::vector<Json*>& nodes) {
  nodes.push_back(&node);
  if (node.is_structured())
    for (Json& child : node) list_nodes(child, nodes);
}

/// A document and the choice of what changes in it.
class Mutation {
 public:
  Mutation(Json& root, Random& random) : root_(root), random_(random) {}

  void change_node() {
    Json& node = any_node();
    if (below(8, random_) == 0)
      node = other_kind();
    else if (below(8, random_) == 0)
      node = Json(any_node());
    else if (node.is_number())
      node = changed(node.get<double>());
    else if (node.is_string())
      node = wild_string();
    else if (node.is_boolean())
      node = !node.get<bool>();
    else if (node.is_array())
      change_array(node);
    else if (node.is_object())
      change_object(node);
    else
      node = other_kind();
  }

  /// The text of the document with one member of an object written twice, which a document cannot hold.
  [[nodiscard]] std::string with_duplicate_key() {
    std::string text = text_of(root_);
    const Json& object = any_node();
    if (!object.is_object() || object.empty()) return text;
    const std::string member = text_of(Json(object.begin().key())) + ":" + text_of(object.front()) + ",";
    return text.insert(text.find(text_of(object)) + 1, member);
  }

  [[nodiscard]] static std::string text_of(const Json& node) {
    return node.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

 private:
  [[nodiscard]] Json& any_node() {
    std::vector<Json*> nodes;
    list_nodes(root_, nodes);
    return *nodes[below(nodes.size(), random_)];
  }

  [[nodiscard]] double changed(double number) {
    switch (below(8, random_)) {
      case 0: return -number;
      case 1: return number * 2;
      case 2: return number / 3;
      case 3: return number + 1;
      case 4: return std::nextafter(number, Limits::infinity());
      default: return edge_numbers[below(std::size(edge_numbers), random_)];
    }
  }

  [[nodiscard]] Json other_kind() {
    switch (below(6, random_)) {
      case 0: return nullptr;
      case 1: return below(2, random_) == 0;
      case 2: return edge_numbers[below(std::size(edge_numbers), random_)];
      case 3: return wild_string();
      case 4: return Json::array();
      default: return Json::object();
    }
  }

  [[nodiscard]] std::string wild_string() {
    switch (below(8, random_)) {
      case 0: return "";
      case 1: return std::string(1 + below(300, random_), 'a');
      case 2: return std::string("a\0b", 3);
      case 3: return "~0/~1\"\\\n\x7f";
      case 4: return "\xEF\xBB\xBF\xF0\x9F\xA6\x8A\xE2\x80\xA8";
      default: {  // another string of the document: ids meet ids
        const Json& other = any_node();
        return other.is_string() ? other.get<std::string>() : "__proto__";
      }
    }
  }

  void change_array(Json& array) {
    if (array.empty() || below(4, random_) == 0) {
      array.push_back(Json(any_node()));
      return;
    }
    const auto place = array.begin() + static_cast<std::ptrdiff_t>(below(array.size(), random_));
    switch (below(4, random_)) {
      case 0: array.erase(place); break;
      case 1: array.push_back(Json(*place)); break;
      case 2: std::swap(*place, array.front()); break;
      default: array.erase(place, array.end()); break;
    }
  }

  void change_object(Json& object) {
    if (object.empty() || below(4, random_) == 0) {
      object[wild_string()] = Json(any_node());
      return;
    }
    const auto member = std::next(object.begin(), static_cast<std::ptrdiff_t>(below(object.size(), random_)));
    const Json value = member.value();
    object.erase(member);
    if (below(2, random_) == 0) object[wild_string()] = value;
  }

  Json& root_;
  Random& random_;
};

}  // namespace

std::optional<std::string> mutate_json(std::string_view text, std::size_t max_size, Random& random) {
  Json root = Json::parse(text, nullptr, false);
  if (root.is_discarded()) return std::nullopt;
  Mutation mutation(root, random);
  for (std::size_t left = 1 + below(3, random); left > 0; --left) mutation.change_node();
  std::string changed = below(32, random) == 0 ? mutation.with_duplicate_key() : Mutation::text_of(root);
  if (changed.size() > max_size) return std::nullopt;
  return changed;
}

}  // namespace dealscope::fuzz
