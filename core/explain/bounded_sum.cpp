#include "bounded_sum.hpp"

#include <algorithm>

namespace dealscope {

Term bounded_sum(EvaluationContext& context, SumOver over, const std::vector<int>& indices, double total,
                 FunctionRef<Term(int)> term_of) {
  const DerivationBuilder& builder = context.builder();
  constexpr std::string_view things[] = {"contracts", "providers", "investments", "pieces"};
  const std::size_t limit = over == SumOver::providers ? builder.max_provider_terms : builder.max_contract_terms;
  Term sum = Term::nothing();
  for (std::size_t i = 0; i < std::min(limit, indices.size()) && !builder.is_full; ++i) sum = sum + term_of(indices[i]);
  if (indices.size() <= limit) return sum;
  const int left_out = static_cast<int>(indices.size() - limit);
  return sum + context.rest_node(left_out, things[static_cast<std::size_t>(over)], total - sum.value);
}

std::vector<int> indices_below(std::size_t count) {
  std::vector<int> indices(count);
  for (std::size_t i = 0; i < count; ++i) indices[i] = static_cast<int>(i);
  return indices;
}

}  // namespace dealscope
