// Formats the expression of a term: as a product over a product, with the fewest brackets. 0.5 * x * x / u is
// "x ^ 2 / (2 * u)".
#pragma once

#include "term.hpp"

namespace dealscope {

/// Token of a formula: a node by its index in the derivation, or text if `node` is -1.
struct Token {
  std::string text;
  int node = -1;
};
using Tokens = std::vector<Token>;

[[nodiscard]] Tokens tokens_of(const Term& term);
[[nodiscard]] Tokens tokens_of(const Reason* reason);

/// Formats a date or number of years with at most ten decimals.
[[nodiscard]] std::string number_in_formula(double number);

}  // namespace dealscope
