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

/// All series 1 x points, but for `capacity`; shares in [0, 1], power_imbalance in [-1, 1], capacities [GW];
/// rival_scale is a ratio, NaN where the incumbent's capacity is 0.
struct Coexistence {
  Series capacity;        ///< Side x points
  Series capacity_total;  ///< the lab's, all providers
  Series capacity_dependence, commitment_dependence, lab_dependence;
  Series model_dependence, incumbent_dependence;
  std::vector<Regime> regime;  ///< [point][lane]
  Series independence, mutual_dependence, power_imbalance, balance, regime_margin;
  Series controlled_gw, own_control, incumbent_capacity_gw, rival_scale;
};

/// Writes the capacities, the dependences and the regime.
void compute_coexistence(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                         const Series& backlog_share, Coexistence& out);

/// Writes independence, mutual_dependence, power_imbalance, balance and regime_margin.
void compute_indices(const TimeGrid& grid, const Values& values, Coexistence& out);

/// Writes the last four series. `capacity`: providers x points [GW].
void compute_control(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out);

/// Writes capacity, capacity_total and the lab's dependences.
void compute_lab_dependence(const TimeGrid& grid, const Values& values, const Book& book, const Series& paid_share,
                            Coexistence& out);

/// D_M = (1 - third_party_models(t)) * (1 - internal_capability(t)), 1 x points.
void compute_model_dependence(const TimeGrid& grid, const Values& values, Series& model_dependence);

/// D_I = revenue_weight * backlog_share + (1 - revenue_weight) * model_dependence, 1 x points.
void compute_incumbent_dependence(const Values& values, const Series& backlog_share, const Series& model_dependence,
                                  Series& incumbent_dependence);

/// Regime of two dependences [0, 1] for thresholds low < high.
[[nodiscard]] Regime regime_of(double lab_dependence, double incumbent_dependence, double high, double low);

}  // namespace dealscope
