// Who depends on whom, and the state the two are in (section 6). Power is the other side's dependence (Emerson 1962);
// mutual dependence and power imbalance after Casciaro & Piskorski 2005.
#pragma once

#include <cstdint>
#include <vector>

#include "exposure.hpp"
#include "incumbent.hpp"

namespace dealscope {

/// In their order everywhere.
enum class Regime : std::uint8_t {
  interlocked,
  lab_dependent,
  incumbent_exposed,
  hedged_coexistence,
  loosening,
  mutual_optionality
};
inline constexpr int regime_count = 6;

/// All rows 1 x points, in 0..1 but for capacities and rival_scale (a ratio, NaN without the incumbent's capacity).
struct Coexistence {
  Series lab_dependence, independence, own_control;
  Series model_dependence, incumbent_dependence;
  Series balance, mutual_dependence, power_imbalance;
  Series rival_scale;
  Series capacity_total, controlled_gw;  ///< GW: the lab's from all providers, and what of it the lab controls
  Series incumbent_capacity_gw;
  std::vector<Regime> regime;  ///< [point][lane]
};

/// The dependences of both, and the state they make.
void compute_coexistence(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                         const Series& backlog_share, Coexistence& out);

/// What follows from the dependences, and who controls how much.
void compute_indices(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Series& capacity,
                     Coexistence& out);

/// The incumbent's capacity / all capacity; 1 if all is none. `capacity`: providers x points, GW.
void compute_lab_dependence(const Series& capacity, int incumbent, Series& lab_dependence);

/// (1 - third_party_models(t)) * (1 - internal_capability(t))
void compute_model_dependence(const TimeGrid& grid, const Values& values, Series& model_dependence);

/// revenue_weight * backlog_share + (1 - revenue_weight) * model_dependence
void compute_incumbent_dependence(const Values& values, const Series& backlog_share, const Series& model_dependence,
                                  Series& incumbent_dependence);

/// Which of the six states two dependences are in, given the cuts of the scenario.
[[nodiscard]] Regime regime_of(double lab_dependence, double incumbent_dependence, double high, double low);

}  // namespace dealscope
