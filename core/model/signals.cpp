#include "signals.hpp"

#include "formulas.hpp"

namespace dealscope {

namespace {

void subtract(const Series& bumped, const Series& base, Series& result) {
  result.resize(1, bumped.point_count, bumped.lane_count);
  for (std::size_t i = 0; i < result.numbers.size(); ++i)
    result.numbers[i] = effect_of_bump(bumped.numbers[i], base.numbers[i]);
}

void compute_peak(const TimeGrid& grid, const Series& pressure, Series& peak, Series& peak_year) {
  const int lanes = pressure.lane_count;
  peak.resize(1, 1, lanes);
  peak_year.resize(1, 1, lanes);
  LaneValues greatest;
  for (int i = 0; i < lanes; ++i) {
    greatest[i] = peak.at(0)[i] = 0.0;
    peak_year.at(0)[i] = nan;
  }
  for (int year = 0; year <= grid.years; ++year)
    for (int i = 0; i < lanes; ++i)
      greatest[i] = max_of(greatest[i], magnitude(pressure.at(year * grid.steps_per_year)[i]));
  for (int year = grid.years; year >= 0; --year)
    for (int i = 0; i < lanes; ++i) {
      const double change = pressure.at(year * grid.steps_per_year)[i];
      const bool is_greatest =
          static_cast<int>(greatest[i] >= tolerance) & static_cast<int>(greatest[i] - magnitude(change) < tolerance);
      peak.at(0)[i] = select(is_greatest, change, peak.at(0)[i]);
      peak_year.at(0)[i] = select(is_greatest, grid.start + year, peak_year.at(0)[i]);
    }
}

}  // namespace

void compute_signals(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                     const Investments& investments, const Incumbent& incumbent, const Coexistence& coexistence,
                     Signals& signals) {
  Bumped& bumped = signals.bumped;

  // A bump may leave the parameter's range: it is hypothetical.
  bumped.values = values;
  double* pace = bumped.values[ParameterId::build_pace];
  for (int i = 0; i < values.lane_count; ++i) pace[i] = bumped_build_pace(pace[i]);
  compute_book(scenario, grid, bumped.values, bumped.book, {.by_provider = false, .parts = false});
  compute_funding(grid, bumped.values, bumped.book, investments, bumped.funding);
  compute_lab_dependence(grid, bumped.values, bumped.book, bumped.funding.paid_share, bumped.coexistence);
  subtract(bumped.coexistence.lab_dependence, coexistence.lab_dependence, signals.build_pressure);
  compute_peak(grid, signals.build_pressure, signals.build_pressure_peak, signals.build_pressure_peak_year);

  bumped.values = values;
  double* capability = bumped.values[ParameterId::internal_capability_later];
  for (int i = 0; i < values.lane_count; ++i) capability[i] = bumped_capability(capability[i]);
  compute_model_dependence(grid, bumped.values, bumped.coexistence.model_dependence);
  compute_incumbent_dependence(bumped.values, incumbent.backlog_share, bumped.coexistence.model_dependence,
                               bumped.coexistence.incumbent_dependence);
  subtract(bumped.coexistence.incumbent_dependence, coexistence.incumbent_dependence, signals.hedge_gain);
}

}  // namespace dealscope
