// Quantities: the intermediate numbers between parameters and metrics, with name, label and unit.
#pragma once

#include <optional>
#include <string_view>

#include "../model/parameters.hpp"

namespace dealscope {

enum class Quantity {
  build_clock,
  build_paused,
  contract_signed,
  contract_phase,
  contract_delivered,
  contract_rate,
  contract_renewal_lead,
  contract_renewals,
  contract_renewals_remaining,
  contract_schedule,
  contract_scheduled_gw,
  contract_scheduled,
  contract_progress,
  contract_delivered_terms,
  contract_scheduled_years,
  contract_progress_integral,
  contract_gw_years,
  contract_drawn,
  contract_rent,
  contract_due,
  contract_others_due,
  contract_backlog,
  contract_running_gw,
  contract_built_gw,
  contract_standing_gw,
  new_contracts,
  incumbent_share,
  all_new_drawn,
  all_new_backlog,
  all_new_running_gw,
  new_drawn,
  new_backlog,
  new_running_gw,
  new_gw_years,
  provider_control,
  provider_backlog,
  provider_drawn,
  provider_due_via_parts,
  provider_still_to_draw,
  provider_running_gw,
  provider_built_gw,
  provider_in_place_gw,
  provider_standing_gw,
  provider_contracts,
  provider_builds,
  provider_parts,
  provider_investments,
  all_builds,
  all_gw_years,
  investment_value,
  investment_start,
  investment_years,
  investment_paid,
  investment_within,
  investment_before,
  investments_by_incumbent,
  investments_in_period,
  incumbent_investments_in_period,
  planned_revenue_rate,
  planned_revenue_growth,
  planned_revenue,
  served_part,
  resources_so_far,
  obligations_so_far,
  resources_kept,
  paid_so_far,
  paid_so_far_part,
  other_backlog_growth,
  other_cloud_rate,
  other_cloud_growth,
  share_lab_then_others_now,
  share_lab_now_others_then,
  share_baseline_others_then,
  share_baseline_others_now,
  backlog_at_baseline,
  revenue_share_uncapped,
  revenue_share_part_of_year,
  revenue_share_room,
  revenue_share_cap,
  valuation_if_paid,
  new_equity,
  npv_invested,
  third_party_models,
  internal_capability,
  incumbent_capacity_growth,
  incumbent_capacity
};

/// Time of a quantity: none, a point, the period that begins there, the date of signing, or that of a schedule's entry.
enum class When { always, instant, period, signing, scheduled };

struct QuantityRow {
  Quantity quantity;
  std::string_view name;   ///< with {contract} and so on for ids, without the date
  std::string_view label;  ///< with {contract} and so on for titles
  std::string_view unit;
  When when;
  std::optional<ParameterId> labelled_as{};  ///< parameter whose label it takes: its path over time
};

[[nodiscard]] const QuantityRow& row_of(Quantity quantity);

}  // namespace dealscope
