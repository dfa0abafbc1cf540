// Section 2: cloud contracts and their renewals against the text, and continuity where a term ends.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "model/cloud_delivery.hpp"
#include "naive_delivery.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// Drawn, left and the rate of a contract of value 1 with its renewals, at one time.
struct Delivered {
  double drawn, left, rate;
};
[[nodiscard]] Delivered at_point(const CloudDelivery& delivery, const ContractTerms& terms, double share, int k) {
  double drawn = 0;
  for (int period = 0; period < k; ++period)
    drawn += delivery.drawn.at(period)[0] + share * delivery.renewals_drawn.at(period)[0];
  return {drawn, delivery.remaining.at(k)[0] + share * delivery.renewals_remaining.at(k)[0],
          (delivery.rate.at(k)[0] + share * delivery.renewals_rate.at(k)[0]) * terms.inv_area[0]};
}

}  // namespace

TEST_CASE("a cloud contract and its renewals are drawn, left and run as MODEL.md has it") {
  int renewed = 0, over_before = 0;
  for (const int steps : {1, 4})
    over_random_inputs(127, [&](const Scenario& scenario, const Values& values) {
      const TimeGrid grid{scenario.start, scenario.years, steps};
      for (const Contract& contract : scenario.contracts) {
        if (contract.kind != ContractKind::cloud) continue;
        const ContractTerms terms = contract_terms(contract, values);
        const NaiveRenewal naive = naive_renewal(scenario, terms, values);
        CloudDelivery delivery;
        deliver_cloud(contract, terms, grid, values, delivery);
        for (int k = 0; k < grid.points(); k += steps == 1 ? 1 : 3) {
          const double t = grid.time(k);
          const Delivered found = at_point(delivery, terms, naive.share, k);
          const bool is_signed = t >= contract.signed_at - 1e-9;
          INFO(contract.id << " at phase " << naive.phase(t));
          CHECK(agree(found.drawn, naive.drawn(t) - naive.drawn(scenario.start)));
          CHECK(agree(found.left, is_signed ? naive.left(t) : 0));
          CHECK(agree(found.rate, naive.rate(t)));
        }
        renewed += naive.is_renewed() && naive.phase(scenario.start + scenario.years) > 1;
        over_before += !naive.is_renewed();
      }
    });
  CHECK(renewed > 100);
  CHECK(over_before > 20);
}

TEST_CASE("what is drawn and left has no jump where a term ends or a renewal does") {
  RandomNumbers random(131);
  const Scenario scenario = scenario_named("article-2026-01");
  const Contract* contract = &scenario.contracts[0];
  REQUIRE(contract->kind == ContractKind::cloud);
  for (int trial = 0; trial < 100; ++trial) {
    Values values = values_of(scenario, {});
    values[ParameterId::renewal_share][0] = random.between_or_at_end(0, 1);
    values[ParameterId::renewal_lead_years][0] = random.between(0.25, 7);
    Contract ending = *contract;
    ending.figures[ContractField::ramp_up] = random.uniform();
    ending.figures[ContractField::ramp_down] = 1 - ending.figures[ContractField::ramp_up];
    ending.figures[ContractField::term_years] = random.between(0.5, 4);
    const double term = ending.figures[ContractField::term_years], share = *values[ParameterId::renewal_share];
    for (const int terms_on : {1, 2}) {
      // The end of a term, half a year on.
      ending.figures[ContractField::start] = scenario.start + 0.5 - terms_on * term;
      if (terms_on == 2 && term > 0.5) continue;  // it would have ended before t0, and is not renewed
      constexpr double moment = 1e-6;
      double drawn[2], left[2];
      for (const int side : {0, 1}) {
        Contract moved = ending;
        moved.figures[ContractField::start] += side == 0 ? moment : -moment;
        const ContractTerms terms = contract_terms(moved, values);
        CloudDelivery delivery;
        deliver_cloud(moved, terms, {scenario.start, 1, 2}, values, delivery);
        const NaiveRenewal naive = naive_renewal(scenario, terms, values);
        drawn[side] = at_point(delivery, terms, share, 1).drawn + naive.drawn(scenario.start);
        left[side] = at_point(delivery, terms, share, 1).left;
      }
      // Rates are 2 per term at most, and a renewal is signed over a quarter of a year or half a term at least.
      CHECK(std::abs(drawn[1] - drawn[0]) <= 2 * moment * 4 / term);
      CHECK(std::abs(left[1] - left[0]) <= 2 * moment * (4 / term + 4));
    }
  }
}

TEST_CASE("a contract that ends at the start of the horizon is renewed, one that ended before is not") {
  const Scenario scenario = scenario_named("article-2026-01");
  Contract contract = scenario.contracts[0];
  REQUIRE(contract.kind == ContractKind::cloud);
  const Values values = values_of(scenario, {});
  const auto runs_on = [&](double earlier) {
    contract.figures[ContractField::start] = scenario.start - contract.figures[ContractField::term_years] - earlier;
    CloudDelivery delivery;
    deliver_cloud(contract, contract_terms(contract, values), {scenario.start, 5, 1}, values, delivery);
    return delivery.renewals_rate.at(1)[0] > 0 && delivery.renewals_drawn.at(0)[0] > 0 &&
           delivery.renewals_remaining.at(0)[0] > 0;
  };
  CHECK(runs_on(0));
  CHECK(runs_on(1e-10));
  CHECK_FALSE(runs_on(1e-6));
}

}  // namespace dealscope::test
