// Ids and domains of the parameters of the formulas (section 1; domains: section 9). Values, ranges, labels and sources
// are rows of the scenario.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dealscope {

/// Values for which the formulas are defined; a parameter's range must lie inside.
enum class Domain {
  any,            ///< a date [decimal years]: compared or clamped only
  share,          ///< a share, weight or probability [0, 1]
  non_negative,   ///< money, capacity, delay or duration [>= 0]
  positive,       ///< a pace [> 0]
  divisor,        ///< price, cost, rent, term or lead [>= 1e-9], so that reciprocals are finite
  above_minus_1,  ///< a growth or discount rate [> -1 per year]
  correlation     ///< [0, 0.95]
};

/// Id and domain of each parameter. A scenario must have a row for each.
// clang-format off
#define DEALSCOPE_PARAMETERS(P) \
  P(build_pace, positive)                          \
  P(build_delay_years, non_negative)               \
  P(build_completion, share)                       \
  P(build_lab_share, share)                        \
  P(build_cost_usd_bn_per_gw, divisor)             \
  P(build_rent_usd_bn_per_gw_year, divisor)        \
  P(site_schedule_weight, share)                   \
  P(cloud_price_usd_bn_per_gw_year, divisor)       \
  P(talks_probability, share)                      \
  P(renewal_share, share)                          \
  P(renewal_lead_years, divisor)                   \
  P(new_contracts_usd_bn, non_negative)            \
  P(new_contracts_growth, above_minus_1)           \
  P(new_contract_term_years, divisor)              \
  P(incumbent_share_near, share)                   \
  P(incumbent_share_long, share)                   \
  P(incumbent_share_baseline, share)               \
  P(switch_year, any)                              \
  P(switch_ramp_years, non_negative)               \
  P(own_share, share)                              \
  P(fulfilment, share)                             \
  P(funding_link, share)                           \
  P(compute_budget_share, share)                   \
  P(external_funding_usd_bn, non_negative)         \
  P(funding_equity_share, share)                   \
  P(revenue_per_gw_usd_bn, divisor)                \
  P(lab_revenue_usd_bn, non_negative)              \
  P(lab_revenue_growth, above_minus_1)             \
  P(lab_revenue_growth_long, above_minus_1)        \
  P(lab_revenue_fade_years, non_negative)          \
  P(other_backlog_usd_bn, non_negative)            \
  P(other_backlog_growth, above_minus_1)           \
  P(other_backlog_growth_long, above_minus_1)      \
  P(other_backlog_fade_years, non_negative)        \
  P(other_cloud_revenue_usd_bn, non_negative)      \
  P(other_cloud_growth, above_minus_1)             \
  P(other_cloud_growth_long, above_minus_1)        \
  P(other_cloud_fade_years, non_negative)          \
  P(incumbent_capacity_gw, non_negative)           \
  P(incumbent_capacity_growth, above_minus_1)      \
  P(incumbent_capacity_growth_long, above_minus_1) \
  P(incumbent_capacity_fade_years, non_negative)   \
  P(third_party_models_now, share)                 \
  P(third_party_models_later, share)               \
  P(internal_capability_now, share)                \
  P(internal_capability_later, share)              \
  P(model_mix_year, any)                           \
  P(revenue_weight, share)                         \
  P(lock_in_weight, share)                         \
  P(regime_high, share)                            \
  P(regime_low, share)                             \
  P(equity_stake, share)                           \
  P(lab_valuation_usd_bn, non_negative)            \
  P(valuation_growth, above_minus_1)               \
  P(valuation_payment_link, share)                 \
  P(revenue_share_rate, share)                     \
  P(revenue_share_until, any)                      \
  P(gross_margin, share)                           \
  P(discount_rate, above_minus_1)                  \
  P(demand_correlation, correlation)
// clang-format on

/// Parameter ids as an enumeration, so that a misspelt one does not compile. The value is the index in
/// Scenario::parameters.
enum class ParameterId : int {
#define DEALSCOPE_ID(id, domain) id,
  DEALSCOPE_PARAMETERS(DEALSCOPE_ID)
#undef DEALSCOPE_ID
};

struct FormulaParameter {
  std::string_view id;
  Domain domain;
};

inline constexpr std::array formula_parameters{
#define DEALSCOPE_ROW(id, domain) FormulaParameter{#id, Domain::domain},
    DEALSCOPE_PARAMETERS(DEALSCOPE_ROW)
#undef DEALSCOPE_ROW
};

/// Index of an id in formula_parameters; formula_parameters.size() if unknown.
[[nodiscard]] constexpr std::size_t parameter_index(std::string_view id) {
  std::size_t index = 0;
  while (index < formula_parameters.size() && formula_parameters[index].id != id) ++index;
  return index;
}

}  // namespace dealscope
