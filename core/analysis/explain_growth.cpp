#include "explain_growth.hpp"

#include <algorithm>

namespace dealscope {

namespace {

struct FadingRate {
  ParameterName now, later, fade_years;
};

constexpr FadingRate rates[] = {
    {"other_backlog_growth", "other_backlog_growth_long", "other_backlog_fade_years"},
    {"other_cloud_growth", "other_cloud_growth_long", "other_cloud_fade_years"},
    {"lab_revenue_growth", "lab_revenue_growth_long", "lab_revenue_fade_years"},
};

[[nodiscard]] std::string id_of(ParameterName name) { return std::string(formula_parameters[name.place].id); }

}  // namespace

double growth_of(Growing what, const Run& run, int year) {
  const FadingRate& rate = rates[what];
  const double now = run.values[rate.now][0], fade = run.values[rate.fade_years][0];
  const double faded = year < fade ? year / fade : 1.0;
  return now + (run.values[rate.later][0] - now) * faded;
}

std::string growth_formula(Growing what, const Run& run) {
  const FadingRate& rate = rates[what];
  const std::string now = id_of(rate.now), later = id_of(rate.later), fade = id_of(rate.fade_years);
  if (run.values[rate.fade_years][0] == 0.0) return later + "; " + fade + " is 0";
  return now + " + (" + later + " - " + now + ") * min(1, $e / " + fade + ")";
}

}  // namespace dealscope
