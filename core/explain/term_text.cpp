#include "term_text.hpp"

#include <algorithm>
#include <cmath>

namespace dealscope {

namespace {

using Kind = Expression::Kind;

void write(const Term& term, Tokens& to);

void write_text(Tokens& to, std::string_view text) {
  if (to.empty() || to.back().node >= 0) to.emplace_back();
  to.back().text += text;
}

[[nodiscard]] Kind kind_of(const Term& term) { return term.expression->kind; }

[[nodiscard]] bool is_literal(const Term& term) { return !term.expression; }

[[nodiscard]] bool is_sum(const Term& term) {
  if (is_literal(term)) return term.value < 0.0;  // has a sign
  return kind_of(term) == Kind::add || kind_of(term) == Kind::subtract;
}

[[nodiscard]] bool is_product(const Term& term) {
  return !is_literal(term) &&
         (kind_of(term) == Kind::multiply || kind_of(term) == Kind::divide || kind_of(term) == Kind::power);
}

/// Whether two terms have the same formula.
[[nodiscard]] bool is_same(const Term& a, const Term& b) {
  if (is_literal(a) || is_literal(b)) return is_literal(a) && is_literal(b) && a.value == b.value;
  const Expression &x = *a.expression, &y = *b.expression;
  if (&x == &y) return true;
  return x.kind == y.kind && x.number == y.number && x.function == y.function && is_same(x.a, y.a) && is_same(x.b, y.b);
}

constexpr int no_power = -1;
struct Factor {
  Term base;
  int power = no_power;
};
[[nodiscard]] bool is_same(const Factor& a, const Factor& b) { return a.power == b.power && is_same(a.base, b.base); }

struct Fraction {
  std::vector<Factor> above, below;
};

/// Multiplies a product by a factor; x * x becomes x ^ 2.
void multiply(std::vector<Factor>& product, const Factor& factor) {
  if (!product.empty() && factor.power == no_power && is_same(product.back().base, factor.base)) {
    int& power = product.back().power;
    power = power == no_power ? 2 : power + 1;
  } else {
    product.push_back(factor);
  }
}

/// 2 for the literal 0.5, 4 for 0.25, else 0.
[[nodiscard]] double divisor_of(const Term& term) {
  return is_literal(term) && (term.value == 0.5 || term.value == 0.25) ? 1.0 / term.value : 0.0;
}

void multiply(Fraction& fraction, const Term& term, bool by_inverse);

/// Multiplies by a factor; a half or a quarter becomes a divisor.
void multiply_operand(Fraction& fraction, const Term& operand, bool by_inverse) {
  const double divisor = divisor_of(operand);
  if (divisor > 0.0)
    multiply(by_inverse ? fraction.above : fraction.below, {Term(divisor)});
  else
    multiply(fraction, operand, by_inverse);
}

void multiply(Fraction& fraction, const Term& term, bool by_inverse) {
  auto& side = by_inverse ? fraction.below : fraction.above;
  if (!is_product(term)) return multiply(side, {term});
  const Expression& of = *term.expression;
  if (of.kind == Kind::power) return multiply(side, {of.a, of.number});
  if (of.kind == Kind::multiply) {
    multiply_operand(fraction, of.a, by_inverse);
    multiply_operand(fraction, of.b, by_inverse);
  } else {
    multiply(fraction, of.a, by_inverse);
    multiply(fraction, of.b, !by_inverse);
  }
}

[[nodiscard]] Fraction as_fraction(const Term& term) {
  Fraction fraction;
  multiply(fraction, term, false);
  return fraction;
}

void write_bracketed(const Term& term, bool in_brackets, Tokens& to) {
  if (in_brackets) write_text(to, "(");
  write(term, to);
  if (in_brackets) write_text(to, ")");
}

void write_product(const std::vector<Factor>& factors, Tokens& to) {
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (i > 0) write_text(to, " * ");
    const auto& [base, power] = factors[i];
    write_bracketed(base, is_sum(base), to);
    if (power != no_power) write_text(to, " ^ " + std::to_string(power));
  }
}

void write(const Fraction& fraction, Tokens& to) {
  const auto& [above, below] = fraction;
  if (above.empty())
    write_text(to, "1");
  else if (above.size() == 1 && below.empty() && above[0].power == no_power)
    write(above[0].base, to);
  else
    write_product(above, to);
  if (below.empty()) return;
  write_text(to, below.size() > 1 ? " / (" : " / ");
  write_product(below, to);
  if (below.size() > 1) write_text(to, ")");
}

/// Writes a sum without recursion: its chain of left operands may be long.
void write_sum(const Term& sum, Tokens& to) {
  std::vector<const Expression*> chain;
  Term first = sum;
  for (; !is_literal(first) && is_sum(first); first = first.expression->a) chain.push_back(first.expression);
  write(first, to);
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    const bool adds = (*step)->kind == Kind::add;
    write_text(to, adds ? " + " : " - ");
    write_bracketed((*step)->b, !adds && is_sum((*step)->b), to);
  }
}

