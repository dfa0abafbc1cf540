// The names that the formulas use. A parameter's value, range, label and source are rows of the scenario;
// here stands only what the formulas themselves know: its name, and where they are defined.
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

struct FormulaParameter {
  std::string_view id;
  Domain domain;
};

inline constexpr std::array formula_parameters{
    FormulaParameter{"build_pace", Domain::positive},
    FormulaParameter{"build_delay_years", Domain::non_negative},
    FormulaParameter{"build_completion", Domain::share},
    FormulaParameter{"talks_probability", Domain::share},
    FormulaParameter{"fulfilment", Domain::share},
    FormulaParameter{"funding_link", Domain::share},
    FormulaParameter{"new_contracts_usd_bn", Domain::non_negative},
    FormulaParameter{"new_contracts_growth", Domain::above_minus_1},
    FormulaParameter{"new_contract_term_years", Domain::divisor},
    FormulaParameter{"incumbent_share_near", Domain::share},
    FormulaParameter{"incumbent_share_long", Domain::share},
    FormulaParameter{"switch_year", Domain::any},
    FormulaParameter{"switch_ramp_years", Domain::non_negative},
    FormulaParameter{"own_share", Domain::share},
    FormulaParameter{"cloud_price_usd_bn_per_gw_year", Domain::divisor},
    FormulaParameter{"build_cost_usd_bn_per_gw", Domain::divisor},
    FormulaParameter{"other_backlog_usd_bn", Domain::non_negative},
    FormulaParameter{"other_backlog_growth", Domain::above_minus_1},
    FormulaParameter{"other_backlog_growth_long", Domain::above_minus_1},
    FormulaParameter{"other_backlog_fade_years", Domain::non_negative},
    FormulaParameter{"other_cloud_revenue_usd_bn", Domain::non_negative},
    FormulaParameter{"other_cloud_growth", Domain::above_minus_1},
    FormulaParameter{"other_cloud_growth_long", Domain::above_minus_1},
    FormulaParameter{"other_cloud_fade_years", Domain::non_negative},
    FormulaParameter{"incumbent_capacity_gw", Domain::non_negative},
    FormulaParameter{"incumbent_capacity_growth", Domain::above_minus_1},
    FormulaParameter{"third_party_models_now", Domain::share},
    FormulaParameter{"third_party_models_later", Domain::share},
    FormulaParameter{"internal_capability_now", Domain::share},
    FormulaParameter{"internal_capability_later", Domain::share},
    FormulaParameter{"model_mix_year", Domain::any},
    FormulaParameter{"revenue_weight", Domain::share},
    FormulaParameter{"equity_stake", Domain::share},
    FormulaParameter{"lab_valuation_usd_bn", Domain::non_negative},
    FormulaParameter{"valuation_growth", Domain::above_minus_1},
    FormulaParameter{"revenue_share_rate", Domain::share},
    FormulaParameter{"revenue_share_until", Domain::any},
    FormulaParameter{"lab_revenue_usd_bn", Domain::non_negative},
    FormulaParameter{"lab_revenue_growth", Domain::above_minus_1},
    FormulaParameter{"lab_revenue_growth_long", Domain::above_minus_1},
    FormulaParameter{"lab_revenue_fade_years", Domain::non_negative},
    FormulaParameter{"compute_budget_share", Domain::share},
    FormulaParameter{"external_funding_usd_bn", Domain::non_negative},
    FormulaParameter{"build_lab_share", Domain::share},
    FormulaParameter{"gross_margin", Domain::share},
    FormulaParameter{"discount_rate", Domain::above_minus_1},
};

/// The place of a name above, or its length if there is none.
[[nodiscard]] constexpr std::size_t parameter_index(std::string_view id) {
  std::size_t place = 0;
  while (place < formula_parameters.size() && formula_parameters[place].id != id) ++place;
  return place;
}

/// A name of the list above, checked when the formula is compiled: a misspelt one is no constant expression.
struct ParameterName {
  std::size_t place;
  // Implicit, so that a formula reads `values["build_pace"]`.
  consteval ParameterName(const char* id) : place(parameter_index(id)) {
    if (place == formula_parameters.size()) unknown_parameter_name();
  }

 private:
  static void unknown_parameter_name();
};

}  // namespace dealscope
