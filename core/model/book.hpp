// The book of contracts (section 3), as if all were paid: what is drawn, due, still to come and running. What is paid
// in fact scales it afterwards (exposure), so that the book does not depend on it.
#pragma once

#include "delivery.hpp"

namespace dealscope {

/// Contracts of a year each, by year and lane, in USD bn.
struct Cohorts {
  Row stays;   ///< with the incumbent: W_y a
  Row leaves;  ///< elsewhere: W_y (1 - a)
};

/// What a book holds beside what everything else is built on.
struct BookScope {
  bool by_provider = true;
  bool if_kept = true;
};

/// Sums over contracts at effective_fulfilment = 1. Money in USD bn, capacity in GW; flows by period, levels by point.
struct Book {
  Row incumbent_drawn;    ///< 1 x periods: e V (R(t) - R(s)), whoever pays
  Row incumbent_backlog;  ///< 1 x points: contracted, not yet delivered
  Row obligations;        ///< 1 x periods: the lab's part of all that is drawn
  Row standing_gw;        ///< providers x 1: built by t0, whatever is paid later
  Row running_gw;         ///< providers x points: what paying in full would add to it

  /// by_provider: the same for each.
  Row drawn;    ///< providers x periods
  Row due;      ///< providers x periods: the lab's part of it
  Row backlog;  ///< providers x points

  /// if_kept: what the incumbent would have, had all new contracts stayed with it.
  Row incumbent_drawn_if_kept;    ///< 1 x periods
  Row incumbent_backlog_if_kept;  ///< 1 x points

  /// Working memory, reused from one run to the next.
  Cohorts cohorts;
  Delivery delivery, uniform_delivery, cohorts_delivery;
};

/// Writes the rows in scope; others keep what they held.
void book_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book,
                    const BookScope& scope = {});

/// A contract, or what stands for many, by lane.
struct Entry {
  int provider;
  LaneArray value_usd_bn;  ///< expected
  LaneArray due_usd_bn;    ///< the lab's part of it
  LaneArray capacity_gw;   ///< expected
};

/// Adds an entry as it is delivered.
void enter(const Entry& entry, int incumbent, const Delivery& delivery, const BookScope& scope, Book& book);

}  // namespace dealscope
