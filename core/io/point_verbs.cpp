#include "verbs.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

std::span<const Verb> point_verbs() {
  static constexpr Verb table[] = {{"describe", read_nothing, write_description},
                                   {"evaluate", read_nothing, write_evaluation}};
  return table;
}

}  // namespace dealscope
