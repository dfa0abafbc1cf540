// Formulas of MODEL.md, sections 2 and 3: see formulas.hpp.
#pragma once

#include <utility>

#include "number_operations.hpp"

namespace dealscope {

/// Reciprocal of an X: Reciprocal or TermReciprocal.
template <class X>
using Inverse = decltype(reciprocal(std::declval<X>()));

// 2. Ramps and the clock -------------------------------------------------------------------------------------------

/// Trapezoidal rate of delivery: rises over the first `up` of the term, is level, falls over the last `down` [fractions
/// of the term, up + down <= 1]. Inverses are finite, so that a side too short for one gives 0 at its foot, not NaN.
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

/// clock(t) of a build [decimal years]: pauses for `delay_years` after t0, then runs at `pace`. Cloud contracts have
/// calendar time.
template <class X>
[[nodiscard]] inline X build_time(const X& elapsed_years, const X& t0, const X& pace, const X& delay_years) {
  return t0 + pace * positive_part(elapsed_years - delay_years);
}

/// x(t) of a build: elapsed fraction of the term; below 0 before it, above 1 after it.
template <class X>
[[nodiscard]] inline X phase(const X& clock, const X& start, const Inverse<X>& inv_term) {
  return snapped_to_term((clock - start) * inv_term);
}

/// x(t) of a cloud contract: whole numbers are the ends of the term and of its renewals.
template <class X>
[[nodiscard]] inline X renewable_phase(const X& clock, const X& start, const Inverse<X>& inv_term) {
  return snapped_to_terms((clock - start) * inv_term);
}

/// R(x): fraction delivered at phase x [0, 1].
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

/// A R'(x): rate of delivery relative to its peak 1/A [0, 1]; 0 outside 0 <= x < 1.
template <class X>
[[nodiscard]] inline X delivery_rate(const X& x, const Ramp<X>& ramp) {
  const X rising = because(x * ramp.inv_up, "rising");
  const X level = because(X(1.0), x, " is between ", ramp.up, " and ", 1.0 - ramp.down, ", at its peak");
  const X falling = because((1.0 - x) * ramp.inv_down, "falling");
  const X inside = select(x < ramp.up, rising, select(x <= 1.0 - ramp.down, level, falling));
  const bool runs = static_cast<int>(x >= 0.0) & static_cast<int>(x < 1.0);
  return select(runs, inside, because(X(0.0), x, " is not in the term, from 0 to 1"));
}

/// S(x): integral of R from 0 to x [terms].
template <class X>
[[nodiscard]] inline X delivered_integral(const X& x, const Ramp<X>& ramp) {
  const X &up = ramp.up, &down = ramp.down, left = 1.0 - x, fall = 1.0 - down;
  const Inverse<X> third = reciprocal(X(3.0)), sixth = reciprocal(X(6.0));
  const auto level = [&](const X& to) { return (up * up * third - up * to + to * to) * 0.5 * ramp.inv_area; };
  const X rising = because(x * x * x * sixth * ramp.inv_up * ramp.inv_area, "rising");
  const X falling = because(
      level(fall) + (x - fall) - (down * down * down - left * left * left) * sixth * ramp.inv_down * ramp.inv_area,
      "falling");
  const X inside = select(x < up, rising, select(x <= fall, level(x), falling));
  const X over = because(level(fall) + down - down * down * sixth * ramp.inv_area + (x - 1.0), x,
                         " is not below 1, the term is over");
  const X begun = select(x <= 0.0, because(X(0.0), x, " is not above 0, the term has not begun"), inside);
  return select(x >= 1.0, over, begun);
}

/// R(x) and A R'(x) for up = down = 0: the same bits as above with fewer operations.
template <class X>
[[nodiscard]] inline X delivered_evenly(const X& x) {
  return min_of(X(1.0), select(x <= 0.0, X(0.0), x));
}
[[nodiscard]] inline double even_delivery_rate(double x) {
  const bool runs = static_cast<int>(x >= 0.0) & static_cast<int>(x < 1.0);
  return select(runs, 1.0, 0.0);
}

/// Linear interpolation between two dates, constant before and after. `inv_duration`: of to - from.
template <class X>
[[nodiscard]] inline X interpolate_clamped(const X& now, const X& later, const X& from, const X& to,
                                           const Inverse<X>& inv_duration, const X& t) {
  const X between = now + (later - now) * ((t - from) * inv_duration);
  return select(t <= from, now, select(t >= to, later, between));
}

// 2. Renewal of a cloud contract -----------------------------------------------------------------------------------

/// Renewed terms that have been drawn by phase x, at a renewal share of 1.
template <class X>
[[nodiscard]] inline X renewals_drawn(const X& x) {
  return positive_part(x - 1.0);
}

/// l: fraction [0, 1] of a term over which its renewal is signed.
template <class X>
[[nodiscard]] inline X lead_part(const X& lead_years, const Inverse<X>& inv_term) {
  return min_of(X(1.0), lead_years * inv_term);
}

/// w: phase [0, 1] from which the renewal of the first term is signed: its lead, or t0 if that is later.
template <class X>
[[nodiscard]] inline X first_renewal_from(const X& lead, const X& phase_at_t0) {
  return max_of(1.0 - lead, phase_at_t0);
}

/// Signed renewals that are not yet drawn at phase x < 1, in terms, at a renewal share of 1. `inv_first`: of the
/// fraction of a term over which the first renewal is signed, 1 - w.
template <class X>
[[nodiscard]] inline X first_renewal_remaining(const X& x, const Inverse<X>& inv_first) {
  return positive_part(1.0 - (1.0 - x) * inv_first);
}

/// The same at a phase x >= 1. `inv_lead`: of l, over which each later renewal is signed.
template <class X>
[[nodiscard]] inline X later_renewals_remaining(const X& x, const Inverse<X>& inv_lead) {
  const X left = 1.0 - fractional_part(x);
  return left + positive_part(1.0 - left * inv_lead);
}

/// The same at any phase.
template <class X>
[[nodiscard]] inline X renewals_remaining(const X& x, const Inverse<X>& inv_first, const Inverse<X>& inv_lead) {
  return select(x < 1.0, first_renewal_remaining<X>(x, inv_first), later_renewals_remaining<X>(x, inv_lead));
}

// 2. Progress of a build -------------------------------------------------------------------------------------------

/// Q: part of a build's capacity in service by its schedule [0, 1].
template <class X>
[[nodiscard]] inline X scheduled_part(const X& scheduled_gw, const X& capacity_gw) {
  return min_of(X(1.0), scheduled_gw / capacity_gw);
}

/// B = (1 - w) R + w Q.
template <class X>
[[nodiscard]] inline X build_progress(const X& schedule_weight, const X& by_ramp, const X& by_schedule) {
  return (1.0 - schedule_weight) * by_ramp + schedule_weight * by_schedule;
}

/// Part of a period [years] in which the build's clock stands still.
template <class X>
[[nodiscard]] inline X paused_years(const X& delay_years, const X& elapsed_years, const X& period_years) {
  return min_of(period_years, positive_part(delay_years - elapsed_years));
}

/// Integral of B over a period [years]. `ramp_integral`: of R over the clock's way [years]; `schedule_integral`: of Q.
template <class X>
[[nodiscard]] inline X progress_integral(const X& at_start, const X& paused, const X& schedule_weight,
                                         const X& ramp_integral, const X& schedule_integral,
                                         const Inverse<X>& inv_pace) {
  return paused * at_start + ((1.0 - schedule_weight) * ramp_integral + schedule_weight * schedule_integral) * inv_pace;
}

/// GW-years of a build in a period: what stood at t0, and what is expected to be added.
template <class X>
[[nodiscard]] inline X gw_years_built(const X& capacity_gw, const X& at_start, const X& expected, const X& integral,
                                      const X& period_years) {
  const X stood = at_start * period_years;
  return capacity_gw * (stood + expected * (integral - stood));
}

// 3. The book of contracts -----------------------------------------------------------------------------------------

/// e: expected part of a contract [0, 1], the product of the probabilities that apply.
template <class X>
[[nodiscard]] inline X expected_part(bool in_talks, bool builds, const X& talks_probability, const X& completion) {
  const X is_signed = select(in_talks, talks_probability, one<X>());
  return select(builds, is_signed * completion, is_signed);
}

/// V / G of a contract [USD bn per GW]: c for a build, p T A for a cloud contract; `years_at_peak`: T A.
template <class X>
[[nodiscard]] inline X usd_bn_per_gw(bool builds, const X& cost, const X& price, const X& years_at_peak) {
  return select(builds, cost, price * years_at_peak);
}

/// The lab's own part of what a build draws.
template <class X>
[[nodiscard]] inline X lab_part(const X& build_lab_share, const X& usd_bn) {
  return build_lab_share * usd_bn;
}

/// Other investors' part of what a build draws.
template <class X>
[[nodiscard]] inline X others_part(const X& build_lab_share, const X& usd_bn) {
  return (1.0 - build_lab_share) * usd_bn;
}

/// Rent for capacity that others have paid for [USD bn].
template <class X>
[[nodiscard]] inline X build_rent(const X& rent_per_gw_year, const X& build_lab_share, const X& gw_years) {
  return rent_per_gw_year * (1.0 - build_lab_share) * gw_years;
}

/// Fraction of a contract in the backlog: 1 - R (1 - B of a build) once signed, 0 before.
template <class X>
[[nodiscard]] inline X remaining_part(bool is_signed, const X& delivered, const X& signed_at) {
  return select(is_signed, 1.0 - delivered, because(X(0.0), "it is not signed before ", signed_at));
}

/// (1 + growth)^years times an amount: W_y, and levels that grow at one rate.
template <class X>
[[nodiscard]] inline X compounded(const X& usd_bn, const X& growth, int years) {
  return multiplied(usd_bn, 1.0 + growth, years);
}

/// a_y W_y and (1 - a_y) W_y: a year's new contracts with the incumbent and elsewhere.
template <class X>
[[nodiscard]] inline X signed_with_incumbent(const X& usd_bn, const X& incumbent_share) {
  return usd_bn * incumbent_share;
}
template <class X>
[[nodiscard]] inline X signed_elsewhere(const X& usd_bn, const X& incumbent_share) {
  return usd_bn * (1.0 - incumbent_share);
}

/// G / V of a new contract [GW per USD bn]: 1 / (p T), since A = 1.
template <class X>
[[nodiscard]] inline Inverse<X> new_contract_gw_per_usd_bn(const X& term_years, const X& price) {
  return reciprocal(term_years * price);
}

}  // namespace dealscope
