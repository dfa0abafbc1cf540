#include "coexistence.hpp"

#include "formulas.hpp"
#include "growth.hpp"

namespace dealscope {

namespace {

/// Sums capacity and control * capacity over providers, each to 1 x points.
void sum_capacity(const Scenario& scenario, const Series& capacity, Series& total, Series& controlled) {
  const int lanes = capacity.lane_count;
  total.resize_zeroed(1, capacity.point_count, lanes);
  controlled.resize_zeroed(1, capacity.point_count, lanes);
  for (int p = 0; p < capacity.series_count; ++p) {
    const double control = scenario.providers[p].control;
    for (int k = 0; k < capacity.point_count; ++k) {
      const double* gw = capacity.at(p, k);
      double *all = total.at(k), *own = controlled.at(k);
      for (int i = 0; i < lanes; ++i) {
        all[i] += gw[i];
        own[i] += control * gw[i];
      }
    }
  }
}

void compute_control(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out) {
  const int lanes = values.lane_count;
  const double* growth = values[ParameterId::incumbent_capacity_growth];
  grow({values[ParameterId::incumbent_capacity_gw], growth, growth, nullptr}, grid, lanes, out.incumbent_capacity_gw);
  sum_capacity(scenario, capacity, out.capacity_total, out.controlled_gw);
  out.own_control.resize(1, grid.points(), lanes);
  out.rival_scale.resize(1, grid.points(), lanes);
  for (std::size_t i = 0; i < out.own_control.numbers.size(); ++i) {
    const double all = out.capacity_total.numbers[i], controlled = out.controlled_gw.numbers[i];
    const double rival = out.incumbent_capacity_gw.numbers[i];
    out.own_control.numbers[i] = own_control(controlled, all);
    out.rival_scale.numbers[i] = rival_scale(controlled, rival);
  }
}

}  // namespace

void compute_lab_dependence(const Series& capacity, int incumbent, Series& lab_dependence) {
  lab_dependence.resize(1, capacity.point_count, capacity.lane_count);
  LaneValues all;
  for (int k = 0; k < capacity.point_count; ++k) {
    for (int i = 0; i < capacity.lane_count; ++i) all[i] = 0.0;
    for (int p = 0; p < capacity.series_count; ++p)
      for (int i = 0; i < capacity.lane_count; ++i) all[i] += capacity.at(p, k)[i];
    const double* of_incumbent = capacity.at(incumbent, k);
    for (int i = 0; i < capacity.lane_count; ++i)
      lab_dependence.at(k)[i] = capacity_dependence(of_incumbent[i], all[i]);
  }
}

void compute_model_dependence(const TimeGrid& grid, const Values& values, Series& model_dependence) {
  const double* third_now = values[ParameterId::third_party_models_now];
  const double* third_later = values[ParameterId::third_party_models_later];
  const double* own_now = values[ParameterId::internal_capability_now];
  const double* own_later = values[ParameterId::internal_capability_later];
  const double* mix_year = values[ParameterId::model_mix_year];
  model_dependence.resize(1, grid.points(), values.lane_count);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < values.lane_count; ++i) {
      const double years = mix_year[i] - grid.start;
      const double third =
          interpolate_clamped(third_now[i], third_later[i], grid.start, mix_year[i], years, grid.time(k));
      const double own = interpolate_clamped(own_now[i], own_later[i], grid.start, mix_year[i], years, grid.time(k));
      model_dependence.at(k)[i] = dealscope::model_dependence(third, own);
    }
}

void compute_incumbent_dependence(const Values& values, const Series& backlog_share, const Series& model_dependence,
                                  Series& incumbent_dependence) {
  const double* weight = values[ParameterId::revenue_weight];
  incumbent_dependence.resize(1, backlog_share.point_count, backlog_share.lane_count);
  for (int k = 0; k < backlog_share.point_count; ++k)
    for (int i = 0; i < backlog_share.lane_count; ++i)
      incumbent_dependence.at(k)[i] =
          dealscope::incumbent_dependence(weight[i], backlog_share.at(k)[i], model_dependence.at(k)[i]);
}

namespace {

enum Level { is_low, is_between, is_high, level_count };

[[nodiscard]] Level level_of(double dependence, double high, double low) {
  return static_cast<Level>(static_cast<int>(dependence >= low) + static_cast<int>(dependence >= high));
}

/// [the lab's level][the incumbent's]
constexpr Regime regimes[level_count][level_count] = {
    {Regime::mutual_optionality, Regime::loosening, Regime::incumbent_exposed},
    {Regime::loosening, Regime::hedged_coexistence, Regime::incumbent_exposed},
    {Regime::lab_dependent, Regime::lab_dependent, Regime::interlocked}};

}  // namespace

Regime regime_of(double lab_dependence, double incumbent_dependence, double high, double low) {
  return regimes[level_of(lab_dependence, high, low)][level_of(incumbent_dependence, high, low)];
}

void compute_coexistence(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                         const Series& backlog_share, Coexistence& out) {
  compute_lab_dependence(capacity, scenario.incumbent, out.lab_dependence);
  compute_model_dependence(grid, values, out.model_dependence);
  compute_incumbent_dependence(values, backlog_share, out.model_dependence, out.incumbent_dependence);
  out.regime.resize(out.lab_dependence.numbers.size());
  for (std::size_t i = 0; i < out.regime.size(); ++i)
    out.regime[i] = regime_of(out.lab_dependence.numbers[i], out.incumbent_dependence.numbers[i], scenario.regime_high,
                              scenario.regime_low);
}

void compute_indices(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out) {
  compute_control(scenario, grid, values, capacity, out);
  for (Series* row : {&out.independence, &out.balance, &out.mutual_dependence, &out.power_imbalance})
    row->resize(1, grid.points(), values.lane_count);
  for (std::size_t i = 0; i < out.lab_dependence.numbers.size(); ++i) {
    const double dl = out.lab_dependence.numbers[i], di = out.incumbent_dependence.numbers[i];
    out.independence.numbers[i] = independence(dl);
    out.mutual_dependence.numbers[i] = mutual_dependence(dl, di);
    out.power_imbalance.numbers[i] = power_imbalance(dl, di);
    out.balance.numbers[i] = balance(dl, di);
  }
}

}  // namespace dealscope
