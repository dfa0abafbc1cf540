// Can the lab pay? (section 4)
#pragma once

#include "book.hpp"

namespace dealscope {

struct Funding {
  Series lab_revenue_rate;       ///< 1 x points, USD bn per year
  Series lab_revenue;            ///< 1 x periods, USD bn
  Series resources;              ///< 1 x periods: what revenue and capital give
  Series coverage;               ///< 1 x periods: resources / obligations; NaN if nothing is due
  Series affordable_fulfilment;  ///< 1 x 1: what it can pay at every year-end out of what came in by then
  Series effective_fulfilment;   ///< 1 x 1: f, what it does pay
};

void compute_funding(const TimeGrid& grid, const Values& values, const Book& book, Funding& funding);

}  // namespace dealscope
