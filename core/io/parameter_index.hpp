// Map from parameter ids to indices: a scenario may have thousands, and a request as many overrides.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "../model/scenario.hpp"

namespace dealscope {

class ParameterIndex {
 public:
  ParameterIndex() = default;
  explicit ParameterIndex(const Scenario& scenario);

  /// Index in Scenario::parameters; nullopt if unknown.
  [[nodiscard]] std::optional<int> find(std::string_view id) const;

 private:
  std::map<std::string, int, std::less<>> indices_;
};

}  // namespace dealscope
