// Patterns of names and literal numbers as text.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

/// A date or a count of years, to ten decimals: nearer than dates need to be told apart.
[[nodiscard]] std::string number_in_formula(double number);

/// The name that a pattern has at a place, without a signal's prefix.
[[nodiscard]] std::string name_of(const Run& run, std::string_view pattern, const At& at);

/// When the new contracts of a year are signed.
[[nodiscard]] double signing_date(const Run& run, int vintage);

/// A mention as a formula writes it, as the pattern of a row and the place that is meant: turns ! into # and takes what
/// follows the @ away.
[[nodiscard]] std::string follow(const Run& run, std::string_view mention, At& at);

}  // namespace dealscope
