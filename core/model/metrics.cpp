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
const Series& due_by_provider(const Result& result) { return result.book.providers.due; }
template <auto Field>
constexpr auto of_investments = row<&Result::investments, Field>;
template <auto Field>
constexpr auto of_funding = row<&Result::funding, Field>;
template <auto Field>
constexpr auto of_exposure = row<&Result::exposure, Field>;
template <auto Field>
constexpr auto of_partners = row<&Result::partners, Field>;
template <auto Field>
constexpr auto of_incumbent = row<&Result::incumbent, Field>;
template <auto Field>
constexpr auto of_stake = row<&Result::stake, Field>;
template <auto Field>
constexpr auto of_coexistence = row<&Result::coexistence, Field>;
template <auto Field>
constexpr auto of_signals = row<&Result::signals, Field>;

constexpr std::string_view usd = "USD bn", gw = "GW", share = "share";

// clang-format off
constexpr Metric rows[] = {
    {MetricId::spend, "spend", "Spend by provider", usd, flow, by_provider, of_exposure<&Exposure::spend>, provider_books},
    {MetricId::backlog, "backlog", "Contracted backlog by provider", usd, level, by_provider, of_exposure<&Exposure::backlog>, provider_books},
    {MetricId::capacity, "capacity", "Capacity by provider", gw, level, by_provider, of_exposure<&Exposure::capacity>, provider_books},
    {MetricId::capacity_total, "capacity_total", "Capacity for {lab} in all", gw, level, one, of_coexistence<&Coexistence::capacity_total>, dependences, supplement},
    {MetricId::due, "due", "What {lab} owes, by provider", usd, flow, by_provider, due_by_provider, provider_books},
    {MetricId::rent, "rent", "Rent that {lab} owes for built capacity", usd, flow, one, of_book<&Book::rent>, provider_books},
    {MetricId::others_due, "others_due", "What other investors pay of builds, by provider", usd, flow, by_provider, of_book<&Book::others_due>, provider_books, supplement},
    {MetricId::others_capex, "others_capex", "What other investors pay of builds", usd, flow, one, of_book<&Book::others_capex>, provider_books},
    {MetricId::obligations, "obligations", "What {lab} owes", usd, flow, one, of_book<&Book::obligations>},
    {MetricId::investments, "investments", "Investments in {lab}", usd, flow, one, of_investments<&Investments::all>, payments},
    {MetricId::resources, "resources", "What {lab} can fund", usd, flow, one, of_funding<&Funding::resources>, payments},
    {MetricId::coverage, "coverage", "What it can fund over what it owes", "ratio", flow, one, of_funding<&Funding::coverage>, coverages, may_be_undefined},
    {MetricId::payable, "payable", "Part of what falls due that {lab} can pay", share, flow, one, of_funding<&Funding::payable>, payments},
    {MetricId::paid_share, "paid_share", "Part of what falls due that {lab} pays", share, flow, one, of_funding<&Funding::paid_share>, payments},
    {MetricId::cumulative_gap, "cumulative_gap", "What {lab} owes so far, less what it can fund so far", usd, level, one, of_funding<&Funding::cumulative_gap>, payments},
    {MetricId::funding_gap, "funding_gap", "What {lab} must raise beyond its assumed funding", usd, scalar, one, of_funding<&Funding::funding_gap>, payments},
    {MetricId::funding_gap_year, "funding_gap_year", "When that gap is greatest", "year", scalar, one, of_funding<&Funding::funding_gap_year>, payments, may_be_undefined},
    {MetricId::affordable_share, "affordable_share", "Part of all that falls due that {lab} can pay in time", share, scalar, one, of_funding<&Funding::affordable_share>, payments},
    {MetricId::commitments, "commitments", "What {lab} is bound to, by provider", usd, level, by_provider, of_exposure<&Exposure::commitments>, provider_books},
    {MetricId::hhi, "hhi", "Concentration of what is due (Herfindahl-Hirschman)", "index", flow, one, of_exposure<&Exposure::hhi>, concentration, may_be_undefined},
    {MetricId::effective_providers, "effective_providers", "Effective number of providers", "providers", flow, one, of_exposure<&Exposure::effective_providers>, concentration, may_be_undefined},
    {MetricId::incumbent_due_share, "incumbent_due_share", "{incumbent}'s share of what {lab} owes", share, flow, one, of_exposure<&Exposure::incumbent_due_share>, concentration, may_be_undefined},
    {MetricId::partners_remaining, "partners.remaining", "Backlog with {lab} at the start", usd, partner, by_provider, of_partners<&Partners::remaining>, partner_list},
    {MetricId::partners_via_parts, "partners.via_parts", "The same through parts of others' contracts", usd, partner, by_provider, of_partners<&Partners::via_parts>, partner_list},
    {MetricId::partners_share_of_lab, "partners.share_of_lab", "Share of all that {lab} still has to draw", share, partner, by_provider, of_partners<&Partners::share_of_lab>, partner_list},
    {MetricId::partners_share_of_partner, "partners.share_of_partner", "Share of the partner's whole backlog", share, partner, by_provider, of_partners<&Partners::share_of_partner>, partner_list, may_be_undefined},
    {MetricId::partners_unpaid, "partners.unpaid", "What goes unpaid over the horizon if {lab} pays what it can", usd, partner, by_provider, of_partners<&Partners::unpaid>, partner_list},
    {MetricId::partners_unpaid_via_parts, "partners.unpaid_via_parts", "The same through parts of others' contracts", usd, partner, by_provider, of_partners<&Partners::unpaid_via_parts>, partner_list},
    {MetricId::partners_paid, "partners.paid", "What {lab} pays over the horizon", usd, partner, by_provider, of_partners<&Partners::paid>, partner_list},
    {MetricId::partners_paid_via_parts, "partners.paid_via_parts", "The same through parts of others' contracts", usd, partner, by_provider, of_partners<&Partners::paid_via_parts>, partner_list},
    {MetricId::partners_invested, "partners.invested", "What the partner invests in {lab} over the horizon", usd, partner, by_provider, of_partners<&Partners::invested>, partner_list},
    {MetricId::partners_invested_before, "partners.invested_before", "What the partner invested in {lab} before the start", usd, partner, by_provider, of_partners<&Partners::invested_before>, partner_list},
    {MetricId::partners_round_trip, "partners.round_trip", "Money that goes both ways: the smaller over the greater", share, partner, by_provider, of_partners<&Partners::round_trip>, partner_list},
    {MetricId::backlog_lab, "backlog_lab", "{incumbent}'s backlog from {lab}", usd, level, one, of_incumbent<&Incumbent::backlog_lab>},
    {MetricId::backlog_other, "backlog_other", "{incumbent}'s backlog from all others", usd, level, one, of_incumbent<&Incumbent::backlog_other>},
    {MetricId::backlog_share, "backlog_share", "{lab}'s share of {incumbent}'s backlog", share, level, one, of_incumbent<&Incumbent::backlog_share>},
    {MetricId::attribution, "attribution", "Why that share moved since the start", share, level, by_part, of_incumbent<&Incumbent::attribution>, share_attribution},
    {MetricId::cloud_revenue_lab, "cloud_revenue_lab", "{incumbent}'s cloud revenue from {lab}", usd, flow, one, of_incumbent<&Incumbent::cloud_revenue_lab>, cloud_revenues},
    {MetricId::cloud_revenue_other, "cloud_revenue_other", "{incumbent}'s cloud revenue from all others", usd, flow, one, of_incumbent<&Incumbent::cloud_revenue_other>, cloud_revenues},
    {MetricId::cloud_revenue_share, "cloud_revenue_share", "{lab}'s share of {incumbent}'s cloud revenue", share, flow, one, of_incumbent<&Incumbent::cloud_revenue_share>, cloud_revenues},
    {MetricId::lost_to_departure, "lost_to_departure", "Revenue that {incumbent} loses to new contracts elsewhere", usd, flow, one, of_incumbent<&Incumbent::lost_to_departure>, stakes},
    {MetricId::lost_to_nonpayment, "lost_to_nonpayment", "Revenue that {incumbent} loses to unpaid bills", usd, flow, one, of_incumbent<&Incumbent::lost_to_nonpayment>, stakes},
    {MetricId::lost_revenue, "lost_revenue", "Revenue that {incumbent} loses", usd, flow, one, of_incumbent<&Incumbent::lost_revenue>, stakes},
    {MetricId::npv_lost_gross_profit, "npv_lost_gross_profit", "Present value of the gross profit lost, over the horizon", usd, scalar, one, of_incumbent<&Incumbent::npv_lost_gross_profit>, stakes},
    {MetricId::lab_revenue, "lab_revenue", "{lab}'s revenue", usd, flow, one, of_funding<&Funding::lab_revenue>, payments},
    {MetricId::lab_revenue_cut_by_compute, "lab_revenue_cut_by_compute", "Planned revenue that compute does not allow, over the horizon", usd, scalar, one, of_funding<&Funding::lab_revenue_cut_by_compute>, payments},
    {MetricId::revenue_share, "revenue_share", "{incumbent}'s share of {lab}'s revenue", usd, flow, one, of_stake<&Stake::revenue_share>, stakes},
    {MetricId::revenue_share_cut_by_cap, "revenue_share_cut_by_cap", "Revenue share that the cap takes, over the horizon", usd, scalar, one, of_stake<&Stake::revenue_share_cut_by_cap>, stakes},
    {MetricId::revenue_share_after_switch, "revenue_share_after_switch", "Revenue share after the switch", usd, scalar, one, of_stake<&Stake::revenue_share_after_switch>, stakes},
    {MetricId::npv_revenue_share, "npv_revenue_share", "Present value of the revenue share, over the horizon", usd, scalar, one, of_stake<&Stake::npv_revenue_share>, stakes},
    {MetricId::stake, "stake", "{incumbent}'s stake in {lab}", share, level, one, of_stake<&Stake::stake>, stakes},
    {MetricId::valuation, "valuation", "{lab}'s valuation", usd, level, one, of_stake<&Stake::valuation>, stakes},
    {MetricId::equity_value, "equity_value", "Value of {incumbent}'s stake in {lab}", usd, level, one, of_stake<&Stake::equity_value>, stakes},
    {MetricId::npv_equity_gain, "npv_equity_gain", "Present value of the stake's gain, over the horizon", usd, scalar, one, of_stake<&Stake::npv_equity_gain>, stakes},
    {MetricId::breakeven_valuation_gain, "breakeven_valuation_gain", "Gain in {lab}'s valuation that makes up for the loss", usd, scalar, one, of_stake<&Stake::breakeven_valuation_gain>, stakes, may_be_undefined},
    {MetricId::incumbent_net_gain, "incumbent_net_gain", "{incumbent}'s gain from stake and revenue share, less its loss", usd, scalar, one, of_stake<&Stake::incumbent_net_gain>, stakes},
    {MetricId::capacity_dependence, "capacity_dependence", "{incumbent}'s share of {lab}'s capacity", share, level, one, of_coexistence<&Coexistence::capacity_dependence>, dependences},
    {MetricId::commitment_dependence, "commitment_dependence", "{incumbent}'s share of what {lab} is bound to", share, level, one, of_coexistence<&Coexistence::commitment_dependence>, dependences},
    {MetricId::lab_dependence, "lab_dependence", "{lab}'s dependence on {incumbent}", share, level, one, of_coexistence<&Coexistence::lab_dependence>, dependences},
    {MetricId::independence, "independence", "{lab}'s independence of {incumbent}", share, level, one, of_coexistence<&Coexistence::independence>, indices},
    {MetricId::own_control, "own_control", "Share of capacity that {lab} controls", share, level, one, of_coexistence<&Coexistence::own_control>, control},
    {MetricId::controlled_gw, "controlled_gw", "Capacity under {lab}'s own control", gw, level, one, of_coexistence<&Coexistence::controlled_gw>, control, supplement},
    {MetricId::model_dependence, "model_dependence", "{incumbent}'s dependence on {lab}'s models", share, level, one, of_coexistence<&Coexistence::model_dependence>, dependences},
    {MetricId::incumbent_dependence, "incumbent_dependence", "{incumbent}'s dependence on {lab}", share, level, one, of_coexistence<&Coexistence::incumbent_dependence>, dependences},
    {MetricId::mutual_dependence, "mutual_dependence", "Mutual dependence", share, level, one, of_coexistence<&Coexistence::mutual_dependence>, indices},
    {MetricId::power_imbalance, "power_imbalance", "Power imbalance, above 0 in {incumbent}'s favour", share, level, one, of_coexistence<&Coexistence::power_imbalance>, indices},
    {MetricId::balance, "balance", "Balance of the two", "index", level, one, of_coexistence<&Coexistence::balance>, indices},
    {MetricId::rival_scale, "rival_scale", "Capacity that {lab} controls against {incumbent}'s", "ratio", level, one, of_coexistence<&Coexistence::rival_scale>, control, may_be_undefined},
    {MetricId::incumbent_gw, "incumbent_gw", "{incumbent}'s data-centre power", gw, level, one, of_coexistence<&Coexistence::incumbent_capacity_gw>, control, supplement},
    {MetricId::regime, "regime", "State of the partnership", "state", regime, one, nullptr, dependences},
    {MetricId::regime_margin, "regime_margin", "Distance of the two to the nearest other state", share, level, one, of_coexistence<&Coexistence::regime_margin>, indices},
    {MetricId::build_pressure, "build_pressure", "Change of {lab}'s dependence if it builds 10% faster", share, level, one, of_signals<&Signals::build_pressure>, all_signals},
    {MetricId::build_pressure_peak, "build_pressure_peak", "Greatest change of {lab}'s dependence if it builds 10% faster", share, scalar, one, of_signals<&Signals::build_pressure_peak>, all_signals},
    {MetricId::build_pressure_peak_year, "build_pressure_peak_year", "When that change is greatest", "year", scalar, one, of_signals<&Signals::build_pressure_peak_year>, all_signals, may_be_undefined},
    {MetricId::hedge_gain, "hedge_gain", "Change of {incumbent}'s dependence if its own models do 10 points more", share, level, one, of_signals<&Signals::hedge_gain>, all_signals},
};
// clang-format on

#if defined(DEALSCOPE_ONE_LANE) || defined(DEALSCOPE_PAGE_TRIALS)
// The modules of the page's start and of its trials reply in numbers: names, labels and units are a tenth of its bytes.
constexpr auto table = [] {
  auto without_text = std::to_array(rows);
  for (Metric& metric : without_text) metric.id = metric.label = metric.unit = {};
  return without_text;
}();
#else
constexpr const auto& table = rows;
#endif

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
