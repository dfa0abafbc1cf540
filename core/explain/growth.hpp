// Derivations of levels that grow year by year, and of present values (section 5).
#pragma once

#include "sections.hpp"

namespace dealscope {

/// Parameters of a level whose growth fades, and the quantity of its growth in a year.
struct FadingGrowth {
  ParameterId base, now, later, fade_years;
  Quantity growth;
};

inline constexpr FadingGrowth planned_revenue_growth{
    ParameterId::lab_revenue_usd_bn, ParameterId::lab_revenue_growth, ParameterId::lab_revenue_growth_long,
    ParameterId::lab_revenue_fade_years, Quantity::planned_revenue_growth};
inline constexpr FadingGrowth other_backlog_growth{
    ParameterId::other_backlog_usd_bn, ParameterId::other_backlog_growth, ParameterId::other_backlog_growth_long,
    ParameterId::other_backlog_fade_years, Quantity::other_backlog_growth};
inline constexpr FadingGrowth other_cloud_growth{ParameterId::other_cloud_revenue_usd_bn,
                                                 ParameterId::other_cloud_growth, ParameterId::other_cloud_growth_long,
                                                 ParameterId::other_cloud_fade_years, Quantity::other_cloud_growth};
inline constexpr FadingGrowth incumbent_capacity_growth{
    ParameterId::incumbent_capacity_gw, ParameterId::incumbent_capacity_growth,
    ParameterId::incumbent_capacity_growth_long, ParameterId::incumbent_capacity_fade_years,
    Quantity::incumbent_capacity_growth};

/// g_k.
[[nodiscard]] Term growth_of(Context& context, const FadingGrowth& what, int year);

/// Integral over a year of a level that is linear in it, from `first` to `next`.
[[nodiscard]] Term integral_of(Context& context, const FadingGrowth& what, int year, const Term& first, double next);

/// The level at a point: the base times 1 + g_k for each year k before it.
[[nodiscard]] Term grown_to(Context& context, const FadingGrowth& what, int point);

/// npv of a flow: the sum over years of flow(year), each discounted from mid-year; an expression, not a node.
[[nodiscard]] Term present_value(Context& context, FunctionRef<Term(int)> flow);

}  // namespace dealscope
