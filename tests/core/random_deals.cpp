// Contracts and investments of random scenarios.
#include <algorithm>
#include <string>

#include "random_scenario.hpp"

namespace dealscope::test {

namespace {

constexpr const char* statuses[] = {"signed", "announced", "in_talks"};

struct Ramps {
  double up, down;
};
constexpr Ramps ramps_at_limits[] = {{0, 0}, {1, 0}, {0, 1}, {0.5, 0.5}};

[[nodiscard]] Ramps random_ramps(RandomNumbers& random) {
  if (random.chance(0.5)) return random.one_of(ramps_at_limits);
  const double up = random.uniform();
  return {up, random.between_or_at_end(0, 1 - up)};
}

[[nodiscard]] double random_term(RandomNumbers& random) {
  if (random.chance(0.4)) return random.whole(1, 10);
  return random.chance(0.1) ? random.between(30, 70) : random.between(0.3, 12);
}

/// Ends before or at the start of the horizon, is under way there, or begins at a whole year or later.
[[nodiscard]] double random_start(RandomNumbers& random, double start, int years, double term) {
  if (random.chance(0.06)) return start - term - random.between(0.1, 4);
  if (random.chance(0.06)) return start - term;
  if (random.chance(0.3)) return start - random.uniform() * term;
  if (random.chance(0.3)) return start + random.whole(0, years);
  return start + random.between(-3, years + 2);
}

/// Rises from 0 or more to less or more than the capacity; flat pieces and steep ones.
[[nodiscard]] Json random_schedule(RandomNumbers& random, double start, double capacity_gw) {
  Json schedule = Json::array();
  double date = start + random.between(-4, 4), gw = random.chance(0.6) ? 0.0 : random.between(0, capacity_gw);
  const int count = random.whole(1, 6);
  for (int i = 0; i < count; ++i) {
    schedule.push_back({{"date", date}, {"gw", gw}});
    date += random.chance(0.2) ? random.between(0.001, 0.01) : random.between(0.1, 3);
    if (random.chance(0.8)) gw += random.between_or_at_end(0, 0.6 * capacity_gw);
  }
  return schedule;
}

[[nodiscard]] Json random_contract(RandomNumbers& random, const Json& providers, double start, int years) {
  const bool builds = random.chance(0.4);
  const bool value_open = random.chance(0.25), capacity_open = !value_open && random.chance(0.4);
  const double value = random.chance(0.08) ? 0.0 : random.between(0.1, 300);
  const double capacity = random.chance(0.08) ? 0.0 : random.between(0.01, 8);
  const double term = random_term(random), begins = random_start(random, start, years, term);
  const Ramps ramps = random_ramps(random);
  const bool has_schedule = builds && !capacity_open && capacity > 0 && random.chance(0.5);
  Json schedule, ranges = Json::object();
  if (has_schedule) schedule = random_schedule(random, begins, capacity);
  const auto with_range = [&](const char* key, double figure, double least, double most, const char* unit) {
    if (random.chance(0.25)) ranges[key] = random_range(random, figure, least, most, unit);
  };
  if (!value_open) with_range("value_usd_bn", value, 0, 500, "USD bn");
  if (!capacity_open) with_range("capacity_gw", capacity, has_schedule ? 0.5 * capacity : 0.0, 12, "GW");
  with_range("start", begins, begins - 2, begins + 3, "year");
  with_range("term_years", term, 0.3 * term, 2 * term, "years");
  with_range("ramp_up", ramps.up, 0, 1 - ramps.down, "share");
  return {
      {"provider", random.one_of(providers)["id"]},
      {"title", ""},
      {"kind", builds ? "build" : "cloud"},
      {"value_usd_bn", value_open ? Json() : Json(value)},
      {"capacity_gw", capacity_open ? Json() : Json(capacity)},
      {"signed", random.chance(0.7) ? std::min(begins, start) - random.between(0, 3) : begins + random.between(-1, 4)},
      {"start", begins},
      {"term_years", term},
      {"ramp_up", ramps.up},
      {"ramp_down", ramps.down},
      {"schedule", schedule},
      {"status", random.one_of(statuses)},
      {"part_of", nullptr},
      {"at_least", random.chance(0.3)},
      {"ranges", ranges},
      {"basis", "assumption"},
      {"source", nullptr},
      {"note", ""}};
}

}  // namespace

Json random_contracts(RandomNumbers& random, const Json& providers, double start, int years) {
  Json contracts = Json::array();
  const int count = random.chance(0.7) ? random.whole(0, 10) : random.whole(11, 40);
  for (int i = 0; i < count; ++i) {
    Json contract{{"id", "contract-" + std::to_string(i)}};
    contract.update(random_contract(random, providers, start, years));
    contracts.push_back(contract);
  }
  // The first half may have parts, the second half may be parts.
  for (int i = (count + 1) / 2; i < count; ++i)
    if (random.chance(0.4)) contracts[i]["part_of"] = contracts[random.whole(0, (count + 1) / 2 - 1)]["id"];
  return contracts;
}

Json random_investments(RandomNumbers& random, const Json& providers, double start, int years) {
  Json investments = Json::array();
  const int count = random.whole(0, 6);
  for (int i = 0; i < count; ++i) {
    const double value = random.between_or_at_end(0, 60);
    Json ranges = Json::object();
    if (random.chance(0.4)) ranges["value_usd_bn"] = random_range(random, value, 0, 100, "USD bn");
    investments.push_back({{"id", "investment-" + std::to_string(i)},
                           {"provider", random.one_of(providers)["id"]},
                           {"title", ""},
                           {"value_usd_bn", value},
                           {"start", start + (random.chance(0.2) ? 0.0 : random.between(-6, years + 2))},
                           {"years", random.chance(0.3) ? random.whole(1, 5) : random.between(0.05, 8)},
                           {"status", random.one_of(statuses)},
                           {"at_least", false},
                           {"ranges", ranges},
                           {"basis", "assumption"},
                           {"source", nullptr},
                           {"note", ""}});
  }
  return investments;
}

}  // namespace dealscope::test
