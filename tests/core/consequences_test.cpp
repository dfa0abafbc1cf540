// Consequences of the model's construction (section 10), each under its condition, which the input is made to meet.
// They are not claims about the world.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// Evaluates at ascending values of one parameter, the others random, and compares each run with the one before.
template <class Check>
void while_rising(const Scenario& scenario, Values values, int parameter, const Check& check) {
  const Range& range = scenario.parameters[parameter].range;
  const auto at = [&](double part) {
    values.at(parameter)[0] = range.min + (range.max - range.min) * part;
    return run(scenario, values);
  };
  Result before = at(0);
  for (const double part : {0.02, 0.3, 0.7, 1.0}) {
    INFO("at " << part << " of the range of " << scenario.parameters[parameter].id);
    const Result after = at(part);
    check(before, after);
    before = after;
  }
}

void check_never_rises(const Series& before, const Series& after, double scale = 0) {
  for (std::size_t i = 0; i < before.numbers.size(); ++i) {
    INFO(i);
    CHECK(after.numbers[i] <= before.numbers[i] + 1e-12 + 1e-13 * scale);
  }
}

/// A provider that is not the incumbent.
[[nodiscard]] Json another_provider(const Json& text) { return text["new_contracts"]["own_provider"]; }

[[nodiscard]] bool is_incumbents(const Json& text, const Json& deal) {
  return deal["provider"] == text["parties"]["incumbent"];
}

void give_away_incumbents(Json& text, const char* deals, const char* kind) {
  for (Json& deal : text[deals])
    if (is_incumbents(text, deal) && (!deal.contains("kind") || deal["kind"] == kind))
      deal["provider"] = another_provider(text);
}

constexpr double shortest_term = 1, longest_term = 20;

/// Adds a cloud contract of the incumbent, of a given value and with a range on its term.
void add_commitment(Json& text) {
  const double start = text["horizon"]["start"];
  RandomNumbers random(text["contracts"].size());
  const double up = random.uniform(), begins = start + random.between(-3, 3);
  Json contract{{"id", "commitment"}, {"provider", text["parties"]["incumbent"]}, {"title", ""}, {"kind", "cloud"}};
  contract["value_usd_bn"] = random.between(1, 300);
  contract["capacity_gw"] = random.chance(0.5) ? Json(random.between(0, 5)) : Json();
  contract.update({{"signed", start - 3}, {"start", begins}, {"term_years", shortest_term}});
  contract.update({{"ramp_up", up}, {"ramp_down", random.between_or_at_end(0, 1 - up)}, {"schedule", nullptr}});
  contract.update({{"status", "signed"}, {"part_of", nullptr}, {"at_least", false}, {"ranges", Json::object()}});
  contract["ranges"]["term_years"] = random_range(random, shortest_term, shortest_term, longest_term, "years");
  contract.update({{"basis", "assumption"}, {"source", nullptr}, {"note", ""}});
  text["contracts"].push_back(contract);
}

}  // namespace

TEST_CASE("a faster build never raises dependence by capacity, and does not move the incumbent's backlog") {
  over_altered_inputs(
      71, [](Json& text) { give_away_incumbents(text, "contracts", "build"); },
      [](const Scenario& scenario, Values values) {
        values[ParameterId::funding_link][0] = 0;
        while_rising(scenario, values, index_of(scenario, "build_pace"), [](const Result& before, const Result& after) {
          check_never_rises(before.coexistence.capacity_dependence, after.coexistence.capacity_dependence);
          CHECK(before.incumbent.backlog_lab.numbers == after.incumbent.backlog_lab.numbers);
          CHECK(before.incumbent.backlog_share.numbers == after.incumbent.backlog_share.numbers);
        });
      });
}

TEST_CASE("a longer commitment never lowers dependence by commitments while the shorter one runs") {
  over_altered_inputs(73, add_commitment, [](const Scenario& scenario, Values values) {
    values[ParameterId::renewal_share][0] = 0;
    double& term = *values.at(index_of(scenario, "contracts.commitment.term_years"));
    term = shortest_term;
    Result shorter = run(scenario, values);
    for (const double longer_term : {1.01, 3.0, 7.5, longest_term}) {
      const double end = scenario.contracts.back().figures[ContractField::start] + term;
      term = longer_term;
      const Result longer = run(scenario, values);
      INFO("a term of " << term);
      for (int k = 0; k < longer.grid.points(); ++k)
        if (longer.grid.time(k) < end - 1e-6)
          CHECK(longer.coexistence.commitment_dependence.at(k)[0] >=
                shorter.coexistence.commitment_dependence.at(k)[0] - 1e-12);
      shorter = longer;
    }
  });
}

TEST_CASE("stronger own models never raise the incumbent's dependence") {
  over_random_inputs(79, [](const Scenario& scenario, const Values& values) {
    while_rising(scenario, values, index_of(scenario, "internal_capability_later"),
                 [](const Result& before, const Result& after) {
                   check_never_rises(before.coexistence.incumbent_dependence, after.coexistence.incumbent_dependence);
                 });
  });
}

TEST_CASE("unpaid bills never raise the stake's value where the incumbent invests nothing") {
  over_altered_inputs(
      83, [](Json& text) { give_away_incumbents(text, "investments", ""); },
      [](const Scenario& scenario, const Values& values) {
        while_rising(scenario, values, index_of(scenario, "fulfilment"), [](const Result& before, const Result& after) {
          check_never_rises(after.stake.equity_value, before.stake.equity_value, money_scale(after));
        });
      });
}

TEST_CASE("unpaid bills never raise the stake's value where payment does not follow funding") {
  over_random_inputs(89, [](const Scenario& scenario, Values values) {
    values[ParameterId::funding_link][0] = 0;
    while_rising(scenario, values, index_of(scenario, "fulfilment"), [](const Result& before, const Result& after) {
      check_never_rises(after.stake.equity_value, before.stake.equity_value, money_scale(after));
    });
  });
}

TEST_CASE("renewal never lowers dependence by capacity where only the incumbent's contracts end") {
  over_altered_inputs(
      97,
      [](Json& text) {
        const double start = text["horizon"]["start"], years = text["horizon"]["years"];
        for (Json& contract : text["contracts"]) {
          if (contract["kind"] == "build" || is_incumbents(text, contract)) continue;
          contract["term_years"] = start + years + 1 - std::min(start, contract["start"].get<double>());
          for (const char* figure : {"start", "term_years"}) contract["ranges"].erase(figure);
        }
      },
      [](const Scenario& scenario, Values values) {
        values[ParameterId::funding_link][0] = 0;
        while_rising(scenario, values, index_of(scenario, "renewal_share"),
                     [](const Result& before, const Result& after) {
                       check_never_rises(after.coexistence.capacity_dependence, before.coexistence.capacity_dependence);
                     });
      });
}

}  // namespace dealscope::test
