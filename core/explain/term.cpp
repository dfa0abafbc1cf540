#include "term.hpp"

namespace dealscope {

namespace {

using Kind = Expression::Kind;

const Expression one_expression{.kind = Kind::one};
const Expression nothing_expression{.kind = Kind::nothing};

[[nodiscard]] bool is_one(const Term& term) { return term.expression == &one_expression; }

[[nodiscard]] ExpressionPool* pool_of(const Term& term) { return term.expression ? term.expression->pool : nullptr; }

/// Term of an operation on one or two terms; a literal if both are literals.
[[nodiscard]] Term combined(Kind kind, double value, const Term& a, const Term& b, int number = 0,
                            const char* function = nullptr) {
  ExpressionPool* const pool = pool_of(a) ? pool_of(a) : pool_of(b);
  if (!pool) return Term(value);
  pool->expressions.push_back({.kind = kind, .pool = pool, .a = a, .b = b, .number = number, .function = function});
  return {value, &pool->expressions.back()};
}

}  // namespace

Term Term::nothing() { return {0.0, &nothing_expression}; }
bool Term::is_nothing() const { return expression == &nothing_expression; }

Term ExpressionPool::node(double value, int number) {
  expressions.push_back({.kind = Kind::node, .pool = this, .number = number});
  return {value, &expressions.back()};
}

Term ExpressionPool::number(double value) {
  expressions.push_back({.kind = Kind::number, .pool = this, .a = Term(value)});
  return {value, &expressions.back()};
}

template <>
Term one<Term>() {
  return {1.0, &one_expression};
}

Term operator+(const Term& a, const Term& b) {
  if (a.is_nothing()) return b;
  if (b.is_nothing()) return a;
  return combined(Kind::add, a.value + b.value, a, b);
}

Term operator-(const Term& a, const Term& b) { return combined(Kind::subtract, a.value - b.value, a, b); }

Term operator*(const Term& a, const Term& b) {
  if (is_one(a)) return b;
  if (is_one(b)) return a;
  return combined(Kind::multiply, a.value * b.value, a, b);
}

Term operator/(const Term& a, const Term& b) {
  if (is_one(b)) return a;
  return combined(Kind::divide, a.value / b.value, a, b);
}

Term operator*(const Term& a, const TermReciprocal& b) { return combined(Kind::divide, a.value * b.value, a, b.of); }

Term operator/(const Term& a, const TermReciprocal& b) {
  if (is_one(a)) return written_as(a.value / b.value, b.of);
  return combined(Kind::multiply, a.value / b.value, a, b.of);
}

Term select(bool condition, const Term& yes, const Term& no) { return condition ? yes : no; }

Term min_of(const Term& a, const Term& b) { return combined(Kind::call, min_of(a.value, b.value), a, b, 2, "min("); }

Term max_of(const Term& a, const Term& b) { return combined(Kind::call, max_of(a.value, b.value), a, b, 2, "max("); }

Term magnitude(const Term& x) {
  const bool is_difference = x.expression && x.expression->kind == Kind::subtract;
  const Term negative = is_difference ? x.expression->b - x.expression->a : Term(0.0) - x;
  return combined(Kind::call, magnitude(x.value), x, negative, 2, "max(");
}

Term positive_part(const Term& x) { return combined(Kind::call, positive_part(x.value), Term(0.0), x, 2, "max("); }

Term clamped(const Term& x) { return combined(Kind::call, clamped(x.value), Term(1.0), positive_part(x), 2, "min("); }

Term rounding_clamped(Term x) {
  x.value = rounding_clamped(x.value);
  return x;
}

Term square_root(const Term& x) { return combined(Kind::call, square_root(x.value), x, Term(), 1, "sqrt("); }

Term change(const Term& a, const Term& b) { return combined(Kind::bracket, a.value - b.value, a - b, Term()); }

Term multiplied(const Term& value, const Term& factor, int times) {
  const Term power = combined(Kind::power, multiplied(1.0, factor.value, times), factor, Term(), times);
  if (is_one(value)) return power;
  return combined(Kind::multiply, multiplied(value.value, factor.value, times), value, power);
}

Term snapped_to_term(Term x) {
  x.value = snapped_to_term(x.value);
  return x;
}

Term snapped_to_terms(Term x) {
  x.value = snapped_to_terms(x.value);
  return x;
}

Term fractional_part(const Term& x) {
  const double fraction = fractional_part(x.value), whole = nearest_whole(x.value - fraction);
  if (whole == 0.0) return x;
  return combined(Kind::subtract, fraction, x, Term(whole));
}

Term ratio_or_zero(const Term& part, const Term& whole) {
  return combined(Kind::divide, ratio_or_zero(part.value, whole.value), part, whole);
}

Term written_as(const Term& exact, Term text) {
  text.value = exact.value;
  return text;
}

Term defined_if(bool condition, const Term& value, const char* reason) {
  return condition ? value : with_reason({nan, value.expression}, {reason});
}

Term with_reason(Term value, std::initializer_list<Word> words) {
  ExpressionPool* pool = pool_of(value);
  for (const Word& word : words)
    if (!pool) pool = pool_of(word.term);
  if (!pool) return value;
  pool->reasons.push_back({words});
  value.reason = &pool->reasons.back();
  return value;
}

Term sum_with_common_factors(const std::vector<Term>& terms) {
  double value = 0.0;
  for (const Term& term : terms) value += term.value;
  Term sum = combined(Kind::same_factors, value, terms.front(), Term());
  if (ExpressionPool* const pool = pool_of(sum)) pool->expressions.back().terms = terms;
  return sum;
}

}  // namespace dealscope
