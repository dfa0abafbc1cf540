// The incumbent's exposure to the lab (section 5): backlog, cloud revenue, and what it loses.
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
  Series lost_to_departure;      ///< 1 x periods: due with the baseline share of new contracts, less what is due
  Series lost_to_nonpayment;     ///< 1 x periods: due less paid
  Series lost_revenue;           ///< 1 x periods: both
  Series npv_lost_gross_profit;  ///< 1 x 1, over the horizon
  Series other_cloud_rate;       ///< 1 x points: cloud revenue from others [USD bn per year]
};

/// Writes the backlog series and backlog_share.
void compute_backlog(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent);

/// Writes attribution.
void compute_attribution(const Values& values, const Book& book, Incumbent& incumbent);

/// Writes the cloud revenue series.
void compute_cloud_revenue(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent);

/// Writes the losses and their present value.
void compute_losses(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent);

}  // namespace dealscope
