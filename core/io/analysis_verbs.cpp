#include "verbs.hpp"
#include "write_analysis.hpp"
#include "write_derivation.hpp"

namespace dealscope {

std::span<const Verb> analysis_verbs() {
  static constexpr Verb table[] = {{"tornado", read_metric, write_tornado},
                                   {"solve", read_target, write_solution},
                                   {"explain", read_root, write_derivation}};
  return table;
}

}  // namespace dealscope
