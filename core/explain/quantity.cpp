#include "quantity.hpp"

#include <array>

namespace dealscope {

namespace {

using Q = Quantity;

constexpr std::string_view usd = "USD bn", gw = "GW", share = "share", per_year = "per year",
                           usd_per_year = "USD bn per year";

// clang-format off
constexpr std::array table{
    QuantityRow{Q::contract_signed, "contracts.{contract}.signed", "{contract}: signing date", "year", When::always},
    QuantityRow{Q::contract_phase, "contracts.{contract}.phase", "{contract}: part of the term that has passed", share, When::instant},
    QuantityRow{Q::contract_delivered, "contracts.{contract}.delivered", "{contract}: part delivered", share, When::instant},
    QuantityRow{Q::contract_rate, "contracts.{contract}.rate", "{contract}: delivery against its peak", share, When::instant},
    QuantityRow{Q::contract_drawn, "contracts.{contract}.drawn", "{contract}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::contract_due, "contracts.{contract}.due", "{contract}: owed", usd, When::period},
    QuantityRow{Q::contract_due_so_far, "contracts.{contract}.due_so_far", "{contract}: owed so far", usd, When::instant},
    QuantityRow{Q::contract_backlog, "contracts.{contract}.backlog", "{contract}: left in the backlog", usd, When::instant},
    QuantityRow{Q::contract_installed_gw, "contracts.{contract}.standing_gw", "{contract}: capacity in service at the start", gw, When::always},
    QuantityRow{Q::contract_incremental_gw, "contracts.{contract}.running_gw", "{contract}: capacity that delivery brings", gw, When::instant},
    QuantityRow{Q::new_contracts, "new_contracts", "New contracts", usd, When::signing},
    QuantityRow{Q::incumbent_share, "incumbent_share", "{incumbent}'s share of new contracts", share, When::signing},
    QuantityRow{Q::all_new_drawn, "new_contracts.{recipient}.drawn", "New contracts{recipient}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::all_new_drawn_so_far, "new_contracts.{recipient}.drawn_so_far", "New contracts{recipient}: drawn so far", usd, When::instant},
    QuantityRow{Q::all_new_backlog, "new_contracts.{recipient}.backlog", "New contracts{recipient}: left in the backlog", usd, When::instant},
    QuantityRow{Q::all_new_incremental_gw, "new_contracts.{recipient}.running_gw", "New contracts{recipient}: capacity that delivery brings", gw, When::instant},
    QuantityRow{Q::new_drawn, "new_contracts.{recipient}.{signing}.drawn", "New contracts of {signing}{recipient}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::new_drawn_so_far, "new_contracts.{recipient}.{signing}.drawn_so_far", "New contracts of {signing}{recipient}: drawn so far", usd, When::instant},
    QuantityRow{Q::new_backlog, "new_contracts.{recipient}.{signing}.backlog", "New contracts of {signing}{recipient}: left in the backlog", usd, When::instant},
    QuantityRow{Q::new_incremental_gw, "new_contracts.{recipient}.{signing}.running_gw", "New contracts of {signing}{recipient}: capacity that delivery brings", gw, When::instant},
    QuantityRow{Q::provider_control, "providers.{provider}.control", "{provider}: {lab}'s control", share, When::always},
    QuantityRow{Q::provider_backlog, "providers.{provider}.backlog_usd_bn", "{provider}: whole backlog", usd, When::always},
    QuantityRow{Q::provider_drawn, "drawn.{provider}", "{provider}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::provider_installed_gw, "standing_gw.{provider}", "{provider}: capacity in service at the start", gw, When::always},
    QuantityRow{Q::provider_incremental_gw, "running_gw.{provider}", "{provider}: capacity that delivery brings", gw, When::instant},
    QuantityRow{Q::provider_contracts, "contracts_of.{provider}", "{provider}: number of contracts", "contracts", When::instant},
    QuantityRow{Q::lab_revenue_rate, "lab_revenue.rate", "{lab}'s revenue: yearly rate", usd_per_year, When::instant},
    QuantityRow{Q::lab_revenue_growth, "lab_revenue.growth", "{lab}'s revenue: growth", per_year, When::period},
    QuantityRow{Q::lab_revenue_so_far, "lab_revenue_so_far", "{lab}'s revenue so far", usd, When::instant},
    QuantityRow{Q::resources_so_far, "resources_so_far", "What {lab} can fund so far", usd, When::instant},
    QuantityRow{Q::obligations_so_far, "obligations_so_far", "What {lab} owes so far", usd, When::instant},
    QuantityRow{Q::other_backlog_growth, "backlog_other.growth", "{incumbent}'s backlog from all others: growth", per_year, When::period},
    QuantityRow{Q::other_cloud_rate, "cloud_revenue_other.rate", "{incumbent}'s cloud revenue from all others: yearly rate", usd_per_year, When::instant},
    QuantityRow{Q::other_cloud_growth, "cloud_revenue_other.growth", "{incumbent}'s cloud revenue from all others: growth", per_year, When::period},
    QuantityRow{Q::share_lab_then_others_now, "backlog_share.lab_then.others_now", "{lab}'s share of {incumbent}'s backlog: with its own backlog of the start", share, When::instant},
    QuantityRow{Q::share_lab_now_others_then, "backlog_share.lab_now.others_then", "{lab}'s share of {incumbent}'s backlog: with the others' backlog of the start", share, When::instant},
    QuantityRow{Q::share_counterfactual_others_then, "backlog_share.lab_if_kept.others_then", "{lab}'s share of {incumbent}'s backlog: had all new contracts stayed, with the others' backlog of the start", share, When::instant},
    QuantityRow{Q::share_counterfactual_others_now, "backlog_share.lab_if_kept.others_now", "{lab}'s share of {incumbent}'s backlog: had all new contracts stayed", share, When::instant},
    QuantityRow{Q::backlog_counterfactual, "backlog_lab_if_kept", "{incumbent}'s backlog from {lab} had all new contracts stayed", usd, When::instant},
    QuantityRow{Q::cloud_revenue_counterfactual, "cloud_revenue_lab_if_kept", "{incumbent}'s cloud revenue from {lab} had all new contracts stayed", usd, When::period},
    QuantityRow{Q::revenue_share_uncapped, "revenue_share.uncapped", "{incumbent}'s share of {lab}'s revenue: before the cap", usd, When::period},
    QuantityRow{Q::revenue_share_part_of_year, "revenue_share.part_of_year", "{incumbent}'s share of {lab}'s revenue: part of the year in which it is paid", share, When::period},
    QuantityRow{Q::revenue_share_room, "revenue_share.room", "{incumbent}'s share of {lab}'s revenue: what the cap leaves", usd, When::instant},
    QuantityRow{Q::revenue_share_cap, "incumbent.revenue_share_cap_usd_bn", "Cap on {incumbent}'s share of {lab}'s revenue", usd, When::always},
    QuantityRow{Q::third_party_models, "third_party_models", "", share, When::instant, ParameterId::third_party_models_now},
    QuantityRow{Q::internal_capability, "internal_capability", "", share, When::instant, ParameterId::internal_capability_now},
    QuantityRow{Q::incumbent_capacity, "incumbent_capacity_gw", "", gw, When::instant, ParameterId::incumbent_capacity_gw},
};
// clang-format on

[[nodiscard]] constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].quantity != static_cast<Quantity>(i)) return false;
  return table.size() == static_cast<std::size_t>(Q::incumbent_capacity) + 1;
}
static_assert(is_in_order());

/// Whether node_names.cpp has a text for each word in braces.
[[nodiscard]] constexpr bool has_known_words(std::string_view pattern) {
  constexpr std::string_view words[] = {"contract", "provider", "signing", "recipient", "lab", "incumbent"};
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    const std::string_view word = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
    bool is_known = false;
    for (const std::string_view known : words) is_known = is_known || word == known;
    if (!is_known) return false;
  }
  return true;
}
[[nodiscard]] constexpr bool all_words_are_known() {
  for (const QuantityRow& row : table)
    if (!has_known_words(row.name) || !has_known_words(row.label)) return false;
  return true;
}
static_assert(all_words_are_known() && !has_known_words("{contarct}.phase"));

}  // namespace

const QuantityRow& row_of(Quantity quantity) { return table[static_cast<std::size_t>(quantity)]; }

}  // namespace dealscope
