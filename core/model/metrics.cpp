#include "metrics.hpp"

#include <array>
#include <iterator>

namespace dealscope {

namespace {

using enum MetricKind;
using enum MetricSeries;

template <auto Stage, auto Field>
const Series& row(const Result& result) {
  return (result.*Stage).*Field;
}

template <auto Field>
constexpr auto of_book = row<&Result::book, Field>;
template <auto Field>
constexpr auto of_funding = row<&Result::funding, Field>;
template <auto Field>
constexpr auto of_exposure = row<&Result::exposure, Field>;
template <auto Field>
constexpr auto of_partners = row<&Result::partners, Field>;
template <auto Field>
constexpr auto of_incumbent = row<&Result::incumbent, Field>;
template <auto Field>
constexpr auto of_coexistence = row<&Result::coexistence, Field>;
template <auto Field>
constexpr auto of_signals = row<&Result::signals, Field>;

constexpr std::string_view usd = "USD bn", gw = "GW", share = "share";

// clang-format off
constexpr Metric table[] = {
    {MetricId::spend, "spend", "Spend by provider", usd, flow, by_provider, of_exposure<&Exposure::spend>, concentration},
    {MetricId::backlog, "backlog", "Contracted backlog by provider", usd, level, by_provider, of_book<&Book::backlog>, provider_books},
    {MetricId::capacity, "capacity", "Capacity by provider", gw, level, by_provider, of_exposure<&Exposure::capacity>},
    {MetricId::capacity_total, "capacity_total", "Capacity for {lab} in all", gw, level, one, of_coexistence<&Coexistence::capacity_total>, indices, supplement},
    {MetricId::hhi, "hhi", "Concentration of spend (Herfindahl-Hirschman)", "index", flow, one, of_exposure<&Exposure::hhi>, concentration, may_be_undefined},
    {MetricId::effective_providers, "effective_providers", "Effective number of providers", "providers", flow, one, of_exposure<&Exposure::effective_providers>, concentration, may_be_undefined},
    {MetricId::incumbent_spend_share, "incumbent_spend_share", "{incumbent}'s share of {lab}'s spend", share, flow, one, of_exposure<&Exposure::incumbent_spend_share>, concentration, may_be_undefined},
    {MetricId::backlog_lab, "backlog_lab", "{incumbent}'s backlog from {lab}", usd, level, one, of_incumbent<&Incumbent::backlog_lab>},
    {MetricId::backlog_other, "backlog_other", "{incumbent}'s backlog from all others", usd, level, one, of_incumbent<&Incumbent::backlog_other>},
    {MetricId::backlog_share, "backlog_share", "{lab}'s share of {incumbent}'s backlog", share, level, one, of_incumbent<&Incumbent::backlog_share>},
    {MetricId::attribution, "attribution", "Why that share moved since the start", share, level, by_part, of_incumbent<&Incumbent::attribution>, share_attribution},
    {MetricId::cloud_revenue_lab, "cloud_revenue_lab", "{incumbent}'s cloud revenue from {lab}", usd, flow, one, of_incumbent<&Incumbent::cloud_revenue_lab>},
    {MetricId::cloud_revenue_other, "cloud_revenue_other", "{incumbent}'s cloud revenue from all others", usd, flow, one, of_incumbent<&Incumbent::cloud_revenue_other>},
    {MetricId::cloud_revenue_share, "cloud_revenue_share", "{lab}'s share of {incumbent}'s cloud revenue", share, flow, one, of_incumbent<&Incumbent::cloud_revenue_share>},
    {MetricId::lab_dependence, "lab_dependence", "{lab}'s dependence on {incumbent}", share, level, one, of_coexistence<&Coexistence::lab_dependence>},
    {MetricId::independence, "independence", "{lab}'s independence of {incumbent}", share, level, one, of_coexistence<&Coexistence::independence>, indices},
    {MetricId::own_control, "own_control", "Share of capacity that {lab} controls", share, level, one, of_coexistence<&Coexistence::own_control>, indices},
    {MetricId::controlled_gw, "controlled_gw", "Capacity under {lab}'s own control", gw, level, one, of_coexistence<&Coexistence::controlled_gw>, indices, supplement},
    {MetricId::model_dependence, "model_dependence", "{incumbent}'s dependence on {lab}'s models", share, level, one, of_coexistence<&Coexistence::model_dependence>},
    {MetricId::incumbent_dependence, "incumbent_dependence", "{incumbent}'s dependence on {lab}", share, level, one, of_coexistence<&Coexistence::incumbent_dependence>},
    {MetricId::balance, "balance", "Balance of the two", "index", level, one, of_coexistence<&Coexistence::balance>, indices},
    {MetricId::mutual_dependence, "mutual_dependence", "Mutual dependence", share, level, one, of_coexistence<&Coexistence::mutual_dependence>, indices},
    {MetricId::power_imbalance, "power_imbalance", "Power imbalance, above 0 in {incumbent}'s favour", share, level, one, of_coexistence<&Coexistence::power_imbalance>, indices},
    {MetricId::regime, "regime", "State of the partnership", "state", regime, one, nullptr},
    {MetricId::lost_revenue, "lost_revenue", "Revenue that {incumbent} loses", usd, flow, one, of_incumbent<&Incumbent::lost_revenue>, stakes},
    {MetricId::npv_lost_gross_profit, "npv_lost_gross_profit", "Present value of the gross profit lost, over the horizon", usd, scalar, one, of_incumbent<&Incumbent::npv_lost_gross_profit>, stakes},
    {MetricId::equity_value, "equity_value", "Value of {incumbent}'s stake in {lab}", usd, level, one, of_incumbent<&Incumbent::equity_value>, stakes},
    {MetricId::breakeven_valuation_gain, "breakeven_valuation_gain", "Gain in {lab}'s valuation that makes up for the loss", usd, scalar, one, of_incumbent<&Incumbent::breakeven_valuation_gain>, stakes, may_be_undefined},
    {MetricId::lab_revenue, "lab_revenue", "{lab}'s revenue", usd, flow, one, of_funding<&Funding::lab_revenue>},
    {MetricId::revenue_share, "revenue_share", "{incumbent}'s share of {lab}'s revenue", usd, flow, one, of_incumbent<&Incumbent::revenue_share>, stakes},
    {MetricId::revenue_share_cut_by_cap, "revenue_share_cut_by_cap", "Revenue share that the cap takes, over the horizon", usd, scalar, one, of_incumbent<&Incumbent::revenue_share_cut_by_cap>, stakes},
    {MetricId::revenue_share_after_switch, "revenue_share_after_switch", "Revenue share after the switch", usd, scalar, one, of_incumbent<&Incumbent::revenue_share_after_switch>, stakes},
    {MetricId::rival_scale, "rival_scale", "Capacity that {lab} controls against {incumbent}'s", "ratio", level, one, of_coexistence<&Coexistence::rival_scale>, indices, may_be_undefined},
    {MetricId::incumbent_gw, "incumbent_gw", "{incumbent}'s data-centre power", gw, level, one, of_coexistence<&Coexistence::incumbent_capacity_gw>, indices, supplement},
    {MetricId::due, "due", "What {lab} owes, by provider", usd, flow, by_provider, of_book<&Book::due>, provider_books},
    {MetricId::others_due, "others_due", "What other investors owe if all is paid, by provider", usd, flow, by_provider, of_book<&Book::others_due>, provider_books, supplement},
    {MetricId::obligations, "obligations", "What {lab} owes", usd, flow, one, of_book<&Book::obligations>},
    {MetricId::resources, "resources", "What {lab} can fund", usd, flow, one, of_funding<&Funding::resources>},
    {MetricId::coverage, "coverage", "What it can fund over what it owes", "ratio", flow, one, of_funding<&Funding::coverage>, 0, may_be_undefined},
    {MetricId::affordable_fulfilment, "affordable_fulfilment", "Part of its commitments that {lab} could pay", share, scalar, one, of_funding<&Funding::affordable_fulfilment>},
    {MetricId::effective_fulfilment, "effective_fulfilment", "Part of its commitments that {lab} pays", share, scalar, one, of_funding<&Funding::effective_fulfilment>},
    {MetricId::partners_remaining, "partners.remaining", "Backlog with {lab} at the start", usd, partner, by_provider, of_partners<&Partners::remaining>, partner_list},
    {MetricId::partners_via_parts, "partners.via_parts", "The same through parts of others' contracts", usd, partner, by_provider, of_partners<&Partners::via_parts>, partner_list},
    {MetricId::partners_share_of_lab, "partners.share_of_lab", "Share of all that {lab} still has to draw", share, partner, by_provider, of_partners<&Partners::share_of_lab>, partner_list},
    {MetricId::partners_share_of_partner, "partners.share_of_partner", "Share of the partner's whole backlog", share, partner, by_provider, of_partners<&Partners::share_of_partner>, partner_list, may_be_undefined},
    {MetricId::partners_at_risk, "partners.at_risk", "Backlog that goes unpaid", usd, partner, by_provider, of_partners<&Partners::at_risk>, partner_list},
    {MetricId::partners_at_risk_affordable, "partners.at_risk_affordable", "Backlog unpaid if {lab} pays what it can afford", usd, partner, by_provider, of_partners<&Partners::at_risk_affordable>, partner_list},
    {MetricId::build_pressure, "build_pressure", "Change of {lab}'s dependence if it builds 10% faster", share, level, one, of_signals<&Signals::build_pressure>, all_signals},
    {MetricId::hedge_gain, "hedge_gain", "Change of {incumbent}'s dependence if its own models do 10 points more", share, level, one, of_signals<&Signals::hedge_gain>, all_signals},
};
// clang-format on

constexpr std::array<std::string_view, regime_count> regime_ids{
    "interlocked", "lab_dependent", "incumbent_exposed", "hedged_coexistence", "loosening", "mutual_optionality"};
constexpr std::array<std::string_view, regime_count> regime_labels{
    "Interlocked", "{lab} dependent", "{incumbent} exposed", "Hedged coexistence", "Loosening", "Mutual optionality"};
constexpr std::array<std::string_view, attribution_part_count> part_ids{"diversification", "demand", "departure"};
constexpr std::array<std::string_view, attribution_part_count> part_labels{
    "Effect of {incumbent}'s other business on that share", "Effect of {lab}'s own demand on that share",
    "Effect of {lab}'s new deals elsewhere on that share"};

[[nodiscard]] constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (table[i].metric != static_cast<MetricId>(i)) return false;
  return true;
}
static_assert(is_in_order());

}  // namespace

std::span<const Metric> metrics() { return table; }

std::string_view id_of(Regime regime) { return regime_ids[static_cast<std::size_t>(regime)]; }
std::string_view label_of(Regime regime) { return regime_labels[static_cast<std::size_t>(regime)]; }
std::string_view id_of(AttributionPart part) { return part_ids[part]; }
std::string_view label_of(AttributionPart part) { return part_labels[part]; }

}  // namespace dealscope
