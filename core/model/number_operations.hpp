// Operations of the formulas in formulas.hpp for `double`. core/explain/term.hpp defines the same ones for Term, a
// number with its formula.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "ratio.hpp"
#include "time_grid.hpp"

namespace dealscope {

/// 1/x, computed once where many numbers are divided by the same x; written as a division in text.
struct Reciprocal {
  double value;
};
[[nodiscard]] inline Reciprocal reciprocal(double x) { return {1.0 / x}; }
/// 1/x, at most the largest finite number.
[[nodiscard]] inline Reciprocal finite_reciprocal(double x) {
  return {std::min(1.0 / x, std::numeric_limits<double>::max())};
}
[[nodiscard]] inline double operator*(double a, Reciprocal b) { return a * b.value; }
[[nodiscard]] inline double operator/(double a, Reciprocal b) { return a / b.value; }

/// 1 as a factor, left out in text.
template <class X>
[[nodiscard]] inline X one() {
  return X(1.0);
}

/// Selects one of two computed values, so that a loop over lanes vectorises; the other may be infinite or NaN.
[[nodiscard]] inline double select(bool condition, double yes, double no) { return condition ? yes : no; }

/// Returns the value; in text, appends the reason for this case of the formula: words, and numbers by their names.
template <class... Words>
[[nodiscard]] inline double because(double value, const Words&...) {
  return value;
}

/// Returns the value, or NaN if the condition is false; in text, with the reason.
[[nodiscard]] inline double defined_if(bool condition, double value, const char*) { return condition ? value : nan; }

/// Returns `value`; in text, writes an equal simpler formula if the condition holds.
template <class... Words>
[[nodiscard]] inline double simplified_if(bool, double value, const Words&...) {
  return value;
}

[[nodiscard]] inline double min_of(double a, double b) { return b < a ? b : a; }
[[nodiscard]] inline double max_of(double a, double b) { return a < b ? b : a; }
[[nodiscard]] inline double magnitude(double x) { return std::abs(x); }
[[nodiscard]] inline double positive_part(double x) { return x > 0.0 ? x : 0.0; }
[[nodiscard]] inline double square_root(double x) { return std::sqrt(x); }

/// x limited to [0, 1].
[[nodiscard]] inline double clamped(double x) { return x < 0.0 ? 0.0 : 1.0 < x ? 1.0 : x; }
/// A share [0, 1], exact at its ends: x within 1e-12 of 0 or 1, or outside, is that; not shown in text.
[[nodiscard]] inline double rounding_clamped(double x) { return x < 1e-12 ? 0.0 : 1.0 - 1e-12 < x ? 1.0 : x; }
/// a - b, in brackets in text: the change of a number between two states.
[[nodiscard]] inline double change(double a, double b) { return a - b; }

/// value * factor ^ times, by repeated multiplication.
[[nodiscard]] inline double multiplied(double value, double factor, int times) {
  for (; times > 0; --times) value *= factor;
  return value;
}

/// x, or the end of the term [0, 1] within `tolerance` of it, so that rounding does not decide whether a term has
/// ended; not shown in text.
[[nodiscard]] inline double snapped_to_term(double x) {
  const double from_start = std::abs(x) < tolerance ? 0.0 : x;
  return std::abs(x - 1.0) < tolerance ? 1.0 : from_start;
}

/// The whole number nearest to x, for |x| < 2^51: adding 1.5 * 2^52 leaves no bit for a fraction.
[[nodiscard]] inline double nearest_whole(double x) {
  constexpr double shift = 0x1.8p52;
  return (x + shift) - shift;
}
/// x, or the whole number within `tolerance` of it: the end of a term and of each renewal; not shown in text.
[[nodiscard]] inline double snapped_to_terms(double x) {
  const double whole = nearest_whole(x);
  return std::abs(x - whole) < tolerance ? whole : x;
}
/// x - floor(x) [0, 1), for |x| < 2^51.
[[nodiscard]] inline double fractional_part(double x) {
  const double rest = x - nearest_whole(x);
  return rest < 0.0 ? rest + 1.0 : rest;
}

}  // namespace dealscope
