// The operations in which formulas.hpp is written, for plain numbers. core/explain/term.hpp has the same ones for
// numbers that keep their formula as text.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "ratio.hpp"
#include "time_grid.hpp"

namespace dealscope {

/// 1/x, computed once where many numbers are divided by the same x; in text it is a division.
struct Reciprocal {
  double value;
};
[[nodiscard]] inline Reciprocal reciprocal(double x) { return {1.0 / x}; }
/// The same with the largest number in place of infinity.
[[nodiscard]] inline Reciprocal finite_reciprocal(double x) {
  return {std::min(1.0 / x, std::numeric_limits<double>::max())};
}
[[nodiscard]] inline double operator*(double a, Reciprocal b) { return a * b.value; }
[[nodiscard]] inline double operator/(double a, Reciprocal b) { return a / b.value; }

/// 1 as a factor that a product may have or not.
template <class X>
[[nodiscard]] inline X one() {
  return X(1.0);
}

/// Both values are computed and one is selected, so that a loop over lanes vectorises; the other may be infinite or
/// NaN.
[[nodiscard]] inline double select(bool condition, double yes, double no) { return condition ? yes : no; }

/// The value; in text, followed by the reason for this case of the formula: words, and numbers by their names.
template <class... Words>
[[nodiscard]] inline double because(double value, const Words&...) {
  return value;
}

/// The value, or NaN with the reason.
[[nodiscard]] inline double defined_if(bool condition, double value, const char*) { return condition ? value : nan; }

/// An exact simplification of `value` for a case in which it reads better; in text only.
template <class... Words>
[[nodiscard]] inline double simplified_if(bool, double value, const Words&...) {
  return value;
}

[[nodiscard]] inline double min_of(double a, double b) { return b < a ? b : a; }
[[nodiscard]] inline double positive_part(double x) { return x > 0.0 ? x : 0.0; }
[[nodiscard]] inline double square_root(double x) { return std::sqrt(x); }

/// x, at least 0 and at most 1.
[[nodiscard]] inline double clamped(double x) { return x < 0.0 ? 0.0 : 1.0 < x ? 1.0 : x; }
/// The same for what passes 0 or 1 by rounding alone: not shown in text.
[[nodiscard]] inline double rounding_clamped(double x) { return clamped(x); }
/// min(1, k / n), 1 for n = 0.
[[nodiscard]] inline double fraction_reached(double k, double n) { return k < n ? k / n : 1.0; }

/// a - b as one operand: the change of a number between two states.
[[nodiscard]] inline double change(double a, double b) { return a - b; }

/// value * factor ^ times, multiplied one after the other.
[[nodiscard]] inline double multiplied(double value, double factor, int times) {
  for (; times > 0; --times) value *= factor;
  return value;
}

/// A phase within `tolerance` of the ends of the term is at them, so that rounding never decides whether a term has
/// ended; not shown in text.
[[nodiscard]] inline double snapped_to_term(double x) {
  const double from_start = std::abs(x) < tolerance ? 0.0 : x;
  return std::abs(x - 1.0) < tolerance ? 1.0 : from_start;
}

}  // namespace dealscope
