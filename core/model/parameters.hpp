// The names that the formulas use. A parameter's value, range, label and source are rows of the scenario;
// here stands only what the formulas themselves know: its name, and where they are defined.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dealscope {

/// Where a formula is defined: a scenario's range must lie inside.
enum class Domain {
  any,
  non_negative,  ///< money and capacity
  positive,      ///< a divisor: price, cost, term
  above_minus_1  ///< a growth or discount rate
};

struct FormulaParameter {
  std::string_view id;
  Domain domain = Domain::any;
};

inline constexpr std::array formula_parameters{
    FormulaParameter{"build_pace"},
    FormulaParameter{"build_delay_years"},
    FormulaParameter{"build_completion"},
    FormulaParameter{"talks_probability"},
    FormulaParameter{"fulfilment"},
    FormulaParameter{"funding_link"},
    FormulaParameter{"new_contracts_usd_bn", Domain::non_negative},
    FormulaParameter{"new_contracts_growth", Domain::above_minus_1},
    FormulaParameter{"new_contract_term_years", Domain::positive},
    FormulaParameter{"incumbent_share_near"},
    FormulaParameter{"incumbent_share_long"},
    FormulaParameter{"switch_year"},
    FormulaParameter{"switch_ramp_years"},
    FormulaParameter{"own_share"},
    FormulaParameter{"cloud_price_usd_bn_per_gw_year", Domain::positive},
    FormulaParameter{"build_cost_usd_bn_per_gw", Domain::positive},
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
    FormulaParameter{"third_party_models_now"},
    FormulaParameter{"third_party_models_later"},
    FormulaParameter{"internal_capability_now"},
    FormulaParameter{"internal_capability_later"},
    FormulaParameter{"model_mix_year"},
    FormulaParameter{"revenue_weight"},
    FormulaParameter{"equity_stake"},
    FormulaParameter{"lab_valuation_usd_bn", Domain::non_negative},
    FormulaParameter{"valuation_growth", Domain::above_minus_1},
    FormulaParameter{"revenue_share_rate"},
    FormulaParameter{"revenue_share_until"},
    FormulaParameter{"lab_revenue_usd_bn", Domain::non_negative},
    FormulaParameter{"lab_revenue_growth", Domain::above_minus_1},
    FormulaParameter{"lab_revenue_growth_long", Domain::above_minus_1},
    FormulaParameter{"lab_revenue_fade_years", Domain::non_negative},
    FormulaParameter{"compute_budget_share"},
    FormulaParameter{"external_funding_usd_bn", Domain::non_negative},
    FormulaParameter{"build_lab_share"},
    FormulaParameter{"gross_margin"},
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
