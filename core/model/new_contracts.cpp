#include "new_contracts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "formulas.hpp"

namespace dealscope {

namespace {

void sign_vintages(const TimeGrid& grid, const Values& values, Series& vintages) {
  const int lanes = values.lane_count;
  const double* growth = values[ParameterId::new_contracts_growth];
  const double* near = values[ParameterId::incumbent_share_near];
  const double* later = values[ParameterId::incumbent_share_long];
  const double* from = values[ParameterId::switch_year];
  const double* ramp_years = values[ParameterId::switch_ramp_years];
  vintages.resize(side_count, grid.years, lanes);
  LaneValues value, until, inv_years;
  copy_lanes(values[ParameterId::new_contracts_usd_bn], lanes, value.data());
  for (int i = 0; i < lanes; ++i) {
    until[i] = from[i] + ramp_years[i];
    inv_years[i] = reciprocal(until[i] - from[i]).value;
  }
  for (int y = 0; y < grid.years; ++y) {
    const double signing = grid.start + y + signing_offset_years;
    double* __restrict with_incumbent = vintages.at(incumbent_side, y);
    double* __restrict elsewhere = vintages.at(others_side, y);
    for (int i = 0; i < lanes; ++i) {
      const double a = interpolate_clamped(near[i], later[i], from[i], until[i], Reciprocal{inv_years[i]}, signing);
      with_incumbent[i] = signed_with_incumbent(value[i], a);
      elsewhere[i] = signed_elsewhere(value[i], a);
      value[i] = compounded(value[i], growth[i], 1);
    }
  }
}

/// Straight-line delivery of one unit, by periods since the start of the year of signing.
struct UnitDelivery {
  int first_period;                        ///< in which it is signed
  bool begins_with_period;                 ///< whether it is signed at the beginning of that period
  LaneValues first, whole, last;           ///< drawn in its first, in a whole and in its last period
  LaneValues outlasts;                     ///< 1 if it runs on after its first period, else 0
  std::array<int, max_lanes> last_period;  ///< at most the number of periods
};

[[nodiscard]] UnitDelivery unit_delivery(const TimeGrid& grid, const Values& values) {
  const double* term = values[ParameterId::new_contract_term_years];
  const int steps = grid.steps_per_year;
  UnitDelivery unit{.first_period = steps / 2, .begins_with_period = steps % 2 == 0};
  for (int i = 0; i < values.lane_count; ++i) {
    const Reciprocal inv_term = reciprocal(term[i]);
    const auto drawn_by = [&](int period) {
      return delivered_evenly(phase(grid.elapsed(period), signing_offset_years, inv_term));
    };
    const double periods = std::ceil((term[i] * (1.0 - tolerance) + signing_offset_years) * steps);
    const int last = static_cast<int>(std::min<double>(grid.periods(), std::max(1.0, periods) - 1.0));
    unit.last_period[i] = std::max(last, unit.first_period);
    unit.outlasts[i] = unit.last_period[i] > unit.first_period ? 1.0 : 0.0;
    unit.first[i] = unit.outlasts[i] > 0.0 ? drawn_by(unit.first_period + 1) : 1.0;
    unit.whole[i] = grid.period_years() * inv_term;
    unit.last[i] = 1.0 - drawn_by(unit.last_period[i]);
  }
  return unit;
}

/// to[side][period]: the vintages whose last period it is.
void end_vintages(const TimeGrid& grid, const UnitDelivery& unit, const Series& vintages, Series& to) {
  to.resize_zeroed(side_count, grid.periods(), vintages.lane_count);
  for (int y = 0; y < grid.years; ++y)
    for (int i = 0; i < vintages.lane_count; ++i) {
      const int period = y * grid.steps_per_year + unit.last_period[i];
      if (period >= grid.periods() || unit.outlasts[i] == 0.0) continue;
      for (const Side side : {incumbent_side, others_side}) to.at(side, period)[i] = vintages.at(side, y)[i];
    }
}

/// Writes new_drawn, new_backlog and new_running of a side as running sums over its vintages, and the side's due,
/// cloud_backlog and running_gw of them.
void deliver_vintages(const TimeGrid& grid, const UnitDelivery& unit, const LaneValues& gw_per_usd_bn, Side side,
                      Book& book) {
  const int lanes = book.vintages.lane_count, steps = grid.steps_per_year;
  const LaneValues none{};
  LaneValues running{}, backlog{};
  for (int k = 0; k <= grid.periods(); ++k) {
    const int age = k - unit.first_period;
    const bool signs = k < grid.periods() && age >= 0 && age % steps == 0;
    const double* __restrict entering = signs ? book.vintages.at(side, age / steps) : none.data();
    const double* __restrict signed_by_now = unit.begins_with_period ? entering : none.data();
    double* __restrict runs = book.new_running.at(side, k);
    double* __restrict remains = book.new_backlog.at(side, k);
    double* __restrict side_gw = book.sides.running_gw.at(side, k);
    double* __restrict side_backlog = book.sides.cloud_backlog.at(side, k);
    for (int i = 0; i < lanes; ++i) {
      runs[i] = running[i] + signed_by_now[i];
      remains[i] = backlog[i] + signed_by_now[i];
      side_gw[i] = gw_per_usd_bn[i] * runs[i];
      side_backlog[i] = remains[i];
    }
    if (k == grid.periods()) break;
    const double* __restrict ending = book.vintages_ending.at(side, k);
    double* __restrict drawn = book.new_drawn.at(side, k);
    double* __restrict due = book.sides.due.at(side, k);
    for (int i = 0; i < lanes; ++i) {
      const double going_on = running[i] - ending[i];
      drawn[i] = unit.first[i] * entering[i] + unit.whole[i] * going_on + unit.last[i] * ending[i];
      running[i] = positive_part(going_on) + unit.outlasts[i] * entering[i];
      backlog[i] = positive_part(backlog[i] + entering[i] - drawn[i]);
      due[i] = drawn[i];
    }
  }
}

/// The greatest vintage of a side, by lane.
[[nodiscard]] LaneValues greatest_vintage(const Series& vintages, Side side) {
  LaneValues greatest{};
  for (int y = 0; y < vintages.point_count; ++y)
    for (int i = 0; i < vintages.lane_count; ++i) greatest[i] = max_of(greatest[i], vintages.at(side, y)[i]);
  return greatest;
}

/// Whether a side's new contracts fade so far that running totals would keep too few digits of the last ones, or leave
/// rounding where nothing is left.
[[nodiscard]] bool fades_away(double greatest, double last) {
  constexpr double least_part = 1e-3;
  return last < least_part * greatest;
}

/// The same as deliver_vintages for one lane, as sums over the vintages: slower, and without differences.
void deliver_lane_by_vintage(const TimeGrid& grid, const Values& values, double gw_per_usd_bn, Side side, int lane,
                             Book& book) {
  const Reciprocal inv_term = reciprocal(values[ParameterId::new_contract_term_years][lane]);
  const auto phase_at = [&](int age) { return phase(grid.elapsed(age), signing_offset_years, inv_term); };
  for (int k = 0; k <= grid.periods(); ++k) {
    double running = 0.0, backlog = 0.0, drawn = 0.0;
    for (int y = 0; y < grid.years && y * grid.steps_per_year <= k; ++y) {
      const int age = k - y * grid.steps_per_year;
      const double usd_bn = book.vintages.at(side, y)[lane], x = phase_at(age), delivered = delivered_evenly(x);
      const bool has_begun = grid.elapsed(age) >= signing_offset_years - tolerance;
      running += usd_bn * even_delivery_rate(x);
      backlog += usd_bn * remaining_part(has_begun, delivered, nan);
      drawn += usd_bn * (delivered_evenly(phase_at(age + 1)) - delivered);
    }
    book.new_running.at(side, k)[lane] = running;
    book.new_backlog.at(side, k)[lane] = book.sides.cloud_backlog.at(side, k)[lane] = backlog;
    book.sides.running_gw.at(side, k)[lane] = gw_per_usd_bn * running;
    if (k < grid.periods()) book.new_drawn.at(side, k)[lane] = book.sides.due.at(side, k)[lane] = drawn;
  }
}

/// Adds `part` of a side's new contracts to an account: due, cloud_backlog and running_gw.
void post_side(const Book& book, Side side, const LaneValues& part, const LaneValues& part_gw, Ledger& ledger,
               int account) {
  add_scaled(book.new_drawn, side, part, ledger.due, account);
  add_scaled(book.new_backlog, side, part, ledger.cloud_backlog, account);
  add_scaled(book.new_running, side, part_gw, ledger.running_gw, account);
}

}  // namespace

void begin_with_new_contracts(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                              const BookOptions& options, Book& book) {
  const int lanes = values.lane_count;
  sign_vintages(grid, values, book.vintages);
  const UnitDelivery unit = unit_delivery(grid, values);
  end_vintages(grid, unit, book.vintages, book.vintages_ending);
  book.new_drawn.resize(side_count, grid.periods(), lanes);
  book.new_backlog.resize(side_count, grid.points(), lanes);
  book.new_running.resize(side_count, grid.points(), lanes);

  const double* own_share = values[ParameterId::own_share];
  const double* term = values[ParameterId::new_contract_term_years];
  const double* price = values[ParameterId::cloud_price_usd_bn_per_gw_year];
  LaneValues all, own, cloud, all_gw, own_gw, cloud_gw, gw_years;
  for (int i = 0; i < lanes; ++i) {
    const Reciprocal gw_per_usd_bn = new_contract_gw_per_usd_bn(term[i], price[i]);
    all[i] = 1.0;
    own[i] = own_share[i];
    cloud[i] = 1.0 - own_share[i];
    all_gw[i] = gw_per_usd_bn.value;
    own_gw[i] = own[i] * gw_per_usd_bn;
    cloud_gw[i] = cloud[i] * gw_per_usd_bn;
    gw_years[i] = term[i] * gw_per_usd_bn;
  }
  for (const Side side : {incumbent_side, others_side}) {
    deliver_vintages(grid, unit, all_gw, side, book);
    const LaneValues greatest = greatest_vintage(book.vintages, side);
    const double* last = book.vintages.at(side, grid.years - 1);
    for (int i = 0; i < lanes; ++i)
      if (fades_away(greatest[i], last[i])) deliver_lane_by_vintage(grid, values, all_gw[i], side, i, book);
  }
  book.gw_years.resize(1, grid.periods(), lanes);
  for (int k = 0; k < grid.periods(); ++k) {
    const double* __restrict incumbent = book.new_drawn.at(incumbent_side, k);
    const double* __restrict others = book.new_drawn.at(others_side, k);
    double* __restrict all_years = book.gw_years.at(k);
    for (int i = 0; i < lanes; ++i) all_years[i] = gw_years[i] * (incumbent[i] + others[i]);
  }
  if (!options.by_provider) return;
  const auto post_provider = [&](Side side, const LaneValues& part, const LaneValues& part_gw, int provider) {
    post_side(book, side, part, part_gw, book.providers, provider);
    for (int k = 0; k < grid.periods(); ++k)
      for (int i = 0; i < lanes; ++i) book.drawn.at(provider, k)[i] += part[i] * book.new_drawn.at(side, k)[i];
  };
  post_provider(incumbent_side, all, all_gw, scenario.incumbent);
  post_provider(others_side, own, own_gw, scenario.own_provider);
  post_provider(others_side, cloud, cloud_gw, scenario.cloud_provider);
}

}  // namespace dealscope
