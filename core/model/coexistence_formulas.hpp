// Formulas of MODEL.md, sections 6 and 7: see formulas.hpp.
#pragma once

#include "number_operations.hpp"

namespace dealscope {

// 6. Coexistence ---------------------------------------------------------------------------------------------------

/// D_K = K_inc / K; 1 where K is 0.
template <class X>
[[nodiscard]] inline X capacity_dependence(const X& of_incumbent, const X& all) {
  return select(all < tolerance, because(X(1.0), "nothing runs: ", all), of_incumbent / all);
}

/// D_C = C_inc / C; D_K where C is 0.
template <class X>
[[nodiscard]] inline X commitment_dependence(const X& of_incumbent, const X& all, const X& capacity_dependence) {
  return select(all < tolerance, because(capacity_dependence, "nothing is committed: ", all), of_incumbent / all);
}

/// D_L = (1 - omega) D_K + omega D_C.
template <class X>
[[nodiscard]] inline X lab_dependence(const X& lock_in_weight, const X& capacity_dependence,
                                      const X& commitment_dependence) {
  return (1.0 - lock_in_weight) * capacity_dependence + lock_in_weight * commitment_dependence;
}

/// 1 - D_L.
template <class X>
[[nodiscard]] inline X independence(const X& lab_dependence) {
  return 1.0 - lab_dependence;
}

/// Sum of kappa_j K_j, over K; 0 where K is 0.
template <class X>
[[nodiscard]] inline X own_control(const X& controlled, const X& all) {
  return select(all < tolerance, because(X(0.0), "nothing runs: ", all), controlled / all);
}

/// Sum of kappa_j K_j, over Q; NaN where Q is 0.
template <class X>
[[nodiscard]] inline X rival_scale(const X& controlled, const X& of_incumbent) {
  return defined_if(of_incumbent >= tolerance, controlled / of_incumbent, "undefined without a capacity of its own");
}

/// D_M = (1 - theta)(1 - iota).
template <class X>
[[nodiscard]] inline X model_dependence(const X& third_party_models, const X& internal_capability) {
  return (1.0 - third_party_models) * (1.0 - internal_capability);
}

/// D_I = w s + (1 - w) D_M.
template <class X>
[[nodiscard]] inline X incumbent_dependence(const X& revenue_weight, const X& backlog_share,
                                            const X& model_dependence) {
  return revenue_weight * backlog_share + (1.0 - revenue_weight) * model_dependence;
}

/// Geometric mean over both sides of 4 D (1 - D), the Gini-Simpson diversity of a two-way split scaled to [0, 1]
/// (Simpson 1949).
template <class X>
[[nodiscard]] inline X balance(const X& lab_dependence, const X& incumbent_dependence) {
  const X dl = rounding_clamped(lab_dependence), di = rounding_clamped(incumbent_dependence);
  return 4.0 * square_root(dl * (1.0 - dl) * di * (1.0 - di));
}

/// (D_L + D_I) / 2 (Casciaro & Piskorski 2005).
template <class X>
[[nodiscard]] inline X mutual_dependence(const X& lab_dependence, const X& incumbent_dependence) {
  return 0.5 * (lab_dependence + incumbent_dependence);
}

/// D_L - D_I (Casciaro & Piskorski 2005); positive in the incumbent's favour.
template <class X>
[[nodiscard]] inline X power_imbalance(const X& lab_dependence, const X& incumbent_dependence) {
  return lab_dependence - incumbent_dependence;
}

/// Least distance of either dependence to either threshold.
template <class X>
[[nodiscard]] inline X regime_margin(const X& lab_dependence, const X& incumbent_dependence, const X& high,
                                     const X& low) {
  return min_of(min_of(magnitude(lab_dependence - high), magnitude(lab_dependence - low)),
                min_of(magnitude(incumbent_dependence - high), magnitude(incumbent_dependence - low)));
}

// 7. The signals ---------------------------------------------------------------------------------------------------

/// Bumps: the pace 10% higher, and the capability 0.1 higher, at most 1.
template <class X>
[[nodiscard]] inline X bumped_build_pace(const X& pace) {
  return 1.1 * pace;
}

template <class X>
[[nodiscard]] inline X bumped_capability(const X& internal_capability_later) {
  return min_of(X(1.0), internal_capability_later + 0.1);
}

/// Value with the bump less the base value.
template <class X>
[[nodiscard]] inline X effect_of_bump(const X& bumped, const X& base) {
  return bumped - base;
}

}  // namespace dealscope
