#include "coexistence.hpp"

#include "formulas.hpp"
#include "growth.hpp"

namespace dealscope {

void compute_lab_dependence(const TimeGrid& grid, const Values& values, const Book& book, const Series& paid_share,
                            Coexistence& out) {
  const int lanes = values.lane_count;
  const double* lock_in = values[ParameterId::lock_in_weight];
  compute_capacity(grid, book.sides, paid_share, out.capacity);
  for (Series* row : {&out.capacity_total, &out.capacity_dependence, &out.commitment_dependence, &out.lab_dependence})
    row->resize(1, grid.points(), lanes);
  const Series &cloud = book.sides.cloud_backlog, &parts = book.sides.part_backlog;
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < lanes; ++i) {
      const double incumbent_gw = out.capacity.at(incumbent_side, k)[i];
      const double all_gw = incumbent_gw + out.capacity.at(others_side, k)[i];
      const double with_incumbent = cloud.at(incumbent_side, k)[i] + parts.at(incumbent_side, k)[i];
      const double committed = with_incumbent + cloud.at(others_side, k)[i] + parts.at(others_side, k)[i];
      const double by_capacity = capacity_dependence(incumbent_gw, all_gw);
      const double by_commitment = commitment_dependence(with_incumbent, committed, by_capacity);
      out.capacity_total.at(k)[i] = all_gw;
      out.capacity_dependence.at(k)[i] = by_capacity;
      out.commitment_dependence.at(k)[i] = by_commitment;
      out.lab_dependence.at(k)[i] = lab_dependence(lock_in[i], by_capacity, by_commitment);
    }
}

void compute_model_dependence(const TimeGrid& grid, const Values& values, Series& model_dependence) {
  const double* third_now = values[ParameterId::third_party_models_now];
  const double* third_later = values[ParameterId::third_party_models_later];
  const double* own_now = values[ParameterId::internal_capability_now];
  const double* own_later = values[ParameterId::internal_capability_later];
  const double* mix_year = values[ParameterId::model_mix_year];
  model_dependence.resize(1, grid.points(), values.lane_count);
  LaneValues inv_years;
  for (int i = 0; i < values.lane_count; ++i) inv_years[i] = reciprocal(mix_year[i] - grid.start).value;
  const auto path = [&](const double* now, const double* later, double t, int i) {
    return interpolate_clamped(now[i], later[i], grid.start, mix_year[i], Reciprocal{inv_years[i]}, t);
  };
  for (int k = 0; k < grid.points(); ++k) {
    const double t = grid.time(k);
    double* __restrict to = model_dependence.at(k);
    for (int i = 0; i < values.lane_count; ++i)
      to[i] = dealscope::model_dependence(path(third_now, third_later, t, i), path(own_now, own_later, t, i));
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

constexpr int level_count = 3;  // below low, between, high

/// Level of a dependence, as a number so that a loop over lanes vectorises.
[[nodiscard]] inline double level_of(double dependence, double high, double low) {
  return select(dependence >= low, 1.0, 0.0) + select(dependence >= high, 1.0, 0.0);
}

/// At level_count * the lab's level + the incumbent's.
constexpr Regime regimes[level_count * level_count] = {
    Regime::mutual_optionality, Regime::loosening,          Regime::incumbent_exposed,
    Regime::loosening,          Regime::hedged_coexistence, Regime::incumbent_exposed,
    Regime::lab_dependent,      Regime::lab_dependent,      Regime::interlocked};

/// Index in `regimes`.
[[nodiscard]] inline double place_of(double lab_dependence, double incumbent_dependence, double high, double low) {
  return static_cast<double>(level_count) * level_of(lab_dependence, high, low) +
         level_of(incumbent_dependence, high, low);
}

}  // namespace

Regime regime_of(double lab_dependence, double incumbent_dependence, double high, double low) {
  return regimes[static_cast<int>(place_of(lab_dependence, incumbent_dependence, high, low))];
}

void compute_coexistence(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                         const Series& backlog_share, Coexistence& out) {
  compute_lab_dependence(grid, values, book, funding.paid_share, out);
  compute_model_dependence(grid, values, out.model_dependence);
  compute_incumbent_dependence(values, backlog_share, out.model_dependence, out.incumbent_dependence);
  const double *high = values[ParameterId::regime_high], *low = values[ParameterId::regime_low];
  out.regime.resize(out.lab_dependence.numbers.size());
  LaneValues place;
  for (int k = 0; k < grid.points(); ++k) {
    const double* __restrict dl = out.lab_dependence.at(k);
    const double* __restrict di = out.incumbent_dependence.at(k);
    for (int i = 0; i < values.lane_count; ++i) place[i] = place_of(dl[i], di[i], high[i], low[i]);
    Regime* regime = out.regime.data() + k * values.lane_count;
    for (int i = 0; i < values.lane_count; ++i) regime[i] = regimes[static_cast<int>(place[i])];
  }
}

void compute_indices(const TimeGrid& grid, const Values& values, Coexistence& out) {
  const double *high = values[ParameterId::regime_high], *low = values[ParameterId::regime_low];
  for (Series* row :
       {&out.independence, &out.mutual_dependence, &out.power_imbalance, &out.balance, &out.regime_margin})
    row->resize(1, grid.points(), values.lane_count);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < values.lane_count; ++i) {
      const double dl = out.lab_dependence.at(k)[i], di = out.incumbent_dependence.at(k)[i];
      out.independence.at(k)[i] = independence(dl);
      out.mutual_dependence.at(k)[i] = mutual_dependence(dl, di);
      out.power_imbalance.at(k)[i] = power_imbalance(dl, di);
      out.balance.at(k)[i] = balance(dl, di);
      out.regime_margin.at(k)[i] = regime_margin(dl, di, high[i], low[i]);
    }
}

void compute_control(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out) {
  const int lanes = values.lane_count;
  out.controlled_gw.resize_zeroed(1, grid.points(), lanes);
  for (int p = 0; p < capacity.series_count; ++p) {
    const Provider& provider = scenario.providers[p];
    const double* in_range = provider.control_parameter >= 0 ? values.at(provider.control_parameter) : nullptr;
    for (int k = 0; k < grid.points(); ++k)
      for (int i = 0; i < lanes; ++i)
        out.controlled_gw.at(k)[i] += (in_range ? in_range[i] : provider.control) * capacity.at(p, k)[i];
  }
  grow({values[ParameterId::incumbent_capacity_gw], values[ParameterId::incumbent_capacity_growth],
        values[ParameterId::incumbent_capacity_growth_long], values[ParameterId::incumbent_capacity_fade_years]},
       grid, lanes, out.incumbent_capacity_gw);
  out.own_control.resize(1, grid.points(), lanes);
  out.rival_scale.resize(1, grid.points(), lanes);
  for (std::size_t i = 0; i < out.own_control.numbers.size(); ++i) {
    const double controlled = out.controlled_gw.numbers[i];
    out.own_control.numbers[i] = own_control(controlled, out.capacity_total.numbers[i]);
    out.rival_scale.numbers[i] = rival_scale(controlled, out.incumbent_capacity_gw.numbers[i]);
  }
}

}  // namespace dealscope
