// Text of the formulas of terms.
#include "explain/term_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "model/formulas.hpp"

namespace dealscope::test {

namespace {

/// Terms with names of one letter each, in a pool of their own.
struct Words {
  ExpressionPool pool;
  std::string names;

  [[nodiscard]] Term operator()(char name, double value = 2.0) {
    names += name;
    return pool.node(value, static_cast<int>(names.size()) - 1);
  }
  [[nodiscard]] std::string text(const Tokens& tokens) const {
    std::string written;
    for (const Token& token : tokens) written += token.node < 0 ? token.text : std::string(1, names[token.node]);
    return written;
  }
  [[nodiscard]] std::string text(const Term& term) const { return text(tokens_of(term)); }
  [[nodiscard]] std::string reason(const Term& term) const { return text(tokens_of(term.reason)); }
};

}  // namespace

TEST_CASE("terms: precedence decides the brackets") {
  Words word;
  const Term a = word('a'), b = word('b'), c = word('c');
  CHECK(word.text(a + b - c) == "a + b - c");
  CHECK(word.text(a - (b - c)) == "a - (b - c)");
  CHECK(word.text(a * (b + c)) == "a * (b + c)");
  CHECK(word.text((a + b) / (a - c)) == "(a + b) / (a - c)");
  CHECK(word.text(a / (b / c)) == "a * c / b");
  CHECK(word.text(a / b / c) == "a / (b * c)");
  CHECK(word.text(min_of(a + b, c) * c) == "min(a + b, c) * c");
}

TEST_CASE("terms: repeated factors are powers, halves are divisions, literals fold") {
  Words word;
  const Term x = word('x'), y = word('y');
  CHECK(word.text(0.5 * x * x) == "x ^ 2 / 2");
  CHECK(word.text((1.0 - x) * (1.0 - x)) == "(1 - x) ^ 2");
  CHECK(word.text(multiplied(x, 1.0 + y, 0)) == "x * (1 + y) ^ 0");
  CHECK(word.text(Term(2028.0) - Term(2026.0)) == "2");
  CHECK(word.text(0.5 / x) == "0.5 / x");
  CHECK(word.text(1.1 * x) == "1.1 * x");
  CHECK(word.text(one<Term>() * x) == "x");
  CHECK(word.text(Term::nothing() + x) == "x");
}

TEST_CASE("terms: calls and whole numbers that are not operators of text") {
  Words word;
  const Term a = word('a', 1.0), b = word('b', 4.0), x = word('x', 3.25), r = word('r', 0.5);
  CHECK(word.text(max_of(a, b)) == "max(a, b)");
  CHECK(max_of(a, b).value == 4.0);
  CHECK(word.text(magnitude(a - b)) == "max(a - b, b - a)");
  CHECK(magnitude(a - b).value == 3.0);
  CHECK(word.text(magnitude(x)) == "max(x, 0 - x)");
  CHECK(word.text(fractional_part(x)) == "x - 3");
  CHECK(fractional_part(x).value == 0.25);
  CHECK(word.text(fractional_part(r)) == "r");
  CHECK(snapped_to_terms(word('y', 2.0 + 1e-10)).value == 2.0);
  CHECK(word.text(compounding(r, 2)) == "(1 + r) ^ 2");
  CHECK(compounding(r, 2).value == 2.25);
}

TEST_CASE("terms: a formula over terms has the value of the same over numbers") {
  Words word;
  for (const double x : {-0.5, 0.0, 0.1, 0.5, 0.9, 1.0, 2.0})
    for (const double up : {0.0, 0.3})
      for (const double down : {0.0, 0.4}) {
        const Term term = delivered(word('x', x), ramp(word('u', up), word('d', down)));
        CHECK(term.value == delivered(x, ramp(up, down)));
        CHECK(delivery_rate(word('x', x), ramp(word('u', up), word('d', down))).value ==
              delivery_rate(x, ramp(up, down)));
      }
  const Term rising = delivered(word('x', 0.1), ramp(word('u', 0.3), word('d', 0.4)));
  CHECK(word.text(rising) == "x ^ 2 / (2 * u * (1 - (u + d) / 2))");
  CHECK(word.reason(rising) == "rising");
}

TEST_CASE("terms: a reason names numbers and does not outlive the case it is for") {
  Words word;
  const Term x = word('x', -1.0);
  const Term begun = delivered(x, ramp(word('u', 0.3), word('d', 0.4)));
  CHECK(word.text(begun) == "0");
  CHECK(word.reason(begun) == "x is not above 0, the term has not begun");
  CHECK((begun + x).reason == nullptr);
}

TEST_CASE("terms: a sum writes the factors that all its terms have once") {
  Words word;
  const Term a = word('a', 3.0), b = word('b', 4.0), all = a + b;
  const Term squares = sum_with_common_factors({squared_share(a, all), squared_share(b, all)});
  CHECK(word.text(10000.0 * squares) == "10000 * (a ^ 2 + b ^ 2) / (a + b) ^ 2");
  CHECK(squares.value == 3.0 / 7.0 * (3.0 / 7.0) + 4.0 / 7.0 * (4.0 / 7.0));
  const Term m = word('m'), r = word('r');
  const Term npv = sum_with_common_factors(
      {gross_profit(m, discounted(a, discount_divisor(r, 0))), gross_profit(m, discounted(b, discount_divisor(r, 1)))});
  CHECK(word.text(npv) == "m / sqrt(1 + r) * (a / (1 + r) ^ 0 + b / (1 + r) ^ 1)");
}

}  // namespace dealscope::test
