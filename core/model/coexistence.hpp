// Dependence of each side on the other, and the regime that follows (section 6). The power of one side is the other
// side's dependence (Emerson 1962); mutual dependence and power imbalance follow Casciaro & Piskorski (2005).
#pragma once

#include <cstdint>
#include <vector>

#include "exposure.hpp"
#include "incumbent.hpp"

namespace dealscope {

/// Regimes, in the order of replies and arrays.
enum class Regime : std::uint8_t {
  interlocked,
  lab_dependent,
  incumbent_exposed,
  hedged_coexistence,
  loosening,
  mutual_optionality
};
inline constexpr int regime_count = 6;

/// All series 1 x points; shares in [0, 1], power_imbalance in [-1, 1], capacities [GW]; rival_scale is a ratio, NaN
/// where the incumbent's capacity is 0.
struct Coexistence {
  Series lab_dependence, independence, own_control;
  Series model_dependence, incumbent_dependence;
  Series balance, mutual_dependence, power_imbalance;
  Series rival_scale;
  Series capacity_total, controlled_gw;  ///< the lab's, all providers; its sum weighted by control
  Series incumbent_capacity_gw;
  std::vector<Regime> regime;  ///< [point][lane]
};

/// Writes lab_dependence, model_dependence, incumbent_dependence and the regime. `capacity`: providers x points [GW];
/// `backlog_share`: 1 x points.
void compute_coexistence(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                         const Series& backlog_share, Coexistence& out);

/// Writes the other series of `out`, from the dependences and `capacity` (providers x points [GW]).
void compute_indices(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out);

/// D_L = the incumbent's capacity / all capacity; 1 where all is 0. `capacity`: providers x points [GW].
void compute_lab_dependence(const Series& capacity, int incumbent, Series& lab_dependence);

/// D_M = (1 - third_party_models(t)) * (1 - internal_capability(t)), 1 x points.
void compute_model_dependence(const TimeGrid& grid, const Values& values, Series& model_dependence);

/// D_I = revenue_weight * backlog_share + (1 - revenue_weight) * model_dependence, 1 x points.
void compute_incumbent_dependence(const Values& values, const Series& backlog_share, const Series& model_dependence,
                                  Series& incumbent_dependence);

/// Regime of two dependences [0, 1] for the scenario's thresholds 0 < low < high < 1.
[[nodiscard]] Regime regime_of(double lab_dependence, double incumbent_dependence, double high, double low);

}  // namespace dealscope
