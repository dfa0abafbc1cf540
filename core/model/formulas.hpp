// Every formula of MODEL.md once, over any kind of number: `double` in the loops over lanes of core/model, `Term` in
// core/explain, where the same code yields the text of the formula. Section numbers are those of MODEL.md.
//
// Which contracts, years and providers a formula is applied to and summed over is left to the callers. `because` and
// `defined_if` give the words that follow a formula in text.
#pragma once

#include <utility>

#include "number_operations.hpp"

namespace dealscope {

template <class X>
using Inverse = decltype(reciprocal(std::declval<X>()));

// 2. Ramps and the clock -------------------------------------------------------------------------------------------

/// A trapezoid: it rises over the first `up` of the term, is level, and falls over the last `down` [fractions of the
/// term]. The inverses of a side of no length are not selected; all are finite, so that a side too short for one gives
/// 0 at its foot, not NaN.
template <class X>
struct Ramp {
  X up, down;
  Inverse<X> inv_area;  ///< A = 1 - (up + down) / 2: the area under a trapezoid of height 1
  Inverse<X> inv_up, inv_down;
};

template <class X>
[[nodiscard]] inline Ramp<X> ramp(const X& up, const X& down) {
  return {up, down, reciprocal(1.0 - 0.5 * (up + down)), finite_reciprocal(up), finite_reciprocal(down)};
}

/// clock(t) of a build: it pauses after t0, then runs at its pace. Cloud contracts keep calendar time.
template <class X>
[[nodiscard]] inline X build_time(const X& elapsed_years, const X& t0, const X& pace, const X& delay_years) {
  return t0 + pace * positive_part(elapsed_years - delay_years);
}

/// x(t): the part of the term that has passed.
template <class X>
[[nodiscard]] inline X phase(const X& clock, const X& start, const Inverse<X>& inv_term) {
  return snapped_to_term((clock - start) * inv_term);
}

/// R(x): the fraction delivered at phase x, 0..1.
template <class X>
[[nodiscard]] inline X delivered(const X& x, const Ramp<X>& ramp) {
  const X left = 1.0 - x;
  const X rising = because(0.5 * x * x * ramp.inv_up * ramp.inv_area, "rising");
  const X level = (x - 0.5 * ramp.up) * ramp.inv_area;
  const X falling = because(1.0 - 0.5 * left * left * ramp.inv_down * ramp.inv_area, "falling");
  const X inside = select(x < ramp.up, rising, select(x <= 1.0 - ramp.down, level, falling));
  const X begun = select(x <= 0.0, because(X(0.0), x, " is not above 0, the term has not begun"), inside);
  return select(x >= 1.0, because(X(1.0), x, " is not below 1, the term is over"), begun);
}

/// R'(x)/peak: the rate of delivery as a fraction of its highest, 0..1; 0 outside 0 <= x < 1.
template <class X>
[[nodiscard]] inline X delivery_rate(const X& x, const Ramp<X>& ramp) {
  const X rising = because(x * ramp.inv_up, "rising");
  const X level = because(X(1.0), x, " is between ", ramp.up, " and ", 1.0 - ramp.down, ", at its peak");
  const X falling = because((1.0 - x) * ramp.inv_down, "falling");
  const X inside = select(x < ramp.up, rising, select(x <= 1.0 - ramp.down, level, falling));
  const bool runs = static_cast<int>(x >= 0.0) & static_cast<int>(x < 1.0);
  return select(runs, inside, because(X(0.0), x, " is not in the term, from 0 to 1"));
}

/// R(x) and R'(x)/peak of a ramp of no length: the same bits for less work.
template <class X>
[[nodiscard]] inline X delivered_evenly(const X& x) {
  return min_of(X(1.0), select(x <= 0.0, X(0.0), x));
}
[[nodiscard]] inline double even_delivery_rate(double x) {
  const bool runs = static_cast<int>(x >= 0.0) & static_cast<int>(x < 1.0);
  return select(runs, 1.0, 0.0);
}

/// linear(now, later, from, to, t): linear between two dates, constant before and after. `duration` = to - from.
template <class X>
[[nodiscard]] inline X interpolate_clamped(const X& now, const X& later, const X& from, const X& to, const X& duration,
                                           const X& t) {
  const X between = now + (later - now) * ((t - from) / duration);
  return select(t <= from, now, select(t >= to, later, between));
}

// 3. The book of contracts -----------------------------------------------------------------------------------------

/// e: the part of a contract that is signed and built.
template <class X>
[[nodiscard]] inline X expected_part(bool in_talks, bool builds, const X& talks_probability, const X& completion) {
  const X is_signed = select(in_talks, talks_probability, one<X>());
  return select(builds, is_signed * completion, is_signed);
}

/// V / G of a contract: the cost per GW of what is built, price * T / peak of what is rented.
template <class X>
[[nodiscard]] inline X usd_bn_per_gw(bool builds, const X& cost, const X& price, const X& term_years,
                                     const Inverse<X>& inv_area) {
  return select(builds, cost, price * (term_years / inv_area));
}

/// The lab's own part of an usd_bn drawn: of a build others carry the rest.
template <class X>
[[nodiscard]] inline X lab_part(bool builds, const X& build_lab_share, const X& usd_bn) {
  return select(builds, build_lab_share * usd_bn, usd_bn);
}

/// What other investors owe of an amount drawn; rounding takes nothing below 0.
template <class X>
[[nodiscard]] inline X others_part(const X& drawn, const X& due) {
  return positive_part(drawn - due);
}

/// 1 - R once signed: the fraction of a contract that is in the backlog.
template <class X>
[[nodiscard]] inline X remaining_part(bool is_signed, const X& delivered, const X& signed_at) {
  return select(is_signed, 1.0 - delivered, because(X(0.0), "it is not signed before ", signed_at));
}

/// W_y and all else that grows at one rate, `years` later.
template <class X>
[[nodiscard]] inline X compounded(const X& usd_bn, const X& growth, int years) {
  return multiplied(usd_bn, 1.0 + growth, years);
}

/// The part a of a year's new contracts, and the rest.
template <class X>
[[nodiscard]] inline X signed_with_incumbent(const X& usd_bn, const X& incumbent_share) {
  return usd_bn * incumbent_share;
}
template <class X>
[[nodiscard]] inline X signed_elsewhere(const X& usd_bn, const X& incumbent_share) {
  return usd_bn * (1.0 - incumbent_share);
}

/// G / V of a new contract, whose peak is 1.
template <class X>
[[nodiscard]] inline Inverse<X> new_contract_gw_per_usd_bn(const X& term_years, const X& price) {
  return reciprocal(term_years * price);
}

// 4. Deal exposure -------------------------------------------------------------------------------------------------

template <class X>
[[nodiscard]] inline X resources(const X& budget_share, const X& lab_revenue, const X& external,
                                 const X& period_years) {
  return budget_share * lab_revenue + external * period_years;
}

template <class X>
[[nodiscard]] inline X coverage(const X& resources, const X& due) {
  return defined_if(due >= tolerance, resources / due, "undefined where nothing is due");
}

/// f: the part of what falls due that is paid.
template <class X>
[[nodiscard]] inline X effective_fulfilment(const X& link, const X& wanted, const X& affordable) {
  return (1.0 - link) * wanted + link * min_of(wanted, affordable);
}

template <class X>
[[nodiscard]] inline X paid(const X& f, const X& usd_bn) {
  return f * usd_bn;
}
template <class X>
[[nodiscard]] inline X unpaid(const X& f, const X& usd_bn) {
  return (1.0 - f) * usd_bn;
}

/// What runs when f of all is paid [GW].
template <class X>
[[nodiscard]] inline X paid_capacity(const X& installed, const X& f, const X& incremental) {
  return installed + f * incremental;
}

/// One provider's term of the Herfindahl-Hirschman index.
template <class X>
[[nodiscard]] inline X squared_share(const X& part, const X& all) {
  const X share = part / all;
  return share * share;
}

template <class X>
[[nodiscard]] inline X hhi(const X& sum_of_squares, const X& all) {
  return defined_if(all >= tolerance, 10000.0 * sum_of_squares, "undefined without spend");
}

template <class X>
[[nodiscard]] inline X effective_providers(const X& hhi) {
  return 10000.0 / hhi;
}

template <class X>
[[nodiscard]] inline X share_of_spend(const X& part, const X& all) {
  return defined_if(all >= tolerance, part / all, "undefined without spend");
}

template <class X>
[[nodiscard]] inline X share_of_partner(const X& exposed, const X& whole_backlog) {
  return defined_if(whole_backlog > 0.0, exposed / whole_backlog, "undefined where that is unknown or 0");
}

// 5. The incumbent's exposure --------------------------------------------------------------------------------------

/// g_k: the growth in the year k, which fades from `now` to `later` over `fade_years`.
template <class X>
[[nodiscard]] inline X growth_in_year(const X& k, const X& now, const X& later, const X& fade_years) {
  const X rate = now + (later - now) * fraction_reached(k, fade_years);
  return simplified_if(fade_years <= 0.0, rate, later, fade_years, " is 0");
}

/// A level that grows evenly within a year, after `part` of it.
template <class X>
[[nodiscard]] inline X grown(const X& level, const X& growth, const X& part) {
  return level * (1.0 + growth * part);
}

/// The integral over a period of a level that changes evenly: the trapezoid.
template <class X>
[[nodiscard]] inline X integrated(const X& from, const X& to, const X& period_years) {
  return 0.5 * period_years * (from + to);
}

/// s(o, n) = o / (o + n)
template <class X>
[[nodiscard]] inline X share_between(const X& lab, const X& other) {
  return ratio_or_zero(lab, lab + other);
}

/// The mean of a change before and after another one (Shapley).
template <class X>
[[nodiscard]] inline X mean_change(const X& change_before, const X& change_after) {
  return 0.5 * (change_before + change_after);
}

template <class X>
[[nodiscard]] inline X lost_revenue(const X& had_all_stayed, const X& received) {
  return had_all_stayed - received;
}

/// What a sum received in the middle of the year y is divided by to be worth today.
template <class X>
[[nodiscard]] inline X discount_divisor(const X& rate, int y) {
  return multiplied(square_root(1.0 + rate), 1.0 + rate, y);
}

template <class X>
[[nodiscard]] inline X discounted_gross_profit(const X& margin, const X& revenue, const X& divisor) {
  return margin * revenue / divisor;
}

template <class X>
[[nodiscard]] inline X equity_value(const X& stake, const X& valuation) {
  return stake * valuation;
}

template <class X>
[[nodiscard]] inline X breakeven_valuation_gain(const X& npv_lost_gross_profit, const X& stake) {
  return defined_if(stake != 0.0, npv_lost_gross_profit / stake, "undefined without a stake");
}

/// The part of a period before the revenue share ends.
template <class X>
[[nodiscard]] inline X part_before(const X& until, const X& start, const X& period_years) {
  return clamped((until - start) / period_years);
}

/// The revenue share of a period without its cap: the revenue's rate goes evenly from `first` to `next`.
template <class X>
[[nodiscard]] inline X uncapped_revenue_share(const X& rate, const X& first, const X& next, const X& part,
                                              const X& period_years) {
  const X last = first + (next - first) * part;
  return rate * 0.5 * (first + last) * part * period_years;
}

// 6. Coexistence ---------------------------------------------------------------------------------------------------

template <class X>
[[nodiscard]] inline X capacity_dependence(const X& of_incumbent, const X& all) {
  return select(all < tolerance, because(X(1.0), "nothing runs: ", all), of_incumbent / all);
}

template <class X>
[[nodiscard]] inline X independence(const X& lab_dependence) {
  return 1.0 - lab_dependence;
}

template <class X>
[[nodiscard]] inline X own_control(const X& controlled, const X& all) {
  return select(all < tolerance, because(X(0.0), "nothing runs: ", all), controlled / all);
}

template <class X>
[[nodiscard]] inline X rival_scale(const X& controlled, const X& of_incumbent) {
  return defined_if(of_incumbent >= tolerance, controlled / of_incumbent, "undefined without a capacity of its own");
}

template <class X>
[[nodiscard]] inline X model_dependence(const X& third_party_models, const X& internal_capability) {
  return (1.0 - third_party_models) * (1.0 - internal_capability);
}

/// D_I: the incumbent's dependence on the lab.
template <class X>
[[nodiscard]] inline X incumbent_dependence(const X& revenue_weight, const X& backlog_share,
                                            const X& model_dependence) {
  return revenue_weight * backlog_share + (1.0 - revenue_weight) * model_dependence;
}

/// The geometric mean of 4p(1-p), the normalised Gini-Simpson diversity of a two-way split, over both sides.
template <class X>
[[nodiscard]] inline X balance(const X& lab_dependence, const X& incumbent_dependence) {
  const X dl = rounding_clamped(lab_dependence), di = rounding_clamped(incumbent_dependence);
  return 4.0 * square_root(dl * (1.0 - dl) * di * (1.0 - di));
}

template <class X>
[[nodiscard]] inline X mutual_dependence(const X& lab_dependence, const X& incumbent_dependence) {
  return 0.5 * (lab_dependence + incumbent_dependence);
}

template <class X>
[[nodiscard]] inline X power_imbalance(const X& lab_dependence, const X& incumbent_dependence) {
  return lab_dependence - incumbent_dependence;
}

// 7. The signals ---------------------------------------------------------------------------------------------------

template <class X>
[[nodiscard]] inline X bumped_build_pace(const X& pace) {
  return 1.1 * pace;
}

template <class X>
[[nodiscard]] inline X bumped_capability(const X& internal_capability_later) {
  return min_of(X(1.0), internal_capability_later + 0.1);
}

template <class X>
[[nodiscard]] inline X effect_of_bump(const X& bumped, const X& as_it_is) {
  return bumped - as_it_is;
}

}  // namespace dealscope
