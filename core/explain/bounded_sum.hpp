// Sums over contracts or providers, as long as the derivation has room for.
#pragma once

#include <vector>

#include "evaluation_context.hpp"

namespace dealscope {

enum class SumOver { contracts, providers };

/// The sum of term_of(index) for each index. Beyond the builder's bound what is left out is one node: the rest of
/// `total`, the model's value of the whole sum.
template <class TermOf>
[[nodiscard]] Term bounded_sum(EvaluationContext& context, SumOver over, const std::vector<int>& indices, double total,
                               const TermOf& term_of) {
  const DerivationBuilder& builder = context.builder();
  const bool by_contract = over == SumOver::contracts;
  const std::size_t limit = by_contract ? builder.max_contract_terms : builder.max_provider_terms;
  Term sum = Term::nothing();
  for (std::size_t i = 0; i < std::min(limit, indices.size()) && !builder.is_full; ++i) sum = sum + term_of(indices[i]);
  if (indices.size() <= limit) return sum;
  const int left_out = static_cast<int>(indices.size() - limit);
  return sum + context.rest_node(left_out, by_contract ? "contracts" : "providers", total - sum.value);
}

}  // namespace dealscope
