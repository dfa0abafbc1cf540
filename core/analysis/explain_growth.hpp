// Growth that fades (section 5): the rate of a year.
#pragma once

#include "explain_rows.hpp"

namespace dealscope {

/// What grows at a fading rate.
enum Growing { other_backlog, other_cloud, lab_revenue };

/// g_k = now + (long - now) * min(1, k / fade) in the k-th year, which begins at the date.
[[nodiscard]] double growth_of(Growing what, const Run& run, int year);
[[nodiscard]] std::string growth_formula(Growing what, const Run& run);

template <Growing what>
[[nodiscard]] double growth_in_year(const Run& run, const At& at) {
  return growth_of(what, run, at.point);
}

template <Growing what>
[[nodiscard]] std::string choose_growth(const Run& run, At&) {
  return growth_formula(what, run);
}

}  // namespace dealscope
