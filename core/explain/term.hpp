// Term: a number with the expression that computed it. formulas.hpp evaluated over Term yields value and formula at
// once; term_text.hpp formats the expression.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <vector>

#include "../model/number_operations.hpp"

namespace dealscope {

struct Expression;
struct Reason;

/// A value and its expression; a literal if the expression is null. Expressions are owned by the pool of their nodes.
struct Term {
  double value = 0.0;
  const Expression* expression = nullptr;
  const Reason* reason = nullptr;  ///< written after the formula and a semicolon; dropped by arithmetic

  Term() = default;
  Term(double literal) : value(literal) {}  // NOLINT: implicit, so that formulas may mix terms and constants
  Term(double number, const Expression* of) : value(number), expression(of) {}

  /// The empty sum: omitted from sums.
  [[nodiscard]] static Term nothing();
  [[nodiscard]] bool is_nothing() const;
};

/// Part of a reason: words, or a term written as its formula.
struct Word {
  const char* text = nullptr;
  Term term;

  Word(const char* words) : text(words) {}    // NOLINT: implicit, so that a reason is a list of words and terms
  Word(const Term& number) : term(number) {}  // NOLINT
};
struct Reason {
  std::vector<Word> words;
};

struct ExpressionPool;

struct Expression {
  /// `same_factors`: a sum with common factors written once. `bracket`: brackets are always written. `number`: a
  /// literal that is not folded with others.
  enum class Kind { node, number, add, subtract, multiply, divide, power, call, bracket, same_factors, one, nothing };

  Kind kind{};
  ExpressionPool* pool = nullptr;
  Term a{}, b{};
  int number = 0;                  ///< index of a node in the derivation; exponent of a power
  const char* function = nullptr;  ///< min, max or sqrt
  std::vector<Term> terms{};       ///< of same_factors
};

/// Owns the expressions and reasons of a derivation.
struct ExpressionPool {
  std::deque<Expression> expressions;
  std::deque<Reason> reasons;

  /// A node as an operand.
  [[nodiscard]] Term node(double value, int number);
  /// A number that is written as it is: 2026.39 - 2026.23 shows more than 0.16.
  [[nodiscard]] Term number(double value);
};

/// 1/x, written as a division by x.
struct TermReciprocal {
  Term of;
  double value;  ///< 1/x
};
[[nodiscard]] inline TermReciprocal reciprocal(const Term& x) { return {x, reciprocal(x.value).value}; }
[[nodiscard]] inline TermReciprocal finite_reciprocal(const Term& x) { return {x, finite_reciprocal(x.value).value}; }

[[nodiscard]] Term operator+(const Term& a, const Term& b);
[[nodiscard]] Term operator-(const Term& a, const Term& b);
[[nodiscard]] Term operator*(const Term& a, const Term& b);
[[nodiscard]] Term operator/(const Term& a, const Term& b);
[[nodiscard]] Term operator*(const Term& a, const TermReciprocal& b);
[[nodiscard]] Term operator/(const Term& a, const TermReciprocal& b);

[[nodiscard]] inline bool operator<(const Term& a, const Term& b) { return a.value < b.value; }
[[nodiscard]] inline bool operator<=(const Term& a, const Term& b) { return a.value <= b.value; }
[[nodiscard]] inline bool operator>(const Term& a, const Term& b) { return a.value > b.value; }
[[nodiscard]] inline bool operator>=(const Term& a, const Term& b) { return a.value >= b.value; }
[[nodiscard]] inline bool operator!=(const Term& a, const Term& b) { return a.value != b.value; }

template <>
[[nodiscard]] Term one<Term>();

[[nodiscard]] Term select(bool condition, const Term& yes, const Term& no);
[[nodiscard]] Term min_of(const Term& a, const Term& b);
[[nodiscard]] Term max_of(const Term& a, const Term& b);
/// |x|, written max(x, 0 - x); max(a - b, b - a) of a difference.
[[nodiscard]] Term magnitude(const Term& x);
[[nodiscard]] Term positive_part(const Term& x);
[[nodiscard]] Term clamped(const Term& x);
[[nodiscard]] Term rounding_clamped(Term x);
[[nodiscard]] Term square_root(const Term& x);
[[nodiscard]] Term change(const Term& a, const Term& b);
[[nodiscard]] Term multiplied(const Term& value, const Term& factor, int times);
[[nodiscard]] Term snapped_to_term(Term x);
[[nodiscard]] Term snapped_to_terms(Term x);
/// x - floor(x), written with the whole number in place.
[[nodiscard]] Term fractional_part(const Term& x);
[[nodiscard]] Term ratio_or_zero(const Term& part, const Term& whole);
[[nodiscard]] Term defined_if(bool condition, const Term& value, const char* reason);

/// The value of `exact` with the text of an expression that is equal up to rounding and more readable.
[[nodiscard]] Term written_as(const Term& exact, Term text);

[[nodiscard]] Term with_reason(Term value, std::initializer_list<Word> words);
template <class... Words>
[[nodiscard]] Term because(const Term& value, const Words&... words) {
  return with_reason(value, {words...});
}
template <class... Words>
[[nodiscard]] Term simplified_if(bool condition, const Term& value, const Term& simpler, const Words&... words) {
  return condition ? with_reason(written_as(value, simpler), {words...}) : value;
}

/// Sum of terms with common factors written once: a / c + b / c is (a + b) / c.
[[nodiscard]] Term sum_with_common_factors(const std::vector<Term>& terms);

}  // namespace dealscope
