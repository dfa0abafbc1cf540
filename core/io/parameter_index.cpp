#include "parameter_index.hpp"

namespace dealscope {

ParameterIndex::ParameterIndex(const Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.parameters.size(); ++i)
    indices_.emplace(scenario.parameters[i].id, static_cast<int>(i));
}

std::optional<int> ParameterIndex::find(std::string_view id) const {
  const auto found = indices_.find(id);
  return found == indices_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dealscope
