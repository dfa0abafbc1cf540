// The lab's ability to pay, year by year (sections 4 and 5).
#pragma once

#include "book.hpp"
#include "investments.hpp"

namespace dealscope {

/// Money [USD bn]; shares [0, 1]. Payment is decided by whole years: the periods of a year have the same share.
struct Funding {
  Series planned_revenue_rate;        ///< 1 x points [USD bn per year]
  Series planned_revenue;             ///< 1 x periods
  Series served;                      ///< 1 x years: part of the plan that the capacity in service allows
  Series lab_revenue;                 ///< 1 x periods
  Series lab_revenue_cut_by_compute;  ///< 1 x 1, over the horizon
  Series resources;                   ///< 1 x periods: from revenue, external capital and investments
  Series coverage;                    ///< 1 x periods: resources / obligations; NaN if nothing is due
  Series payable;                     ///< 1 x periods: part of obligations that can be paid
  Series paid_share;                  ///< 1 x periods: f, part of obligations that is paid
  Series cumulative_gap;              ///< 1 x points: obligations so far less resources so far
  Series funding_gap;                 ///< 1 x 1: greatest cumulative gap at a year-end, at least 0
  Series funding_gap_year;            ///< 1 x 1 [decimal year]: of the first such year-end; NaN without a gap
  Series affordable_share;            ///< 1 x 1: payable part of all obligations
};

/// Writes all series but the coverage.
void compute_funding(const TimeGrid& grid, const Values& values, const Book& book, const Investments& investments,
                     Funding& funding);

/// Writes the coverage.
void compute_coverage(const Book& book, Funding& funding);

/// Period whose payment decides what runs at a point: the one that begins there, or the last.
[[nodiscard]] int payment_period(const TimeGrid& grid, int point);

}  // namespace dealscope
