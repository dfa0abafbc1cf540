// The formula of a term as text: a product of factors over a product of factors, in as few brackets as the order of
// operations needs. 0.5 * x * x / u reads "x ^ 2 / (2 * u)".
#pragma once

#include "term.hpp"

namespace dealscope {

/// A piece of a formula: an operand by its place among the nodes of a derivation; text if `node` is -1.
struct Token {
  std::string text;
  int node = -1;
};
using Tokens = std::vector<Token>;

[[nodiscard]] Tokens tokens_of(const Term& term);
[[nodiscard]] Tokens tokens_of(const Reason* reason);

/// A date or a count of years as formulas write it: to ten decimals, nearer than dates need to be told apart.
[[nodiscard]] std::string number_in_formula(double number);

}  // namespace dealscope
