// The incumbent's exposure to the lab (section 5): backlog, cloud revenue, lost revenue, equity and revenue share.
#pragma once

#include "funding.hpp"

namespace dealscope {

/// Parts of the change of backlog_share, in the order of replies and arrays.
enum AttributionPart { diversification, demand, departure, attribution_part_count };

/// Money [USD bn], shares [0, 1].
struct Incumbent {
  Series backlog_lab, backlog_other;  ///< 1 x points
  Series backlog_share;               ///< 1 x points: lab / (lab + other)
  Series attribution;                 ///< AttributionPart x points: parts of its change since t0
  Series cloud_revenue_lab, cloud_revenue_other, cloud_revenue_share;  ///< 1 x periods
  Series lost_revenue;                ///< 1 x periods: counterfactual drawn (a_y = 1, f = 1) less cloud_revenue_lab
  Series npv_lost_gross_profit;       ///< 1 x 1, over the horizon, discounted from mid-year
  Series equity_value;                ///< 1 x points
  Series breakeven_valuation_gain;    ///< 1 x 1; NaN without a stake
  Series revenue_share;               ///< 1 x periods
  Series revenue_share_cut_by_cap;    ///< 1 x 1, over the horizon: withheld by the cap
  Series revenue_share_after_switch;  ///< 1 x 1: of the years that start at or after switch_year
  Series other_cloud_rate;            ///< 1 x points: cloud revenue from others [USD bn per year]
};

/// Writes the backlog series and backlog_share.
void compute_backlog(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent);

/// Writes the cloud revenue series; the lab's part is f times the incumbent's amounts drawn.
void compute_cloud_revenue(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent);

/// Writes lost revenue and its present value, equity and revenue share. Needs a book with BookOptions::counterfactual.
void compute_stakes(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                    const Funding& funding, Incumbent& incumbent);

}  // namespace dealscope
