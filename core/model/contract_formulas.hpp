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

/// x(t): elapsed fraction of the term; below 0 before it, above 1 after it.
template <class X>
[[nodiscard]] inline X phase(const X& clock, const X& start, const Inverse<X>& inv_term) {
  return snapped_to_term((clock - start) * inv_term);
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

/// R(x) and A R'(x) for up = down = 0: the same bits as above with fewer operations.
template <class X>
[[nodiscard]] inline X delivered_evenly(const X& x) {
  return min_of(X(1.0), select(x <= 0.0, X(0.0), x));
}
[[nodiscard]] inline double even_delivery_rate(double x) {
  const bool runs = static_cast<int>(x >= 0.0) & static_cast<int>(x < 1.0);
  return select(runs, 1.0, 0.0);
}

/// Linear interpolation between two dates, constant before and after. `duration` = to - from.
template <class X>
[[nodiscard]] inline X interpolate_clamped(const X& now, const X& later, const X& from, const X& to, const X& duration,
                                           const X& t) {
  const X between = now + (later - now) * ((t - from) / duration);
  return select(t <= from, now, select(t >= to, later, between));
}

// 3. The book of contracts -----------------------------------------------------------------------------------------

/// e: expected part of a contract [0, 1], the product of the probabilities that apply.
template <class X>
[[nodiscard]] inline X expected_part(bool in_talks, bool builds, const X& talks_probability, const X& completion) {
  const X is_signed = select(in_talks, talks_probability, one<X>());
  return select(builds, is_signed * completion, is_signed);
}

/// V / G of a contract [USD bn per GW]: c for a build, p T A for a cloud contract.
template <class X>
[[nodiscard]] inline X usd_bn_per_gw(bool builds, const X& cost, const X& price, const X& term_years,
                                     const Inverse<X>& inv_area) {
  return select(builds, cost, price * (term_years / inv_area));
}

/// The lab's part of an amount drawn: lambda of a build, all of a cloud contract.
template <class X>
[[nodiscard]] inline X lab_part(bool builds, const X& build_lab_share, const X& usd_bn) {
  return select(builds, build_lab_share * usd_bn, usd_bn);
}

/// Other investors' part of an amount drawn, at least 0 in spite of rounding.
template <class X>
[[nodiscard]] inline X others_part(const X& drawn, const X& due) {
  return positive_part(drawn - due);
}

/// Fraction of a contract in the backlog: 1 - R once signed, 0 before.
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
