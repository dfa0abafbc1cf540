#include "bounded_sum.hpp"

#include <algorithm>

namespace dealscope {

Term bounded_sum(EvaluationContext& context, SumOver over, const std::vector<int>& indices, double total,
                 FunctionRef<Term(int)> term_of) {
  const DerivationBuilder& builder = context.builder();
  const bool by_contract = over == SumOver::contracts;
  const std::size_t limit = by_contract ? builder.max_contract_terms : builder.max_provider_terms;
  Term sum = Term::nothing();
  for (std::size_t i = 0; i < std::min(limit, indices.size()) && !builder.is_full; ++i) sum = sum + term_of(indices[i]);
  if (indices.size() <= limit) return sum;
  const int left_out = static_cast<int>(indices.size() - limit);
  return sum + context.rest_node(left_out, by_contract ? "contracts" : "providers", total - sum.value);
}

std::vector<int> indices_below(std::size_t count) {
  std::vector<int> indices(count);
  for (std::size_t i = 0; i < count; ++i) indices[i] = static_cast<int>(i);
  return indices;
}

}  // namespace dealscope
