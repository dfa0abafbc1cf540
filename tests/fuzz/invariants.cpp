#include "invariants.hpp"

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "service.hpp"

namespace dealscope::fuzz {

namespace {

using nlohmann::json;

constexpr std::size_t max_refusal_bytes = 2 << 20;
constexpr double max_trials = 16, max_base_points = 2, max_cells = 36;

void require(bool holds, std::string_view what, const std::string& reply) {
  if (holds) return;
  std::cerr << "invariant violated: " << what << "\nreply of " << reply.size() << " bytes: " << reply.substr(0, 300)
            << '\n';
  std::abort();
}

[[nodiscard]] bool is_pointer(const json& path) {
  if (!path.is_string() || !path.get_ref<const std::string&>().starts_with('/')) return false;
  const auto& text = path.get_ref<const std::string&>();
  for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~', at + 1))
    if (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1')) return false;
  return true;
}

/// The number at a JSON pointer, or `otherwise` where none is.
[[nodiscard]] double number_at(const json& request, const char* pointer, double otherwise) {
  const json::json_pointer place(pointer);
  return request.contains(place) && request[place].is_number() ? request[place].get<double>() : otherwise;
}

[[nodiscard]] bool is_costly(std::string_view command_name, std::string_view text) {
  const json request = json::parse(text.empty() ? "{}" : text, nullptr, false);
  if (command_name == "simulate" || command_name == "claims") return number_at(request, "/trials", 10'000) > max_trials;
  if (command_name == "sobol") return number_at(request, "/trials", 4096) > max_base_points;
  if (command_name == "map") return number_at(request, "/x/count", 1) * number_at(request, "/y/count", 1) > max_cells;
  return false;
}

}  // namespace

void check_reply(const std::string& reply) {
  if (reply.starts_with("{\"ok\":true,\"result\":")) {
    require(json::accept(reply), "a reply is JSON in UTF-8 with finite numbers", reply);
    return;
  }
  require(reply.size() <= max_refusal_bytes, "a refusal has at most 2 MiB", reply);
  json parsed = json::parse(reply, nullptr, false);
  require(!parsed.is_discarded(), "a reply is JSON in UTF-8", reply);
  require(parsed.is_object() && parsed.size() == 2 && parsed["ok"] == false && parsed["issues"].is_array() &&
              !parsed["issues"].empty(),
          "a refusal has ok and issues", reply);
  for (const json& issue : parsed["issues"]) {
    require(issue.is_object() && issue.contains("path") && is_pointer(issue["path"]), "an issue has a JSON pointer",
            reply);
    require(issue.contains("message") && issue["message"].is_string() &&
                !issue["message"].get_ref<const std::string&>().empty(),
            "an issue has a message", reply);
  }
}

void check_command(std::string_view command_name, std::string_view scenario, std::string_view request) {
  static Service service;
  static unsigned runs = 0;
  if (is_costly(command_name, request)) return;
  const std::string reply = reply_to(service, command_name, scenario, request);
  check_reply(reply);
  if (runs++ % 16 != 0) return;
  Service other;
  require(reply_to(other, command_name, scenario, request) == reply, "the same command has the same reply", reply);
}

}  // namespace dealscope::fuzz
