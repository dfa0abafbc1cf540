// Section 3: new contracts, computed as running totals, against a sum over the contracts of each year.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "naive_delivery.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// The contracts of one year.
struct Vintage {
  double signed_at, with_incumbent, elsewhere;  ///< date; values
};

[[nodiscard]] double linear(double now, double later, double from, double to, double t) {
  if (t <= from) return now;
  return t >= to ? later : now + (later - now) * (t - from) / (to - from);
}

[[nodiscard]] std::vector<Vintage> vintages_of(const Scenario& scenario, const Values& values) {
  const auto value = [&](ParameterId id) { return *values[id]; };
  std::vector<Vintage> vintages;
  for (int y = 0; y < scenario.years; ++y) {
    const double date = scenario.start + y + 0.5, from = value(ParameterId::switch_year);
    const double usd_bn = value(ParameterId::new_contracts_usd_bn) *
                          std::pow(1 + value(ParameterId::new_contracts_growth), static_cast<double>(y));
    const double share = linear(value(ParameterId::incumbent_share_near), value(ParameterId::incumbent_share_long),
                                from, from + value(ParameterId::switch_ramp_years), date);
    vintages.push_back({date, share * usd_bn, (1 - share) * usd_bn});
  }
  return vintages;
}

struct Sums {
  double drawn = 0, backlog = 0, running = 0;
};

/// Of one side: what is drawn in [t, next], what is left at t and the value of those that run then.
[[nodiscard]] Sums sums_of(const std::vector<Vintage>& vintages, double Vintage::*side, double term_years, double t,
                           double next) {
  Sums sums;
  for (const Vintage& one : vintages) {
    const double x = naive_phase(t, one.signed_at, term_years), to = naive_phase(next, one.signed_at, term_years);
    sums.drawn += one.*side * (naive_delivered(to, 0, 0) - naive_delivered(x, 0, 0));
    if (t >= one.signed_at - 1e-9) sums.backlog += one.*side * (1 - naive_delivered(x, 0, 0));
    sums.running += one.*side * naive_rate(x, 0, 0);
  }
  return sums;
}

}  // namespace

TEST_CASE("new contracts are the sum of those of each year") {
  over_random_inputs(137, [](const Scenario& scenario, const Values& values) {
    const std::vector<Vintage> vintages = vintages_of(scenario, values);
    const double term = *values[ParameterId::new_contract_term_years];
    double scale = 0;
    for (const Vintage& one : vintages) scale += one.with_incumbent + one.elsewhere;
    for (const int steps : {1, 2, 4, 12}) {
      INFO(steps << " steps a year, a term of " << term);
      const Result result = run(scenario, values, steps);
      const Book& book = result.book;
      for (const Side side : {incumbent_side, others_side})
        for (int k = 0; k < result.grid.points(); k += steps == 12 ? 5 : 1) {
          const bool is_last = k == result.grid.periods();
          const double t = result.grid.time(k);
          const Sums sums = sums_of(vintages, side == incumbent_side ? &Vintage::with_incumbent : &Vintage::elsewhere,
                                    term, t, is_last ? t : result.grid.time(k + 1));
          INFO("side " << side << " at " << k);
          CHECK(agree(book.new_backlog.at(side, k)[0], sums.backlog, scale));
          CHECK(agree(book.new_running.at(side, k)[0], sums.running, scale));
          if (!is_last) CHECK(agree(book.new_drawn.at(side, k)[0], sums.drawn, scale));
        }
    }
  });
}

TEST_CASE("new contracts go to the incumbent, the own provider and the cloud provider") {
  over_altered_inputs(
      139, [](Json& text) { text["contracts"] = text["cases"] = Json::array(); },
      [](const Scenario& scenario, const Values& values) {
        const Result result = run(scenario, values);
        const double own_share = *values[ParameterId::own_share];
        const double gw_per_usd_bn =
            1 / (*values[ParameterId::new_contract_term_years] * *values[ParameterId::cloud_price_usd_bn_per_gw_year]);
        for (int p = 0; p < static_cast<int>(scenario.providers.size()); ++p) {
          const double of_incumbents = p == scenario.incumbent ? 1 : 0;
          const double of_others =
              own_share * (p == scenario.own_provider) + (1 - own_share) * (p == scenario.cloud_provider);
          const auto of = [&](const Series& row, int k) {
            return of_incumbents * row.at(incumbent_side, k)[0] + of_others * row.at(others_side, k)[0];
          };
          for (int k = 0; k < result.grid.points(); ++k) {
            const double paid = result.funding.paid_share.at(payment_period(result.grid, k))[0];
            CHECK(agree(result.exposure.backlog.at(p, k)[0], of(result.book.new_backlog, k)));
            CHECK(agree(result.exposure.capacity.at(p, k)[0], paid * gw_per_usd_bn * of(result.book.new_running, k)));
            if (k < result.grid.periods())
              CHECK(agree(result.book.providers.due.at(p, k)[0], of(result.book.new_drawn, k)));
          }
        }
      });
}

TEST_CASE("when all new contracts with the incumbent have ended, nothing is left of them") {
  Scenario scenario = scenario_named("article-2026-01");
  scenario.contracts.clear();
  Values values = values_of(scenario, {});
  *values[ParameterId::incumbent_share_near] = 0.3;
  *values[ParameterId::incumbent_share_long] = 0.0;
  *values[ParameterId::switch_year] = 2027.3;
  *values[ParameterId::switch_ramp_years] = 1.0;
  *values[ParameterId::new_contract_term_years] = 2.7;
  *values[ParameterId::other_backlog_usd_bn] = 0.0;
  for (const int steps : {1, 4}) {
    const Result result = run(scenario, values, steps);
    CHECK(result.incumbent.backlog_share.at(steps)[0] == 1.0);
    CHECK(result.incumbent.backlog_lab.at(result.grid.periods())[0] == 0.0);
    CHECK(result.incumbent.backlog_share.at(result.grid.periods())[0] == 0.0);
  }
}

TEST_CASE("new contracts that go to the incumbent later, and fade, keep their digits") {
  Scenario scenario = scenario_named("article-2026-01");
  scenario.contracts.clear();
  scenario.years = 20;
  Values values = values_of(scenario, {});
  *values[ParameterId::incumbent_share_near] = 0.0;
  *values[ParameterId::incumbent_share_long] = 1.0;
  *values[ParameterId::switch_year] = scenario.start + 2;
  *values[ParameterId::switch_ramp_years] = 0.0;
  *values[ParameterId::new_contracts_growth] = -0.9;
  *values[ParameterId::new_contract_term_years] = 1.3;
  *values[ParameterId::other_backlog_usd_bn] = 0.0;
  const Result result = run(scenario, values);
  for (int y = 2; y < scenario.years; ++y) {  // of a year's contracts, 0.8 of 1.3 years are left at its end
    const double left = *values[ParameterId::new_contracts_usd_bn] * std::pow(0.1, y) * (0.8 / 1.3);
    CHECK(std::abs(result.incumbent.backlog_lab.at(y + 1)[0] - left) <= 1e-9 * left);
    CHECK(result.incumbent.backlog_share.at(y + 1)[0] == 1.0);
  }
}

}  // namespace dealscope::test
