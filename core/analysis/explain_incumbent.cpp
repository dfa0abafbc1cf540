// The incumbent's exposure (section 5): backlog, cloud revenue, what it loses, and its stake.
#include "../model/ratio.hpp"
#include "explain_growth.hpp"

namespace dealscope {

namespace {

[[nodiscard]] double backlog_lab(const Run& run, int point) { return run.result.incumbent.backlog_lab.at(point)[0]; }
[[nodiscard]] double backlog_other(const Run& run, int point) {
  return run.result.incumbent.backlog_other.at(point)[0];
}
[[nodiscard]] double backlog_counterfactual(const Run& run, int point) {
  return run.result.book.incumbent_backlog_counterfactual.at(point)[0];
}

using Level = double (*)(const Run&, int);

/// s(o, n) = o / (o + n), each now or at the start.
template <Level lab, bool lab_now, bool others_now>
[[nodiscard]] double mixed_share(const Run& run, const At& at) {
  const double o = lab(run, lab_now ? at.point : 0);
  return ratio_or_zero(o, o + backlog_other(run, others_now ? at.point : 0));
}

[[nodiscard]] std::string choose_backlog_counterfactual(const Run& run, At& at) {
  at.provider = run.scenario.incumbent;
  at.taker = Taker::all;
  return at.point > 0 ? "[c contracts.%.backlog@][1 new_contracts.~.backlog@]" : "[c contracts.%.backlog@]";
}

[[nodiscard]] std::string choose_revenue_counterfactual(const Run& run, At& at) {
  at.provider = run.scenario.incumbent;
  at.taker = Taker::all;
  return "[c contracts.%.drawn@][1 new_contracts.~.drawn@]";
}

constexpr std::string_view at_start = "backlog_share@ - backlog_share@; nothing has moved yet";

[[nodiscard]] std::string choose_diversification(const Run&, At& at) {
  if (at.point == 0) return std::string(at_start);
  return "((backlog_share.lab_then.others_now@ - backlog_share@0)"
         " + (backlog_share@ - backlog_share.lab_now.others_then@)) / 2";
}

[[nodiscard]] std::string choose_demand(const Run&, At& at) {
  if (at.point == 0) return std::string(at_start);
  return "((backlog_share.lab_if_kept.others_then@ - backlog_share@0)"
         " + (backlog_share.lab_if_kept.others_now@ - backlog_share.lab_then.others_now@)) / 2";
}

[[nodiscard]] std::string choose_departure(const Run&, At& at) {
  if (at.point == 0) return std::string(at_start);
  return "((backlog_share.lab_now.others_then@ - backlog_share.lab_if_kept.others_then@)"
         " + (backlog_share@ - backlog_share.lab_if_kept.others_now@)) / 2";
}

constexpr Derivation rows[] = {
    {"backlog_lab@", {}, nullptr, "backlog.!@"},
    {"backlog_other@", {}, nullptr, "other_backlog_usd_bn[g * (1 + backlog_other.growth@)]"},
    {"backlog_other.growth@", "per year", growth_in_year<other_backlog>, {}, choose_growth<other_backlog>},
    {"backlog_share@", {}, nullptr, "backlog_lab@ / (backlog_lab@ + backlog_other@)"},

    {"attribution.diversification@", {}, nullptr, {}, choose_diversification},
    {"attribution.demand@", {}, nullptr, {}, choose_demand},
    {"attribution.departure@", {}, nullptr, {}, choose_departure},
    {"backlog_share.lab_then.others_now@", "share", mixed_share<backlog_lab, false, true>,
     "backlog_lab@0 / (backlog_lab@0 + backlog_other@)"},
    {"backlog_share.lab_now.others_then@", "share", mixed_share<backlog_lab, true, false>,
     "backlog_lab@ / (backlog_lab@ + backlog_other@0)"},
    {"backlog_share.lab_if_kept.others_then@", "share", mixed_share<backlog_counterfactual, true, false>,
     "backlog_lab_if_kept@ / (backlog_lab_if_kept@ + backlog_other@0)"},
    {"backlog_share.lab_if_kept.others_now@", "share", mixed_share<backlog_counterfactual, true, true>,
     "backlog_lab_if_kept@ / (backlog_lab_if_kept@ + backlog_other@)"},
    {"backlog_lab_if_kept@",
     "USD bn",
     value_in<&Result::book, &Book::incumbent_backlog_counterfactual>,
     {},
     choose_backlog_counterfactual},

    {"cloud_revenue_lab@", {}, nullptr, "spend.!@"},
    {"cloud_revenue_other@",
     {},
     nullptr,
     "cloud_revenue_other.rate@ * (1 + cloud_revenue_other.growth@ / 2); the rate rises evenly within a year"},
    {"cloud_revenue_other.rate@", "USD bn per year", value_in<&Result::incumbent, &Incumbent::other_cloud_rate>,
     "other_cloud_revenue_usd_bn[g * (1 + cloud_revenue_other.growth@)]"},
    {"cloud_revenue_other.growth@", "per year", growth_in_year<other_cloud>, {}, choose_growth<other_cloud>},
    {"cloud_revenue_share@", {}, nullptr, "cloud_revenue_lab@ / (cloud_revenue_lab@ + cloud_revenue_other@)"},

    {"lost_revenue@", {}, nullptr, "cloud_revenue_lab_if_kept@ - cloud_revenue_lab@"},
    {"cloud_revenue_lab_if_kept@",
     "USD bn",
     value_in<&Result::book, &Book::incumbent_drawn_counterfactual>,
     {},
     choose_revenue_counterfactual},
    {"npv_lost_gross_profit",
     {},
     nullptr,
     "gross_margin / sqrt(1 + discount_rate) * ([y lost_revenue@ / (1 + discount_rate) ^ $e])"},
    {"equity_value@", {}, nullptr, "equity_stake * lab_valuation_usd_bn * (1 + valuation_growth) ^ $e"},
    {"breakeven_valuation_gain",
     {},
     nullptr,
     "npv_lost_gross_profit / equity_stake",
     nullptr,
     nullptr,
     "undefined without a stake"},
};

}  // namespace

std::span<const Derivation> incumbent_derivations() { return rows; }

}  // namespace dealscope
