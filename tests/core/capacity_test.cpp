// Section 3: capacity by provider at actual payment, against a sum over contracts as MODEL.md has it.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "naive_delivery.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// A cloud contract runs, and is renewed, as far as the year is paid.
[[nodiscard]] double rented_gw(const Scenario& scenario, const ContractTerms& terms, const Values& values, double t,
                               double paid_share) {
  const NaiveRenewal naive = naive_renewal(scenario, terms, values);
  const double peak = 1 / (1 - (terms.ramp_up[0] + terms.ramp_down[0]) / 2);
  return paid_share * terms.expected[0] * terms.capacity_gw[0] * naive.rate(t) / peak;
}

/// A build stays, as far as the years in which it was added were paid.
[[nodiscard]] double built_gw(const NaiveBuild& build, const Result& result, int year) {
  const TimeGrid& grid = result.grid;
  double added = 0;
  for (int y = 0; y < year; ++y)
    added += result.funding.paid_share.at(y)[0] * (build.progress(grid.time(y + 1)) - build.progress(grid.time(y)));
  return build.terms.capacity_gw[0] * (build.progress(grid.start) + build.terms.expected[0] * added);
}

}  // namespace

TEST_CASE("what is rented runs as far as it is paid, what is built stays as far as it was paid") {
  over_random_inputs(149, [](const Scenario& scenario, Values values) {
    values[ParameterId::new_contracts_usd_bn][0] = 0;
    const Result result = run(scenario, values);
    for (int k = 0; k<result.grid.points(); k += scenario.years> 12 ? 7 : 1) {
      std::vector<double> gw(scenario.providers.size());
      const double paid_share = result.funding.paid_share.at(std::min(k, scenario.years - 1))[0];
      for (const Contract& contract : scenario.contracts) {
        if (contract.part_of) continue;
        const ContractTerms terms = contract_terms(contract, values);
        gw[contract.provider] += contract.kind == ContractKind::build
                                     ? built_gw({scenario, contract, terms, values}, result, k)
                                     : rented_gw(scenario, terms, values, result.grid.time(k), paid_share);
      }
      for (std::size_t p = 0; p < gw.size(); ++p) {
        INFO("provider " << p << " at " << k);
        CHECK(agree(result.exposure.capacity.at(static_cast<int>(p), k)[0], gw[p]));
      }
    }
  });
}

}  // namespace dealscope::test
