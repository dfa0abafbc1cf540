// The parameters that the formulas use: their names, and where the formulas are defined. Values, ranges, labels and
// sources are rows of the scenario.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dealscope {

/// Where a formula is defined: a scenario's range must lie inside.
enum class Domain {
  any,           ///< a date: only compared with others, or clamped
  share,         ///< a share, weight or probability: 0 to 1
  non_negative,  ///< money, capacity, a delay, a number of years to fade or ramp over
  positive,      ///< a pace
  divisor,       ///< price, cost, term: at least 1e-9, so that reciprocals are numbers
  above_minus_1  ///< a growth or discount rate
};

/// Every parameter of a formula, and its domain. The scenario has a row for each.
// clang-format off
#define DEALSCOPE_PARAMETERS(P) \
  P(build_pace, positive)                     \
  P(build_delay_years, non_negative)          \
  P(build_completion, share)                  \
  P(talks_probability, share)                 \
  P(fulfilment, share)                        \
  P(funding_link, share)                      \
  P(new_contracts_usd_bn, non_negative)       \
  P(new_contracts_growth, above_minus_1)      \
  P(new_contract_term_years, divisor)         \
  P(incumbent_share_near, share)              \
  P(incumbent_share_long, share)              \
  P(switch_year, any)                         \
  P(switch_ramp_years, non_negative)          \
  P(own_share, share)                         \
  P(cloud_price_usd_bn_per_gw_year, divisor)  \
  P(build_cost_usd_bn_per_gw, divisor)        \
  P(other_backlog_usd_bn, non_negative)       \
  P(other_backlog_growth, above_minus_1)      \
  P(other_backlog_growth_long, above_minus_1) \
  P(other_backlog_fade_years, non_negative)   \
  P(other_cloud_revenue_usd_bn, non_negative) \
  P(other_cloud_growth, above_minus_1)        \
  P(other_cloud_growth_long, above_minus_1)   \
  P(other_cloud_fade_years, non_negative)     \
  P(incumbent_capacity_gw, non_negative)      \
  P(incumbent_capacity_growth, above_minus_1) \
  P(third_party_models_now, share)            \
  P(third_party_models_later, share)          \
  P(internal_capability_now, share)           \
  P(internal_capability_later, share)         \
  P(model_mix_year, any)                      \
  P(revenue_weight, share)                    \
  P(equity_stake, share)                      \
  P(lab_valuation_usd_bn, non_negative)       \
  P(valuation_growth, above_minus_1)          \
  P(revenue_share_rate, share)                \
  P(revenue_share_until, any)                 \
  P(lab_revenue_usd_bn, non_negative)         \
  P(lab_revenue_growth, above_minus_1)        \
  P(lab_revenue_growth_long, above_minus_1)   \
  P(lab_revenue_fade_years, non_negative)     \
  P(compute_budget_share, share)              \
  P(external_funding_usd_bn, non_negative)    \
  P(build_lab_share, share)                   \
  P(gross_margin, share)                      \
  P(discount_rate, above_minus_1)
// clang-format on

/// A parameter by its name: a misspelt one does not compile. Its value is its index in Scenario::parameters.
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

/// The index of an id in the list above, or its length if there is none.
[[nodiscard]] constexpr std::size_t parameter_index(std::string_view id) {
  std::size_t index = 0;
  while (index < formula_parameters.size() && formula_parameters[index].id != id) ++index;
  return index;
}

}  // namespace dealscope
