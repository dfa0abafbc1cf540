#include "verbs.hpp"
#include "write_explanation.hpp"

namespace dealscope {

std::span<const Verb> derivation_verbs() {
  static constexpr Verb table[] = {{"explain", read_metric, write_explanation}};
  return table;
}

}  // namespace dealscope
