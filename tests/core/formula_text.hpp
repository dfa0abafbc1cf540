// Evaluates the text of a formula of `explain` from the values of its inputs.
#pragma once

#include <optional>
#include <string>

#include "explain/derivation.hpp"

namespace dealscope::test {

struct Computed {
  double value = 0;
  double size = 0;  ///< magnitude of the operands, to which rounding is proportional in spite of cancellation
};

/// The value of a node's formula up to a semicolon, or nothing if it cannot be read; `fault` has the place.
[[nodiscard]] std::optional<Computed> compute(const Derivation& derivation, const DerivationNode& node,
                                              std::string& fault);

}  // namespace dealscope::test
