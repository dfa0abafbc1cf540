#include "quantity.hpp"

#include <array>

namespace dealscope {

namespace {

using Q = Quantity;

constexpr std::string_view usd = "USD bn", gw = "GW", gw_years = "GW-years", share = "share", in_terms = "terms",
                           per_year = "per year", usd_per_year = "USD bn per year";

// clang-format off
constexpr std::array table{
    QuantityRow{Q::build_clock, "build_clock", "Date that builds have reached", "year", When::instant},
    QuantityRow{Q::build_paused, "build_paused", "Part of the year in which builds stand still", "years", When::period},
    QuantityRow{Q::contract_signed, "contracts.{contract}.signed", "{contract}: signing date", "year", When::always},
    QuantityRow{Q::contract_phase, "contracts.{contract}.phase", "{contract}: part of the term that has passed", share, When::instant},
    QuantityRow{Q::contract_delivered, "contracts.{contract}.delivered", "{contract}: part delivered", share, When::instant},
    QuantityRow{Q::contract_rate, "contracts.{contract}.rate", "{contract}: delivery against its peak", share, When::instant},
    QuantityRow{Q::contract_renewal_lead, "contracts.{contract}.renewal_lead", "{contract}: part of a term in which its renewal is signed", share, When::always},
    QuantityRow{Q::contract_renewals, "contracts.{contract}.renewals", "{contract}: renewed terms drawn", in_terms, When::instant},
    QuantityRow{Q::contract_renewals_remaining, "contracts.{contract}.renewals_remaining", "{contract}: renewed terms signed and not yet drawn", in_terms, When::instant},
    QuantityRow{Q::contract_schedule, "contracts.{contract}.schedule", "{contract}: in service by its schedule", gw, When::scheduled},
    QuantityRow{Q::contract_scheduled_gw, "contracts.{contract}.scheduled_gw", "{contract}: in service on the schedule's line", gw, When::instant},
    QuantityRow{Q::contract_scheduled, "contracts.{contract}.scheduled", "{contract}: part in service by its schedule", share, When::instant},
    QuantityRow{Q::contract_progress, "contracts.{contract}.progress", "{contract}: part built", share, When::instant},
    QuantityRow{Q::contract_delivered_terms, "contracts.{contract}.delivered_terms", "{contract}: part delivered, added up over the terms so far", in_terms, When::instant},
    QuantityRow{Q::contract_scheduled_years, "contracts.{contract}.scheduled_years", "{contract}: part in service by its schedule, added up over the period", "years", When::period},
    QuantityRow{Q::contract_progress_integral, "contracts.{contract}.progress_integral", "{contract}: part built, added up over the period", "years", When::period},
    QuantityRow{Q::contract_gw_years, "contracts.{contract}.gw_years", "{contract}: capacity in service over the period", gw_years, When::period},
    QuantityRow{Q::contract_drawn, "contracts.{contract}.drawn", "{contract}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::contract_rent, "contracts.{contract}.rent", "{contract}: rent for what others have paid for", usd, When::period},
    QuantityRow{Q::contract_due, "contracts.{contract}.due", "{contract}: owed", usd, When::period},
    QuantityRow{Q::contract_others_due, "contracts.{contract}.others_due", "{contract}: what other investors pay", usd, When::period},
    QuantityRow{Q::contract_backlog, "contracts.{contract}.backlog", "{contract}: left in the backlog", usd, When::instant},
    QuantityRow{Q::contract_running_gw, "contracts.{contract}.running_gw", "{contract}: capacity that runs if all is paid", gw, When::instant},
    QuantityRow{Q::contract_built_gw, "contracts.{contract}.built_gw", "{contract}: capacity that is built if all is paid", gw, When::period},
    QuantityRow{Q::contract_standing_gw, "contracts.{contract}.standing_gw", "{contract}: capacity in service at the start", gw, When::always},
    QuantityRow{Q::new_contracts, "new_contracts", "New contracts", usd, When::signing},
    QuantityRow{Q::incumbent_share, "incumbent_share", "{incumbent}'s share of new contracts", share, When::signing},
    QuantityRow{Q::all_new_drawn, "new_contracts.{recipient}.drawn", "New contracts{recipient}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::all_new_backlog, "new_contracts.{recipient}.backlog", "New contracts{recipient}: left in the backlog", usd, When::instant},
    QuantityRow{Q::all_new_running_gw, "new_contracts.{recipient}.running_gw", "New contracts{recipient}: capacity that runs if all is paid", gw, When::instant},
    QuantityRow{Q::new_drawn, "new_contracts.{recipient}.{signing}.drawn", "New contracts of {signing}{recipient}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::new_backlog, "new_contracts.{recipient}.{signing}.backlog", "New contracts of {signing}{recipient}: left in the backlog", usd, When::instant},
    QuantityRow{Q::new_running_gw, "new_contracts.{recipient}.{signing}.running_gw", "New contracts of {signing}{recipient}: capacity that runs if all is paid", gw, When::instant},
    QuantityRow{Q::new_gw_years, "new_contracts.gw_years", "New contracts: capacity in service over the period", gw_years, When::period},
    QuantityRow{Q::provider_control, "providers.{provider}.control", "{provider}: {lab}'s control", share, When::always},
    QuantityRow{Q::provider_backlog, "providers.{provider}.backlog_usd_bn", "{provider}: whole backlog", usd, When::always},
    QuantityRow{Q::provider_drawn, "drawn.{provider}", "{provider}: drawn if all is paid", usd, When::period},
    QuantityRow{Q::provider_due_via_parts, "due_via_parts.{provider}", "{provider}: owed through contracts of another provider", usd, When::period},
    QuantityRow{Q::provider_still_to_draw, "still_to_draw.{provider}", "{provider}: left to {lab}, with what is rented inside builds", usd, When::always},
    QuantityRow{Q::provider_running_gw, "running_gw.{provider}", "{provider}: capacity that runs if all is paid", gw, When::instant},
    QuantityRow{Q::provider_built_gw, "built_gw.{provider}", "{provider}: capacity that is built if all is paid", gw, When::period},
    QuantityRow{Q::provider_in_place_gw, "in_place_gw.{provider}", "{provider}: capacity built so far, as far as it was paid", gw, When::instant},
    QuantityRow{Q::provider_standing_gw, "standing_gw.{provider}", "{provider}: capacity in service at the start", gw, When::always},
    QuantityRow{Q::provider_contracts, "contracts_of.{provider}", "{provider}: number of contracts of its own", "contracts", When::instant},
    QuantityRow{Q::provider_builds, "builds_of.{provider}", "{provider}: number of builds", "contracts", When::always},
    QuantityRow{Q::provider_parts, "parts_of.{provider}", "{provider}: number of contracts inside those of another provider", "contracts", When::always},
    QuantityRow{Q::provider_investments, "investments_of.{provider}", "{provider}: number of investments in {lab}", "investments", When::always},
    QuantityRow{Q::all_builds, "number_of_builds", "Number of builds", "contracts", When::always},
    QuantityRow{Q::all_gw_years, "gw_years", "Capacity in service over the period", gw_years, When::period},
    QuantityRow{Q::investment_value, "investments.{investment}.value_usd_bn", "{investment}: value", usd, When::always},
    QuantityRow{Q::investment_start, "investments.{investment}.start", "{investment}: start", "year", When::always},
    QuantityRow{Q::investment_years, "investments.{investment}.years", "{investment}: years over which it is paid", "years", When::always},
    QuantityRow{Q::investment_paid, "investments.{investment}.paid", "{investment}: paid", usd, When::period},
    QuantityRow{Q::investment_within, "investments.{investment}.paid_within", "{investment}: paid within the horizon", usd, When::always},
    QuantityRow{Q::investment_before, "investments.{investment}.paid_before", "{investment}: paid before the horizon", usd, When::always},
    QuantityRow{Q::investments_by_incumbent, "investments_by_incumbent", "{incumbent}'s investments in {lab}", usd, When::period},
    QuantityRow{Q::investments_in_period, "number_of_investments", "Number of investments in {lab}", "investments", When::period},
    QuantityRow{Q::incumbent_investments_in_period, "number_of_investments_by_incumbent", "Number of {incumbent}'s investments in {lab}", "investments", When::period},
    QuantityRow{Q::planned_revenue_rate, "planned_revenue.rate", "{lab}'s planned revenue: yearly rate", usd_per_year, When::instant},
    QuantityRow{Q::planned_revenue_growth, "planned_revenue.growth", "{lab}'s planned revenue: growth", per_year, When::period},
    QuantityRow{Q::planned_revenue, "planned_revenue", "{lab}'s planned revenue", usd, When::period},
    QuantityRow{Q::served_part, "served", "Part of {lab}'s planned revenue that compute allows", share, When::period},
    QuantityRow{Q::resources_so_far, "resources_so_far", "What {lab} can fund so far", usd, When::instant},
    QuantityRow{Q::obligations_so_far, "obligations_so_far", "What {lab} owes so far", usd, When::instant},
    QuantityRow{Q::resources_kept, "resources_kept", "What {lab} has left of earlier years", usd, When::instant},
    QuantityRow{Q::paid_so_far, "paid_so_far", "What {lab} has paid so far", usd, When::instant},
    QuantityRow{Q::paid_so_far_part, "paid_so_far.part", "Part of what {lab} owes so far that it has paid", share, When::instant},
    QuantityRow{Q::other_backlog_growth, "backlog_other.growth", "{incumbent}'s backlog from all others: growth", per_year, When::period},
    QuantityRow{Q::other_cloud_rate, "cloud_revenue_other.rate", "{incumbent}'s cloud revenue from all others: yearly rate", usd_per_year, When::instant},
    QuantityRow{Q::other_cloud_growth, "cloud_revenue_other.growth", "{incumbent}'s cloud revenue from all others: growth", per_year, When::period},
    QuantityRow{Q::share_lab_then_others_now, "backlog_share.lab_then.others_now", "{lab}'s share of {incumbent}'s backlog: with its own backlog of the start", share, When::instant},
    QuantityRow{Q::share_lab_now_others_then, "backlog_share.lab_now.others_then", "{lab}'s share of {incumbent}'s backlog: with the others' backlog of the start", share, When::instant},
    QuantityRow{Q::share_baseline_others_then, "backlog_share.lab_at_baseline.others_then", "{lab}'s share of {incumbent}'s backlog: had it kept its share of new contracts, with the others' backlog of the start", share, When::instant},
    QuantityRow{Q::share_baseline_others_now, "backlog_share.lab_at_baseline.others_now", "{lab}'s share of {incumbent}'s backlog: had it kept its share of new contracts", share, When::instant},
    QuantityRow{Q::backlog_at_baseline, "backlog_lab_at_baseline", "{incumbent}'s backlog from {lab} had it kept its share of new contracts", usd, When::instant},
    QuantityRow{Q::revenue_share_uncapped, "revenue_share.uncapped", "{incumbent}'s share of {lab}'s revenue: before the cap", usd, When::period},
    QuantityRow{Q::revenue_share_part_of_year, "revenue_share.part_of_year", "{incumbent}'s share of {lab}'s revenue: part of the year in which it is paid", share, When::period},
    QuantityRow{Q::revenue_share_room, "revenue_share.room", "{incumbent}'s share of {lab}'s revenue: what the cap leaves", usd, When::instant},
    QuantityRow{Q::revenue_share_cap, "incumbent.revenue_share_cap_usd_bn", "Cap on {incumbent}'s share of {lab}'s revenue", usd, When::always},
    QuantityRow{Q::valuation_if_paid, "valuation.if_paid", "{lab}'s valuation: if all bills are paid", usd, When::instant},
    QuantityRow{Q::new_equity, "new_equity", "New equity in {lab}", usd, When::period},
    QuantityRow{Q::npv_invested, "npv_invested", "Present value of {incumbent}'s investments in {lab}, over the horizon", usd, When::always},
    QuantityRow{Q::third_party_models, "third_party_models", "", share, When::instant, ParameterId::third_party_models_now},
    QuantityRow{Q::internal_capability, "internal_capability", "", share, When::instant, ParameterId::internal_capability_now},
    QuantityRow{Q::incumbent_capacity_growth, "incumbent_capacity_gw.growth", "{incumbent}'s data-centre power: growth", per_year, When::period},
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
  constexpr std::string_view words[] = {"contract",  "provider", "investment", "signing",
                                        "recipient", "lab",      "incumbent"};
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
