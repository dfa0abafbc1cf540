// Section 2: the progress of a build by its ramp and its schedule, and its integral, against the text and a sum over
// fine steps.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "model/build_delivery.hpp"
#include "model/site_schedule.hpp"
#include "naive_delivery.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// Calls check(build, delivery, grid) for builds of random scenarios on a grid.
template <class Check>
void over_builds(std::uint64_t seed, int steps_per_year, const Check& check) {
  over_random_inputs(seed, [&](const Scenario& scenario, const Values& values) {
    const TimeGrid grid{scenario.start, std::min(scenario.years, 12), steps_per_year};
    for (const Contract& contract : scenario.contracts) {
      if (contract.kind != ContractKind::build) continue;
      INFO(contract.id);
      const ContractTerms terms = contract_terms(contract, values);
      BuildDelivery delivery;
      deliver_build(contract, terms, grid, values, delivery);
      check(NaiveBuild{scenario, contract, terms, values}, delivery, grid);
    }
  });
}

}  // namespace

TEST_CASE("a build progresses as MODEL.md has it, by its ramp, its schedule or between") {
  int scheduled = 0;
  for (const int steps : {1, 4})
    over_builds(109, steps, [&](const NaiveBuild& build, const BuildDelivery& delivery, const TimeGrid& grid) {
      scheduled += !build.contract.schedule.empty();
      CHECK(agree(delivery.at_start[0], build.progress(grid.start)));
      for (int k = 0; k < grid.points(); ++k) {
        const double progress = build.progress(grid.time(k));
        const bool is_signed = grid.time(k) >= build.contract.signed_at - 1e-9;
        CHECK(agree(delivery.remaining.at(k)[0], is_signed ? 1 - progress : 0));
        if (k < grid.periods()) CHECK(agree(delivery.drawn.at(k)[0], build.progress(grid.time(k + 1)) - progress));
      }
    });
  CHECK(scheduled > 50);
}

TEST_CASE("a build's integral is the sum of its progress over fine steps") {
  over_builds(113, 1, [](const NaiveBuild& build, const BuildDelivery& delivery, const TimeGrid& grid) {
    for (int k = 0; k < std::min(6, grid.periods()); ++k) {
      INFO("period " << k);
      CHECK(std::abs(delivery.integral.at(k)[0] - build.integral(grid.time(k), grid.time(k + 1), 2000)) < 2e-4);
    }
  });
}

TEST_CASE("a schedule is integrated exactly, where its line passes the capacity too") {
  const ScheduledPower dates[] = {{2026, 1}, {2027, 1}, {2029, 5}, {2030, 9}};
  const SiteSchedule schedule(dates);
  const auto at = [&](double t, double capacity_gw) {
    LaneValues gw, gw_years;
    ScheduleFollower(dates, LaneValues{capacity_gw}, 1).advance({t}, gw, gw_years);
    return ScheduleProgress{gw[0], gw_years[0]};
  };
  const auto gw_years = [&](double from, double to, double capacity_gw) {
    return at(to, capacity_gw).gw_years - at(from, capacity_gw).gw_years;
  };
  CHECK(schedule.date_of(3) == 2028);
  CHECK(schedule.date_of(7) == 2029.5);
  CHECK(schedule.date_of(1) == 2026);
  CHECK(schedule.date_of(10) == std::numeric_limits<double>::infinity());
  CHECK(at(2020, 10).gw == 1);
  CHECK(at(2028, 10).gw == 3);
  CHECK(at(2028, 3).gw == 3);
  CHECK(at(2050, 3).gw == 3);
  CHECK(at(2050, 10).gw == 9);
  CHECK(gw_years(2024, 2026, 10) == 2);
  CHECK(gw_years(2026, 2029, 10) == 7);
  CHECK(gw_years(2029, 2031, 10) == 16);
  CHECK(gw_years(2027, 2030, 3) == 8);    // 2 up to 2028, then 3 a year
  CHECK(gw_years(2024, 2028, 0.5) == 2);  // the capacity from the first date on
}

}  // namespace dealscope::test
