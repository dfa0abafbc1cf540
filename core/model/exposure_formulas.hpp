// Formulas of MODEL.md, sections 4 and 5: see formulas.hpp.
#pragma once

#include "number_operations.hpp"

namespace dealscope {

// 4. Deal exposure -------------------------------------------------------------------------------------------------

/// M_k = beta * rev_k + F * period [USD bn].
template <class X>
[[nodiscard]] inline X resources(const X& budget_share, const X& lab_revenue, const X& external,
                                 const X& period_years) {
  return budget_share * lab_revenue + external * period_years;
}

/// M_k / O_k; NaN where nothing is due.
template <class X>
[[nodiscard]] inline X coverage(const X& resources, const X& due) {
  return defined_if(due >= tolerance, resources / due, "undefined where nothing is due");
}

/// f: part of obligations that is paid [0, 1].
template <class X>
[[nodiscard]] inline X effective_fulfilment(const X& link, const X& assumed, const X& affordable) {
  return (1.0 - link) * assumed + link * min_of(assumed, affordable);
}

/// Paid and unpaid part of an amount at f.
template <class X>
[[nodiscard]] inline X paid(const X& f, const X& usd_bn) {
  return f * usd_bn;
}
template <class X>
[[nodiscard]] inline X unpaid(const X& f, const X& usd_bn) {
  return (1.0 - f) * usd_bn;
}

/// Capacity at f [GW]: the part installed at t0 does not depend on payment.
template <class X>
[[nodiscard]] inline X paid_capacity(const X& installed, const X& f, const X& incremental) {
  return installed + f * incremental;
}

/// s_j^2: one provider's term of the Herfindahl-Hirschman index.
template <class X>
[[nodiscard]] inline X squared_share(const X& part, const X& all) {
  const X share = part / all;
  return share * share;
}

/// H = 10000 * sum of s_j^2 [0, 10000] (Hirschman 1964); NaN without spend.
template <class X>
[[nodiscard]] inline X hhi(const X& sum_of_squares, const X& all) {
  return defined_if(all >= tolerance, 10000.0 * sum_of_squares, "undefined without spend");
}

/// N = 10000 / H: number of equal providers with the same concentration.
template <class X>
[[nodiscard]] inline X effective_providers(const X& hhi) {
  return 10000.0 / hhi;
}

/// s_j; NaN without spend.
template <class X>
[[nodiscard]] inline X share_of_spend(const X& part, const X& all) {
  return defined_if(all >= tolerance, part / all, "undefined without spend");
}

/// Exposure over the partner's whole backlog; NaN where that is unknown or 0.
template <class X>
[[nodiscard]] inline X share_of_partner(const X& exposed, const X& whole_backlog) {
  return defined_if(whole_backlog > 0.0, exposed / whole_backlog, "undefined where that is unknown or 0");
}

// 5. The incumbent's exposure --------------------------------------------------------------------------------------

/// g_k: growth in year k [1 per year], fading linearly from `now` to `later` over `fade_years`.
template <class X>
[[nodiscard]] inline X growth_in_year(const X& k, const X& now, const X& later, const X& fade_years) {
  const X rate = now + (later - now) * fraction_reached(k, fade_years);
  return simplified_if(fade_years <= 0.0, rate, later, fade_years, " is 0");
}

/// Level after `part` [0, 1] of a year in which it grows linearly.
template <class X>
[[nodiscard]] inline X grown(const X& level, const X& growth, const X& part) {
  return level * (1.0 + growth * part);
}

/// Integral over a period of a level that is linear in it: the trapezoid rule, exact.
template <class X>
[[nodiscard]] inline X integrated(const X& from, const X& to, const X& period_years) {
  return 0.5 * period_years * (from + to);
}

/// s(o, m) = o / (o + m); 0 if both are 0.
template <class X>
[[nodiscard]] inline X share_between(const X& lab, const X& other) {
  return ratio_or_zero(lab, lab + other);
}

/// Mean of a change's effect before and after another change: its Shapley value with two players (Shapley 1953).
template <class X>
[[nodiscard]] inline X mean_change(const X& change_before, const X& change_after) {
  return 0.5 * (change_before + change_after);
}

/// Counterfactual revenue (a_y = 1, f = 1) less the revenue received [USD bn].
template <class X>
[[nodiscard]] inline X lost_revenue(const X& had_all_stayed, const X& received) {
  return had_all_stayed - received;
}

/// (1 + r)^y sqrt(1 + r): divisor that discounts an amount from the middle of year y to t0.
template <class X>
[[nodiscard]] inline X discount_divisor(const X& rate, int y) {
  return multiplied(square_root(1.0 + rate), 1.0 + rate, y);
}

/// mu * Lambda_y / divisor [USD bn].
template <class X>
[[nodiscard]] inline X discounted_gross_profit(const X& margin, const X& revenue, const X& divisor) {
  return margin * revenue / divisor;
}

/// q * Y(t) [USD bn].
template <class X>
[[nodiscard]] inline X equity_value(const X& stake, const X& valuation) {
  return stake * valuation;
}

/// NPV / q [USD bn]; NaN without a stake.
template <class X>
[[nodiscard]] inline X breakeven_valuation_gain(const X& npv_lost_gross_profit, const X& stake) {
  return defined_if(stake != 0.0, npv_lost_gross_profit / stake, "undefined without a stake");
}

/// Fraction [0, 1] of a period before the revenue share ends.
template <class X>
[[nodiscard]] inline X part_before(const X& until, const X& start, const X& period_years) {
  return clamped((until - start) / period_years);
}

/// Revenue share of a period before the cap [USD bn]; the revenue's rate is linear from `first` to `next`.
template <class X>
[[nodiscard]] inline X uncapped_revenue_share(const X& rate, const X& first, const X& next, const X& part,
                                              const X& period_years) {
  const X last = first + (next - first) * part;
  return rate * 0.5 * (first + last) * part * period_years;
}

}  // namespace dealscope
