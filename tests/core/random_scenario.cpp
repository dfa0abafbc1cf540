#include "random_scenario.hpp"

#include <algorithm>
#include <cmath>

namespace dealscope::test {

namespace {

constexpr double starts[] = {2026.0, 2026.5, 2026.37, 1999.123456, 2199.75};

[[nodiscard]] Json random_providers(RandomNumbers& random) {
  Json providers = Json::array();
  const int count = random.whole(2, 8);
  for (int p = 0; p < count; ++p) {
    const double control = random.between_or_at_end(0, 1);
    Json backlog;
    if (random.chance(0.8)) backlog = random.between_or_at_end(0, 900);
    Json ranges = Json::object();
    if (random.chance(0.3)) ranges["control"] = random_range(random, control, 0, 1, "share");
    const std::string id = "provider-" + std::to_string(p);
    providers.push_back({{"id", id},
                         {"name", id},
                         {"short_name", id},
                         {"control", control},
                         {"backlog_usd_bn", backlog},
                         {"ranges", ranges},
                         {"source", nullptr}});
  }
  return providers;
}

/// The rows of the article's scenario with other values, each sometimes at an end of its range. Dates are around the
/// horizon. Growth is limited so that no level rises by more than a factor of 10,000.
[[nodiscard]] Json random_parameters(RandomNumbers& random, double start, int years) {
  static const Json rows = file_json(scenario_path("article-2026-01"))["parameters"];
  Json parameters = rows;
  for (auto& [id, row] : parameters.items()) {
    double least = row["min"], most = row["max"];
    if (row["unit"] == "year") {
      least = start - 2;
      most = start + years + 3;
    }
    if (id.find("growth") != std::string::npos) {
      most = std::min(most, std::pow(1e4, 1.0 / years) - 1);
    }
    const double value = random.between_or_at_end(least, most);
    const bool is_fixed = random.chance(0.1);
    row["min"] = is_fixed ? value : least;
    row["max"] = is_fixed ? value : most;
    row["value"] = value;
    row["low"] = is_fixed ? value : random.between_or_at_end(least, value);
    row["high"] = is_fixed ? value : random.between_or_at_end(value, most);
    row["demand"] = random.whole(-1, 1);
    row["source"] = nullptr;
  }
  return parameters;
}

}  // namespace

Json random_range(RandomNumbers& random, double figure, double least, double most, const char* unit) {
  const double min = random.chance(0.2) ? figure : random.between_or_at_end(least, figure);
  const double max = random.chance(0.2) ? figure : random.between_or_at_end(figure, most);
  return {{"min", min},
          {"max", max},
          {"low", random.between_or_at_end(min, figure)},
          {"high", random.between_or_at_end(figure, max)},
          {"demand", random.whole(-1, 1)},
          {"step", 0.1},
          {"unit", unit},
          {"label", ""},
          {"group", ""},
          {"primary", false},
          {"basis", "assumption"},
          {"source", nullptr},
          {"note", ""}};
}

Json random_scenario(std::uint64_t seed) {
  RandomNumbers random(seed);
  const double start = random.one_of(starts);
  const int years = random.chance(0.6) ? random.whole(1, 12) : random.whole(13, 50);
  const Json providers = random_providers(random);
  const int incumbent = random.whole(0, static_cast<int>(providers.size()) - 1);
  const auto another = [&] {
    const int other = random.whole(1, static_cast<int>(providers.size()) - 1);
    return providers[(incumbent + other) % providers.size()]["id"];
  };
  Json cap;
  if (random.chance(0.5)) cap = random.between_or_at_end(0, 60);
  Json scenario{{"schema", 2}, {"id", "random-" + std::to_string(seed)}, {"title", ""}, {"as_of", ""}};
  scenario["parties"] = {{"lab", "Lab"}, {"incumbent", providers[incumbent]["id"]}};
  scenario["incumbent"] = {{"revenue_share_cap_usd_bn", cap}};
  scenario["horizon"] = {{"start", start}, {"years", years}};
  scenario["new_contracts"] = {{"own_provider", another()}, {"cloud_provider", another()}};
  scenario["sources"] = Json::array();
  scenario["providers"] = providers;
  scenario["contracts"] = random_contracts(random, providers, start, years);
  scenario["investments"] = random_investments(random, providers, start, years);
  scenario["parameters"] = random_parameters(random, start, years);
  scenario["cases"] = Json::array();
  return scenario;
}

}  // namespace dealscope::test
