// Computes a formula as `explain` writes it, from the values of its inputs: what a reader with a calculator does.
#pragma once

#include <optional>
#include <string>

#include "explain/derivation.hpp"

namespace dealscope::test {

struct Computed {
  double value = 0;
  double size = 0;  ///< of the numbers that went in: rounding is in proportion to it, however much of them cancels
};

/// The value of a node's formula up to a semicolon, or nothing if it cannot be read; `fault` says where.
[[nodiscard]] std::optional<Computed> compute(const Derivation& derivation, const DerivationNode& node,
                                              std::string& fault);

}  // namespace dealscope::test
