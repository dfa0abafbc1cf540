#include "coexistence.hpp"

#include <algorithm>
#include <cmath>

#include "growth.hpp"
#include "ramp.hpp"
#include "share.hpp"

namespace dealscope {

namespace {

/// sum over providers of control * capacity, at a point, by lane.
void sum_controlled(const Scenario& scenario, const Row& capacity, int point, LaneArray& all, LaneArray& controlled) {
  for (int i = 0; i < capacity.lanes; ++i) all[i] = controlled[i] = 0.0;
  for (int p = 0; p < capacity.series; ++p) {
    const double control = scenario.providers[p].control;
    const double* gw = capacity.at(p, point);
    for (int i = 0; i < capacity.lanes; ++i) {
      all[i] += gw[i];
      controlled[i] += control * gw[i];
    }
  }
}

void measure_control(const Scenario& scenario, const Grid& grid, const Values& values, const Row& capacity,
                     Coexistence& out) {
  const int lanes = values.lanes;
  const double* growth = values["incumbent_capacity_growth"];
  grow({values["incumbent_capacity_gw"], growth, growth, nullptr}, grid, lanes, out.incumbent_capacity_gw);
  out.own_control.shape(1, grid.points(), lanes);
  out.rival_scale.shape(1, grid.points(), lanes);
  LaneArray all, controlled;
  for (int k = 0; k < grid.points(); ++k) {
    sum_controlled(scenario, capacity, k, all, controlled);
    const double* rival = out.incumbent_capacity_gw.at(k);
    for (int i = 0; i < lanes; ++i) {
      out.own_control.at(k)[i] = all[i] < edge ? 0.0 : controlled[i] / all[i];
      out.rival_scale.at(k)[i] = rival[i] < edge ? undefined : controlled[i] / rival[i];
    }
  }
}

/// How evenly each keeps the other among its options: the geometric mean of 4p(1-p), the normalised Gini-Simpson
/// diversity of a two-way split, over both sides.
[[nodiscard]] double balance_of(double lab_dependence, double incumbent_dependence) {
  const double dl = std::clamp(lab_dependence, 0.0, 1.0), di = std::clamp(incumbent_dependence, 0.0, 1.0);
  return 4.0 * std::sqrt(dl * (1.0 - dl) * di * (1.0 - di));
}

}  // namespace

void depend_on_incumbent(const Row& capacity, int incumbent, Row& lab_dependence) {
  lab_dependence.shape(1, capacity.points, capacity.lanes);
  LaneArray all;
  for (int k = 0; k < capacity.points; ++k) {
    for (int i = 0; i < capacity.lanes; ++i) all[i] = 0.0;
    for (int p = 0; p < capacity.series; ++p)
      for (int i = 0; i < capacity.lanes; ++i) all[i] += capacity.at(p, k)[i];
    const double* of_incumbent = capacity.at(incumbent, k);
    for (int i = 0; i < capacity.lanes; ++i) lab_dependence.at(k)[i] = all[i] < edge ? 1.0 : of_incumbent[i] / all[i];
  }
}

void depend_on_models(const Grid& grid, const Values& values, Row& model_dependence) {
  const double* third_now = values["third_party_models_now"];
  const double* third_later = values["third_party_models_later"];
  const double* own_now = values["internal_capability_now"];
  const double* own_later = values["internal_capability_later"];
  const double* mix_year = values["model_mix_year"];
  model_dependence.shape(1, grid.points(), values.lanes);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < values.lanes; ++i) {
      const double third = linear(third_now[i], third_later[i], grid.start, mix_year[i], grid.time(k));
      const double own = linear(own_now[i], own_later[i], grid.start, mix_year[i], grid.time(k));
      model_dependence.at(k)[i] = (1.0 - third) * (1.0 - own);
    }
}

void depend_on_lab(const Values& values, const Row& backlog_share, const Row& model_dependence,
                   Row& incumbent_dependence) {
  const double* weight = values["revenue_weight"];
  incumbent_dependence.shape(1, backlog_share.points, backlog_share.lanes);
  for (int k = 0; k < backlog_share.points; ++k)
    for (int i = 0; i < backlog_share.lanes; ++i)
      incumbent_dependence.at(k)[i] =
          weight[i] * backlog_share.at(k)[i] + (1.0 - weight[i]) * model_dependence.at(k)[i];
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

void measure_coexistence(const Scenario& scenario, const Grid& grid, const Values& values, const Row& capacity,
                         const Row& backlog_share, Coexistence& out) {
  depend_on_incumbent(capacity, scenario.incumbent, out.lab_dependence);
  depend_on_models(grid, values, out.model_dependence);
  depend_on_lab(values, backlog_share, out.model_dependence, out.incumbent_dependence);
  out.regime.resize(out.lab_dependence.numbers.size());
  for (std::size_t i = 0; i < out.regime.size(); ++i)
    out.regime[i] = regime_of(out.lab_dependence.numbers[i], out.incumbent_dependence.numbers[i], scenario.regime_high,
                              scenario.regime_low);
}

void measure_indices(const Scenario& scenario, const Grid& grid, const Values& values, const Row& capacity,
                     Coexistence& out) {
  measure_control(scenario, grid, values, capacity, out);
  for (Row* row : {&out.independence, &out.balance, &out.mutual_dependence, &out.power_imbalance})
    row->shape(1, grid.points(), values.lanes);
  for (std::size_t i = 0; i < out.lab_dependence.numbers.size(); ++i) {
    const double dl = out.lab_dependence.numbers[i], di = out.incumbent_dependence.numbers[i];
    out.independence.numbers[i] = 1.0 - dl;
    out.mutual_dependence.numbers[i] = 0.5 * (dl + di);
    out.power_imbalance.numbers[i] = dl - di;
    out.balance.numbers[i] = balance_of(dl, di);
  }
}

}  // namespace dealscope
