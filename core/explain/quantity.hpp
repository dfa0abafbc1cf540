// Quantities: the intermediate numbers between parameters and metrics, with name, label and unit.
#pragma once

#include <optional>
#include <string_view>

#include "../model/parameters.hpp"

namespace dealscope {

enum class Quantity {
  contract_signed,
  contract_phase,
  contract_delivered,
  contract_rate,
  contract_drawn,
  contract_due,
  contract_due_so_far,
  contract_backlog,
  contract_installed_gw,
  contract_incremental_gw,
  new_contracts,
  incumbent_share,
  all_new_drawn,
  all_new_drawn_so_far,
  all_new_backlog,
  all_new_incremental_gw,
  new_drawn,
  new_drawn_so_far,
  new_backlog,
  new_incremental_gw,
  provider_control,
  provider_backlog,
  provider_drawn,
  provider_installed_gw,
  provider_incremental_gw,
  provider_contracts,
  lab_revenue_rate,
  lab_revenue_growth,
  lab_revenue_so_far,
  resources_so_far,
  obligations_so_far,
  other_backlog_growth,
  other_cloud_rate,
  other_cloud_growth,
  share_lab_then_others_now,
  share_lab_now_others_then,
  share_counterfactual_others_then,
  share_counterfactual_others_now,
  backlog_counterfactual,
  cloud_revenue_counterfactual,
  revenue_share_uncapped,
  revenue_share_part_of_year,
  revenue_share_room,
  revenue_share_cap,
  third_party_models,
  internal_capability,
  incumbent_capacity
};

/// Time of a quantity: none, a point, the period that begins there, or the date of signing.
enum class When { always, instant, period, signing };

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
