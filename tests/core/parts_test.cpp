// Section 10: a contract that is part of another is shown, never added.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

/// Commitments, and what follows from them.
[[nodiscard]] bool follows_from_parts(MetricId id) {
  using enum MetricId;
  constexpr MetricId rows[] = {commitments,
                               commitment_dependence,
                               lab_dependence,
                               independence,
                               mutual_dependence,
                               power_imbalance,
                               balance,
                               regime_margin,
                               build_pressure,
                               build_pressure_peak,
                               build_pressure_peak_year,
                               partners_via_parts,
                               partners_share_of_lab,
                               partners_share_of_partner,
                               partners_unpaid_via_parts,
                               partners_paid_via_parts,
                               partners_round_trip};
  return std::find(std::begin(rows), std::end(rows), id) != std::end(rows);
}

/// Rows that follow from parts of builds alone.
[[nodiscard]] bool follows_from_commitments(MetricId id) {
  using enum MetricId;
  constexpr MetricId rows[] = {partners_via_parts, partners_share_of_partner, partners_unpaid_via_parts,
                               partners_paid_via_parts, partners_round_trip};
  return follows_from_parts(id) && std::find(std::begin(rows), std::end(rows), id) == std::end(rows);
}

template <class Keep>
void erase_parts(Json& text, const Keep& keep) {
  Json kept = Json::array();
  for (const Json& contract : text["contracts"])
    if (contract["part_of"].is_null() || keep(contract)) kept.push_back(contract);
  text["contracts"] = kept;
  text["cases"] = Json::array();
}

template <class MayDiffer>
void check_same_but(const Scenario& with, const Scenario& without, int draws, std::uint64_t seed,
                    const MayDiffer& may_differ) {
  RandomValues random(with, seed);
  for (int draw = 0; draw < draws; ++draw) {
    const Values values = random.draw();
    const Result a = run(with, values), b = run(without, carried_over(with, values, without));
    over_rows(a, b, [&](const Metric& metric, const Series& left, const Series& right) {
      INFO(metric.id);
      if (!may_differ(metric.metric)) CHECK(first_difference(left.numbers, right.numbers) == std::nullopt);
    });
  }
}

}  // namespace

TEST_CASE("without its parts a book has the same bits, but for commitments and what follows from them") {
  over_scenario_texts(29, [](Json text, int draws, std::uint64_t seed) {
    const Scenario with = scenario_from(text.dump());
    erase_parts(text, [](const Json&) { return false; });
    check_same_but(with, scenario_from(text.dump()), draws, seed, follows_from_parts);
  });
}

TEST_CASE("parts of rented contracts, and builds that are parts, are no commitments") {
  over_scenario_texts(31, [](Json text, int draws, std::uint64_t seed) {
    const Scenario with = scenario_from(text.dump());
    const Json before = text["contracts"];
    const auto is_rented_in_build = [&](const Json& part) {
      const auto parent =
          std::find_if(before.begin(), before.end(), [&](const Json& one) { return one["id"] == part["part_of"]; });
      return part["kind"] == "cloud" && (*parent)["kind"] == "build";
    };
    erase_parts(text, is_rented_in_build);
    check_same_but(with, scenario_from(text.dump()), draws, seed,
                   [](MetricId id) { return follows_from_parts(id) && !follows_from_commitments(id); });
  });
}

TEST_CASE("Oracle's part of Stargate is a commitment to Oracle") {
  Json text = file_json(scenario_path("article-2026-01"));
  const Scenario with = scenario_from(text.dump());
  REQUIRE(text["contracts"].back()["part_of"] == "stargate");
  REQUIRE(text["contracts"].back()["provider"] == "oracle");
  erase_parts(text, [](const Json&) { return false; });
  const Result a = run(with), b = run(scenario_from(text.dump()));
  constexpr int oracle = 4;
  REQUIRE(with.providers[oracle].id == "oracle");
  CHECK(a.partners.via_parts.at(oracle, 0)[0] > 0);
  CHECK(a.exposure.commitments.at(oracle, 0)[0] == a.partners.via_parts.at(oracle, 0)[0]);
  CHECK(b.exposure.commitments.at(oracle, 0)[0] == 0);
  CHECK(a.coexistence.commitment_dependence.at(0)[0] < b.coexistence.commitment_dependence.at(0)[0]);
}

}  // namespace dealscope::test
