// The book of contracts (section 3), as if all were paid: what is drawn, due, still to come and running, by
// provider. What is paid in fact scales it afterwards (exposure), so that the book does not depend on it.
#pragma once

#include "delivery.hpp"

namespace dealscope {

/// Contracts of a year each, by year and lane, in USD bn.
struct Cohorts {
  Row stays;   ///< with the incumbent: W_y a
  Row leaves;  ///< elsewhere: W_y (1 - a)
};

/// Sums over contracts at effective_fulfilment = 1. Money in USD bn, capacity in GW; flows by period, levels by point.
struct Book {
  Row drawn;        ///< providers x periods: e V (R(t) - R(s)), whoever pays
  Row due;          ///< providers x periods: the lab's part of it
  Row backlog;      ///< providers x points: contracted, not yet delivered
  Row standing_gw;  ///< providers x 1: built by t0, whatever is paid later
  Row running_gw;   ///< providers x points: what paying in full would add to it
  /// What the incumbent would have, had all new contracts stayed with it.
  Row incumbent_drawn_if_kept;    ///< 1 x periods
  Row incumbent_backlog_if_kept;  ///< 1 x points

  /// Working memory, reused from one run to the next.
  Cohorts cohorts;
  Delivery delivery, cohorts_delivery;
};

void book_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book);

/// Adds a contract, or what stands for many: its delivery times its expected value (USD bn), the lab's part of that,
/// and its expected capacity (GW), each by lane.
void enter(int provider, const Delivery& delivery, const LaneArray& value, const LaneArray& due, const LaneArray& gw,
           Book& book);

}  // namespace dealscope
