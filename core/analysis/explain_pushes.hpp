// The questions that the signals ask (section 7), as runs of their own.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

struct Push {
  std::string_view prefix;  ///< of the names of all that it changes
  ParameterName parameter;
  std::string_view formula;  ///< of the parameter's bumped value
  double (*value)(double);
};

/// The push with whose prefix a mention begins; null for none.
[[nodiscard]] const Push* push_named(std::string_view mention);

[[nodiscard]] Run run_pushed(const Run& run, const Push& push);

/// Whether a parameter is not as it was asked for.
[[nodiscard]] bool is_pushed(const Run& run, int parameter);

/// The bumped value of a parameter, from the one in force.
[[nodiscard]] Explanation explain_push(const Run& run, int parameter);

}  // namespace dealscope
