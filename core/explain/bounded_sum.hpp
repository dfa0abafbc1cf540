// Sums over contracts, providers and so on with a bounded number of terms.
#pragma once

#include <vector>

#include "evaluation_context.hpp"

namespace dealscope {

/// `pieces`: of a schedule's line.
enum class SumOver { contracts, providers, investments, pieces };

/// Sum of term_of(index) over `indices`. Terms beyond the builder's bound (that of contracts, but
/// for providers) are one node, the rest of `total` (the
/// model's value of the whole sum).
[[nodiscard]] Term bounded_sum(EvaluationContext& context, SumOver over, const std::vector<int>& indices, double total,
                               FunctionRef<Term(int)> term_of);

/// The indices 0 ... count - 1.
[[nodiscard]] std::vector<int> indices_below(std::size_t count);

}  // namespace dealscope
