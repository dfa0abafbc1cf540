#include "signals.hpp"

#include "formulas.hpp"

namespace dealscope {

namespace {

void subtract(const Series& bumped, const Series& base, Series& result) {
  result.resize(1, bumped.point_count, bumped.lane_count);
  for (std::size_t i = 0; i < result.numbers.size(); ++i)
    result.numbers[i] = effect_of_bump(bumped.numbers[i], base.numbers[i]);
}

}  // namespace

void compute_signals(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Incumbent& incumbent,
                     const Coexistence& coexistence, Signals& signals) {
  Bumped& bumped = signals.bumped;

  // A bump may leave the parameter's range: it is hypothetical.
  bumped.values = values;
  double* pace = bumped.values[ParameterId::build_pace];
  for (int i = 0; i < values.lane_count; ++i) pace[i] = bumped_build_pace(pace[i]);
  compute_book(scenario, grid, bumped.values, bumped.book, {.by_provider = false, .counterfactual = false});
  compute_funding(grid, bumped.values, bumped.book, bumped.funding);
  compute_capacity(bumped.book, bumped.funding.effective_fulfilment, bumped.capacity);
  compute_lab_dependence(bumped.capacity, scenario.incumbent, bumped.lab_dependence);
  subtract(bumped.lab_dependence, coexistence.lab_dependence, signals.build_pressure);

  bumped.values = values;
  double* capability = bumped.values[ParameterId::internal_capability_later];
  for (int i = 0; i < values.lane_count; ++i) capability[i] = bumped_capability(capability[i]);
  compute_model_dependence(grid, bumped.values, bumped.model_dependence);
  compute_incumbent_dependence(bumped.values, incumbent.backlog_share, bumped.model_dependence,
                               bumped.incumbent_dependence);
  subtract(bumped.incumbent_dependence, coexistence.incumbent_dependence, signals.hedge_gain);
}

}  // namespace dealscope
