// The incumbent's exposure to the lab (section 5): its backlog, its cloud revenue, what it loses, and its stake.
#pragma once

#include "funding.hpp"

namespace dealscope {

enum AttributionPart { diversification, demand, departure, attribution_part_count };

/// Money in USD bn, shares in 0..1.
struct Incumbent {
  Series backlog_lab, backlog_other;  ///< 1 x points
  Series backlog_share;               ///< 1 x points: lab / (lab + other)
  Series attribution;                 ///< AttributionPart x points: why that share moved since t0
  Series cloud_revenue_lab, cloud_revenue_other, cloud_revenue_share;  ///< 1 x periods
  Series lost_revenue;                ///< 1 x periods: had all stayed and all been paid, less what it gets
  Series npv_lost_gross_profit;       ///< 1 x 1, over the horizon
  Series equity_value;                ///< 1 x points
  Series breakeven_valuation_gain;    ///< 1 x 1; NaN without a stake
  Series revenue_share;               ///< 1 x periods
  Series revenue_share_cut_by_cap;    ///< 1 x 1, over the horizon
  Series revenue_share_after_switch;  ///< 1 x 1, over the years that start at or after the switch
  Series other_cloud_rate;            ///< 1 x points: the others' cloud revenue, USD bn per year
};

void compute_backlog(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent);

void compute_cloud_revenue(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent);

/// What is lost and what that is worth, the equity and the share of revenue. Needs the book with what would have been
/// kept.
void compute_stakes(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                    const Funding& funding, Incumbent& incumbent);

}  // namespace dealscope
