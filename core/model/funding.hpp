// The lab's ability to pay (section 4).
#pragma once

#include "book.hpp"

namespace dealscope {

/// Shares are in [0, 1]; year-ends count for affordable_fulfilment, not other points of the grid.
struct Funding {
  Series lab_revenue_rate;       ///< 1 x points [USD bn per year]
  Series lab_revenue;            ///< 1 x periods [USD bn]
  Series resources;              ///< 1 x periods [USD bn]: from revenue and external capital
  Series coverage;               ///< 1 x periods: resources / obligations; NaN if nothing is due
  Series affordable_fulfilment;  ///< 1 x 1: least cumulative resources / obligations at a year-end, at most 1
  Series effective_fulfilment;   ///< 1 x 1: f, the part of obligations paid
};

void compute_funding(const TimeGrid& grid, const Values& values, const Book& book, Funding& funding);

}  // namespace dealscope
