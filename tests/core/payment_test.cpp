// Section 10: what the lab owes, can pay and pays, and what the incumbent loses.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

TEST_CASE("what can be paid never exceeds the resources so far, and is decided year by year") {
  over_random_inputs(37, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Funding& funding = result.funding;
    const double scale = money_scale(result), fulfilment = *values[ParameterId::fulfilment],
                 link = *values[ParameterId::funding_link];
    double kept = 0, due_so_far = 0, resources_so_far = 0, payable_so_far = 0;
    for (int y = 0; y < result.grid.periods(); ++y) {
      const double due = result.book.obligations.at(y)[0], resources = funding.resources.at(y)[0];
      const double payable = due < 1e-9 ? 1.0 : std::min(1.0, (kept + resources) / due);
      kept = std::max(0.0, kept + resources - due);
      due_so_far += due;
      resources_so_far += resources;
      payable_so_far += funding.payable.at(y)[0] * due;
      CHECK(agree(funding.payable.at(y)[0], payable));
      CHECK(agree(funding.paid_share.at(y)[0], (1 - link) * fulfilment + link * std::min(fulfilment, payable)));
      CHECK(funding.paid_share.at(y)[0] <= fulfilment + 1e-15);
      CHECK(payable_so_far <= resources_so_far + 1e-9 * (y + 1) + 1e-13 * scale);
      CHECK(agree(funding.cumulative_gap.at(y + 1)[0], due_so_far - resources_so_far, scale));
    }
    CHECK(agree(funding.affordable_share.at(0)[0], due_so_far < 1e-9 ? 1.0 : payable_so_far / due_so_far));
  });
}

TEST_CASE("without a funding gap all can be paid when it falls due, and with one it cannot") {
  int without = 0, with = 0;
  over_random_inputs(41, [&](const Scenario& scenario, Values values) {
    for (const double factor : {0.0, 1.0, 100.0}) {
      Values funded = values;
      funded[ParameterId::external_funding_usd_bn][0] *= factor;
      const Result result = run(scenario, funded);
      const Funding& funding = result.funding;
      const double gap = funding.funding_gap.at(0)[0], affordable = funding.affordable_share.at(0)[0];
      double greatest = 0;
      for (int k = 1; k < result.grid.points(); ++k) greatest = std::max(greatest, funding.cumulative_gap.at(k)[0]);
      CHECK(gap == greatest);
      if (gap == 0) {
        CHECK(affordable >= 1 - 1e-12);
        CHECK(std::isnan(funding.funding_gap_year.at(0)[0]));
      }
      if (gap > 1e-9 * scenario.years + 1e-12 * money_scale(result)) {
        CHECK(affordable < 1);
        const int year = static_cast<int>(std::lround(funding.funding_gap_year.at(0)[0] - scenario.start));
        CHECK(gap - funding.cumulative_gap.at(year)[0] < 1e-9);
        for (int k = 1; k < year; ++k) CHECK(gap - funding.cumulative_gap.at(k)[0] >= 1e-9);
      }
      (gap == 0 ? without : with) += 1;
    }
  });
  CHECK(without > 50);
  CHECK(with > 50);
}

TEST_CASE("obligations and what others pay for builds are what is spent and the rent, if all is paid") {
  over_random_inputs(43, [](const Scenario& scenario, Values values) {
    values[ParameterId::fulfilment][0] = 1;
    values[ParameterId::funding_link][0] = 0;
    const Result result = run(scenario, values);
    for (int k = 0; k < result.grid.periods(); ++k) {
      double spend = 0;
      for (int p = 0; p < result.exposure.spend.series_count; ++p) spend += result.exposure.spend.at(p, k)[0];
      CHECK(agree(result.book.obligations.at(k)[0] + result.book.others_capex.at(k)[0],
                  spend + result.book.rent.at(k)[0]));
    }
  });
}

TEST_CASE("what is owed does not depend on what is paid") {
  over_random_inputs(47, [](const Scenario& scenario, const Values& values) {
    Values unpaid = values;
    unpaid[ParameterId::fulfilment][0] *= 0.5;
    unpaid[ParameterId::funding_link][0] = 1;
    const Result a = run(scenario, values), b = run(scenario, unpaid);
    CHECK(a.book.providers.due.numbers == b.book.providers.due.numbers);
    CHECK(a.book.rent.numbers == b.book.rent.numbers);
    CHECK(a.book.others_capex.numbers == b.book.others_capex.numbers);
    CHECK(a.exposure.backlog.numbers == b.exposure.backlog.numbers);
    CHECK(a.exposure.commitments.numbers == b.exposure.commitments.numbers);
    CHECK(a.funding.lab_revenue.numbers == b.funding.lab_revenue.numbers);
  });
}

TEST_CASE("lost revenue is what departs and what goes unpaid") {
  over_random_inputs(53, [](const Scenario& scenario, Values values) {
    const auto check = [&](const Result& result) {
      const Incumbent& incumbent = result.incumbent;
      for (int k = 0; k < result.grid.periods(); ++k) {
        const double due = result.book.providers.due.at(scenario.incumbent, k)[0];
        CHECK(incumbent.lost_revenue.at(k)[0] ==
              incumbent.lost_to_departure.at(k)[0] + incumbent.lost_to_nonpayment.at(k)[0]);
        CHECK(agree(incumbent.lost_to_nonpayment.at(k)[0], due - incumbent.cloud_revenue_lab.at(k)[0]));
        CHECK(agree(incumbent.cloud_revenue_lab.at(k)[0], result.funding.paid_share.at(k)[0] * due));
      }
    };
    const Result result = run(scenario, values);
    check(result);
    // At the baseline share of all new contracts, what is due to the incumbent is more by what departed.
    for (const ParameterId share : {ParameterId::incumbent_share_near, ParameterId::incumbent_share_long})
      values[share][0] = *values[ParameterId::incumbent_share_baseline];
    const Result at_baseline = run(scenario, values);
    check(at_baseline);
    for (int k = 0; k < result.grid.periods(); ++k) {
      CHECK(agree(at_baseline.incumbent.lost_to_departure.at(k)[0], 0, money_scale(result)));
      CHECK(agree(result.incumbent.lost_to_departure.at(k)[0],
                  at_baseline.book.providers.due.at(scenario.incumbent, k)[0] -
                      result.book.providers.due.at(scenario.incumbent, k)[0]));
    }
  });
}

TEST_CASE("a partner goes unpaid by what cannot be paid, and is paid what is paid") {
  over_random_inputs(151, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Partners& partners = result.partners;
    for (int p = 0; p < static_cast<int>(scenario.providers.size()); ++p) {
      double unpaid = 0, paid = 0;
      for (int y = 0; y < result.grid.periods(); ++y) {
        const double due = result.book.providers.due.at(p, y)[0];
        unpaid += (1 - result.funding.payable.at(y)[0]) * due;
        paid += result.funding.paid_share.at(y)[0] * due;
      }
      const double in = partners.invested.at(p, 0)[0] + partners.invested_before.at(p, 0)[0];
      const double out = partners.paid.at(p, 0)[0] + partners.paid_via_parts.at(p, 0)[0];
      CHECK(agree(partners.unpaid.at(p, 0)[0], unpaid));
      CHECK(agree(partners.paid.at(p, 0)[0], paid));
      CHECK(agree(partners.round_trip.at(p, 0)[0], std::max(in, out) > 0 ? std::min(in, out) / std::max(in, out) : 0));
    }
  });
}

}  // namespace dealscope::test
