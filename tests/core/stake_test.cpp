// Section 5: the incumbent's stake, the valuation and the present values, against the text year by year.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// Sum of a row of flows over whole year y.
[[nodiscard]] double in_year(const Series& row, const TimeGrid& grid, int y) {
  double sum = 0;
  for (int step = 0; step < grid.steps_per_year; ++step) sum += row.at(y * grid.steps_per_year + step)[0];
  return sum;
}

/// What is invested in whole year y, by all or by one provider.
[[nodiscard]] double invested_in_year(const Scenario& scenario, const Values& values, int y, int provider = -1) {
  const double begin = scenario.start + y;
  double sum = 0;
  for (const Investment& investment : scenario.investments) {
    if (provider >= 0 && investment.provider != provider) continue;
    const double value =
        investment.value_parameter >= 0 ? *values.at(investment.value_parameter) : investment.value_usd_bn;
    const double expected = investment.status == DealStatus::in_talks ? *values[ParameterId::talks_probability] : 1;
    const double from = std::max(begin, investment.start),
                 to = std::min(begin + 1, investment.start + investment.years);
    sum += expected * value * std::max(0.0, to - from) / investment.years;
  }
  return sum;
}

/// q at whole year y: paid over due so far.
[[nodiscard]] double paid_so_far(const Result& result, int y) {
  double due = 0, paid = 0;
  for (int k = 0; k < y * result.grid.steps_per_year; ++k) {
    due += result.book.obligations.at(k)[0];
    paid += result.funding.paid_share.at(k)[0] * result.book.obligations.at(k)[0];
  }
  return due < 1e-9 ? 1 : paid / due;
}

[[nodiscard]] double between(double from, double to, double part) { return from + (to - from) * part; }

[[nodiscard]] double valuation(const Result& result, const Values& values, int y, double part) {
  const double growth = 1 + *values[ParameterId::valuation_growth];
  const double base = *values[ParameterId::lab_valuation_usd_bn] * std::pow(growth, y);
  const double q =
      part == 0 ? paid_so_far(result, y) : between(paid_so_far(result, y), paid_so_far(result, y + 1), part);
  return between(base, base * growth, part) * (1 - *values[ParameterId::valuation_payment_link] * (1 - q));
}

[[nodiscard]] double diluted(double stake, double worth, const Scenario& scenario, const Values& values, int y) {
  const double raised = *values[ParameterId::funding_equity_share] * *values[ParameterId::external_funding_usd_bn] +
                        invested_in_year(scenario, values, y);
  if (worth + raised < 1e-9) return stake;
  return (stake * worth + invested_in_year(scenario, values, y, scenario.incumbent)) / (worth + raised);
}

/// npv(row)
template <class OfYear>
[[nodiscard]] double npv(const Scenario& scenario, const Values& values, const OfYear& of_year) {
  const double rate = *values[ParameterId::discount_rate];
  double sum = 0;
  for (int y = 0; y < scenario.years; ++y) sum += of_year(y) / (std::pow(1 + rate, y) * std::sqrt(1 + rate));
  return sum;
}

}  // namespace

TEST_CASE("a stake is diluted year by year at the valuation, which falls where bills go unpaid") {
  int invested = 0, unpaid = 0;
  for (const int steps : {1, 4})
    over_random_inputs(157, [&](const Scenario& scenario, const Values& values) {
      const Result result = run(scenario, values, steps);
      const Stake& found = result.stake;
      double stake = *values[ParameterId::equity_stake];
      for (int y = 0; y <= scenario.years; ++y) {
        const double next = diluted(stake, valuation(result, values, y, 0), scenario, values, y);
        for (int step = 0; step < (y < scenario.years ? steps : 1); ++step) {
          const double part = static_cast<double>(step) / steps;
          const double worth = valuation(result, values, y, part), held = between(stake, next, part);
          INFO("year " << y << ", step " << step);
          CHECK(agree(found.valuation.at(y * steps + step)[0], worth));
          CHECK(agree(found.stake.at(y * steps + step)[0], held));
          CHECK(agree(found.equity_value.at(y * steps + step)[0], held * worth));
        }
        stake = next;
        invested += y < scenario.years && invested_in_year(scenario, values, y, scenario.incumbent) > 0;
        unpaid += paid_so_far(result, y) < 0.9;
      }
    });
  CHECK(invested > 100);
  CHECK(unpaid > 100);
}

TEST_CASE("present values discount each year from its middle, and add up to the incumbent's net gain") {
  int without_stake = 0;
  for (const int steps : {1, 4})
    over_random_inputs(163, [&](const Scenario& scenario, const Values& values) {
      const Result result = run(scenario, values, steps);
      const Stake& found = result.stake;
      const auto npv_of = [&](const Series& row) {
        return npv(scenario, values, [&](int y) { return in_year(row, result.grid, y); });
      };
      const double scale = money_scale(result), rate = *values[ParameterId::discount_rate],
                   stake = *values[ParameterId::equity_stake];
      const double lost = *values[ParameterId::gross_margin] * npv_of(result.incumbent.lost_revenue);
      const double shared = npv_of(found.revenue_share);
      const double gain =
          found.equity_value.at(result.grid.periods())[0] / std::pow(1 + rate, scenario.years) -
          found.equity_value.at(0)[0] -
          npv(scenario, values, [&](int y) { return invested_in_year(scenario, values, y, scenario.incumbent); });
      CHECK(agree(result.incumbent.npv_lost_gross_profit.at(0)[0], lost, scale));
      CHECK(agree(found.npv_revenue_share.at(0)[0], shared));
      CHECK(agree(found.npv_equity_gain.at(0)[0], gain, scale));
      CHECK(agree(found.incumbent_net_gain.at(0)[0], gain + shared - lost, scale));
      CHECK(agree(found.breakeven_valuation_gain.at(0)[0], stake == 0 ? std::nan("") : lost / stake, scale / stake));
      without_stake += stake == 0;
    });
  CHECK(without_stake > 5);
}

}  // namespace dealscope::test