/// Removes `factors` from `product`.
[[nodiscard]] std::vector<Factor> without(const std::vector<Factor>& product, const std::vector<Factor>& factors) {
  std::vector<Factor> rest;
  for (const Factor& factor : product)
    if (std::none_of(factors.begin(), factors.end(), [&](const Factor& other) { return is_same(factor, other); }))
      rest.push_back(factor);
  return rest;
}

/// Writes a sum of fractions with the common factors outside.
void write_same_factors(const std::vector<Term>& terms, Tokens& to) {
  if (terms.size() == 1) return write(terms.front(), to);
  std::vector<Fraction> fractions;
  for (const Term& term : terms) fractions.push_back(as_fraction(term));
  Fraction shared = fractions.front();
  for (const auto& [above, below] : fractions) {
    shared.above = without(shared.above, without(shared.above, above));
    shared.below = without(shared.below, without(shared.below, below));
  }
  if (!shared.above.empty()) {
    write(shared, to);
    write_text(to, " * ");
  }
  write_text(to, "(");
  for (std::size_t i = 0; i < fractions.size(); ++i) {
    if (i > 0) write_text(to, " + ");
    write(Fraction{without(fractions[i].above, shared.above), without(fractions[i].below, shared.below)}, to);
  }
  write_text(to, ")");
  if (!shared.above.empty() || shared.below.empty()) return;
  write_text(to, shared.below.size() > 1 ? " / (" : " / ");
  write_product(shared.below, to);
  if (shared.below.size() > 1) write_text(to, ")");
}

void write_call(const Expression& call, Tokens& to) {
  write_text(to, call.function);
  write(call.a, to);
  if (call.number == 2) {
    write_text(to, ", ");
    write(call.b, to);
  }
  write_text(to, ")");
}

void write(const Term& term, Tokens& to) {
  if (is_literal(term)) return write_text(to, number_in_formula(term.value));
  const Expression& of = *term.expression;
  switch (of.kind) {
    case Kind::node: to.push_back({{}, of.number}); break;
    case Kind::number: write(of.a, to); break;
    case Kind::add:
    case Kind::subtract: write_sum(term, to); break;
    case Kind::multiply:
    case Kind::divide:
    case Kind::power: write(as_fraction(term), to); break;
    case Kind::call: write_call(of, to); break;
    case Kind::bracket: write_bracketed(of.a, true, to); break;
    case Kind::same_factors: write_same_factors(of.terms, to); break;
    case Kind::one: write_text(to, "1"); break;
    case Kind::nothing: write_text(to, "0"); break;
  }
}

}  // namespace

Tokens tokens_of(const Term& term) {
  Tokens tokens;
  tokens.reserve(8);  // most formulas have fewer
  write(term, tokens);
  return tokens;
}

Tokens tokens_of(const Reason* reason) {
  Tokens tokens;
  if (!reason) return tokens;
  for (const Word& word : reason->words) {
    if (word.text)
      write_text(tokens, word.text);
    else
      write(word.term, tokens);
  }
  return tokens;
}

}  // namespace dealscope
