// Formulas of MODEL.md, sections 4 and 5: see formulas.hpp.
#pragma once

#include "number_operations.hpp"

namespace dealscope {

// 4. Deal exposure -------------------------------------------------------------------------------------------------

/// Years of [from, to] in which an investment is paid, over all its years [0, 1].
template <class X>
[[nodiscard]] inline X invested_part(const X& from, const X& to, const X& start, const X& years) {
  return positive_part(min_of(to, start + years) - max_of(from, start)) / years;
}

/// M_k = beta * rev_k + F * period + investments_k [USD bn].
template <class X>
[[nodiscard]] inline X resources(const X& budget_share, const X& lab_revenue, const X& external, const X& period_years,
                                 const X& investments) {
  return budget_share * lab_revenue + external * period_years + investments;
}

/// M_k / O_k; NaN where nothing is due.
template <class X>
[[nodiscard]] inline X coverage(const X& resources, const X& due) {
  return defined_if(due >= tolerance, resources / due, "undefined where nothing is due");
}

/// Part of a year's obligations that can be paid [0, 1], with what earlier years carry over; 1 where nothing is due.
template <class X>
[[nodiscard]] inline X payable(const X& carried, const X& resources, const X& due) {
  return select(due < tolerance, because(X(1.0), "nothing is due: ", due), min_of(X(1.0), (carried + resources) / due));
}

/// c_{y+1}: resources that a year leaves [USD bn]; what it lacks is not made up for.
template <class X>
[[nodiscard]] inline X carry_over(const X& carried, const X& resources, const X& due) {
  return positive_part(carried + resources - due);
}

/// f_y: part of a year's obligations that is paid [0, 1].
template <class X>
[[nodiscard]] inline X paid_share(const X& link, const X& assumed, const X& payable) {
  return (1.0 - link) * assumed + link * min_of(assumed, payable);
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

/// Payable part of all that falls due; 1 where nothing is due.
template <class X>
[[nodiscard]] inline X affordable_share(const X& payable_due, const X& due) {
  return select(due < tolerance, because(X(1.0), "nothing is due: ", due), payable_due / due);
}

/// Capacity [GW]: what builds have added stays, what is rented runs as far as it is paid.
template <class X>
[[nodiscard]] inline X paid_capacity(const X& built, const X& f, const X& running) {
  return built + f * running;
}

/// s_j^2: one provider's term of the Herfindahl-Hirschman index.
template <class X>
[[nodiscard]] inline X squared_share(const X& part, const X& all) {
  const X share = part / all;
  return share * share;
}

/// H = 10000 * sum of s_j^2 [0, 10000] (Hirschman 1964); NaN where nothing is due.
template <class X>
[[nodiscard]] inline X hhi(const X& sum_of_squares, const X& all) {
  return defined_if(all >= tolerance, 10000.0 * sum_of_squares, "undefined where nothing is due");
}

/// N = 10000 / H: number of equal providers with the same concentration.
template <class X>
[[nodiscard]] inline X effective_providers(const X& hhi) {
  return 10000.0 / hhi;
}

/// s_j; NaN where nothing is due.
template <class X>
[[nodiscard]] inline X share_of_due(const X& part, const X& all) {
  return defined_if(all >= tolerance, part / all, "undefined where nothing is due");
}

/// The smaller over the greater of what an investor put in and what it is paid [0, 1]; 0 without either.
template <class X>
[[nodiscard]] inline X round_trip(const X& invested, const X& received) {
  const X most = max_of(invested, received);
  return select(most <= 0.0, because(X(0.0), "neither pays the other"), min_of(invested, received) / most);
}

/// Exposure over the partner's whole backlog; NaN where that is unknown or 0.
template <class X>
[[nodiscard]] inline X share_of_partner(const X& exposed, const X& whole_backlog) {
  return defined_if(whole_backlog > 0.0, exposed / whole_backlog, "undefined where that is unknown or 0");
}

// 5. The incumbent's exposure --------------------------------------------------------------------------------------

/// Years over which a growth fades, 1 at least.
template <class X>
[[nodiscard]] inline X years_of_fading(const X& fade_years) {
  return max_of(X(1.0), fade_years);
}

/// g_k: growth in year k [1 per year], fading linearly from `now` to `later`.
template <class X>
[[nodiscard]] inline X growth_in_year(const X& k, const X& now, const X& later, const Inverse<X>& inv_fading) {
  return now + (later - now) * min_of(X(1.0), k * inv_fading);
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

/// What the incumbent would have of all new contracts at its baseline share, less what it has [USD bn].
template <class X>
[[nodiscard]] inline X short_of_baseline(const X& baseline, const X& with_incumbent, const X& elsewhere) {
  return baseline * (with_incumbent + elsewhere) - with_incumbent;
}

/// (1 + r)^y sqrt(1 + r): divisor that discounts an amount from the middle of year y to t0.
template <class X>
[[nodiscard]] inline X discount_divisor(const X& rate, int y) {
  return multiplied(square_root(1.0 + rate), 1.0 + rate, y);
}

/// mu * amount [USD bn].
template <class X>
[[nodiscard]] inline X gross_profit(const X& margin, const X& revenue) {
  return margin * revenue;
}

/// An amount of year y over its divisor [USD bn].
template <class X>
[[nodiscard]] inline X discounted(const X& usd_bn, const X& divisor) {
  return usd_bn / divisor;
}

/// Part of a year's planned revenue that the capacity in service allows [0, 1]; 1 without a plan.
template <class X>
[[nodiscard]] inline X served_part(const X& revenue_per_gw, const X& gw_years, const X& planned) {
  return select(planned < tolerance, because(X(1.0), "no revenue is planned: ", planned),
                min_of(X(1.0), revenue_per_gw * gw_years / planned));
}

/// F_y: new equity of a year [USD bn].
template <class X>
[[nodiscard]] inline X new_equity(const X& equity_share, const X& external, const X& investments) {
  return equity_share * external + investments;
}

/// stake_{y+1} [0, 1]: diluted by new equity at the valuation at the year's beginning.
template <class X>
[[nodiscard]] inline X diluted_stake(const X& stake, const X& valuation, const X& invested, const X& raised) {
  return select(valuation + raised < tolerance, stake, (stake * valuation + invested) / (valuation + raised));
}

/// q: paid over due so far [0, 1]; 1 where nothing was due.
template <class X>
[[nodiscard]] inline X paid_so_far(const X& paid, const X& due) {
  return select(due < tolerance, because(X(1.0), "nothing was due: ", due), paid / due);
}

/// Valuation with its loss where bills go unpaid [USD bn].
template <class X>
[[nodiscard]] inline X valuation(const X& if_paid, const X& payment_link, const X& paid_so_far) {
  return if_paid * (1.0 - payment_link * (1.0 - paid_so_far));
}

/// [USD bn]
template <class X>
[[nodiscard]] inline X equity_value(const X& stake, const X& valuation) {
  return stake * valuation;
}

/// (1 + r)^n: divisor that discounts a level at the end of year n to t0.
template <class X>
[[nodiscard]] inline X compounding(const X& rate, int years) {
  return multiplied(one<X>(), 1.0 + rate, years);
}

/// Present value of the last equity value, less the first and what was invested [USD bn].
template <class X>
[[nodiscard]] inline X npv_equity_gain(const X& first, const X& last, const X& divisor, const X& npv_invested) {
  return last / divisor - first - npv_invested;
}

/// [USD bn]
template <class X>
[[nodiscard]] inline X incumbent_net_gain(const X& npv_equity_gain, const X& npv_revenue_share,
                                          const X& npv_lost_gross_profit) {
  return npv_equity_gain + npv_revenue_share - npv_lost_gross_profit;
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

/// Revenue share of a period before the cap [USD bn]; the plan's rate is linear from `first` to `next`.
template <class X>
[[nodiscard]] inline X uncapped_revenue_share(const X& rate, const X& served, const X& first, const X& next,
                                              const X& part, const X& period_years) {
  const X last = first + (next - first) * part;
  return rate * served * 0.5 * (first + last) * part * period_years;
}

}  // namespace dealscope
