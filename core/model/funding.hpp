// Can the lab pay? (section 4)
#pragma once

#include "book.hpp"

namespace dealscope {

struct Funding {
  Row lab_revenue_rate;       ///< 1 x points, USD bn per year
  Row lab_revenue;            ///< 1 x periods, USD bn
  Row resources;              ///< 1 x periods: what revenue and capital give
  Row coverage;               ///< 1 x periods: resources / obligations; NaN if nothing is due
  Row affordable_fulfilment;  ///< 1 x 1: what it can pay at every year-end out of what came in by then
  Row effective_fulfilment;   ///< 1 x 1: f, what it does pay
};

void fund_payments(const Grid& grid, const Values& values, const Book& book, Funding& funding);

}  // namespace dealscope
