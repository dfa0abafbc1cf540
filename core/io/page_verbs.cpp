#include "verbs.hpp"
#include "write_analysis.hpp"
#include "write_description.hpp"
#include "write_result.hpp"

namespace dealscope {

std::span<const Verb> page_verbs() {
  static constexpr Verb table[] = {{"describe", read_nothing, write_description},
                                   {"evaluate", read_nothing, write_evaluation},
                                   {"tornado", read_metric, write_tornado},
                                   {"solve", read_target, write_solution}};
  return table;
}

}  // namespace dealscope
