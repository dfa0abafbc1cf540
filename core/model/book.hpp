// The book of contracts (section 3), as if all were paid: what is drawn, due, still to come and running. What is paid
// in fact scales it afterwards (exposure), so that the book does not depend on it.
#pragma once

#include "delivery.hpp"

namespace dealscope {

/// Contracts of a year each, by year and lane, in USD bn.
struct Vintages {
  Series incumbent;  ///< with the incumbent: W_y a
  Series elsewhere;  ///< elsewhere: W_y (1 - a)
};

/// What a book holds beside what everything else is built on.
struct BookOptions {
  bool by_provider = true;
  bool counterfactual = true;
};

/// Sums over contracts at effective_fulfilment = 1. Money in USD bn, capacity in GW; flows by period, levels by point.
struct Book {
  Series incumbent_drawn;    ///< 1 x periods: e V (R(t) - R(s)), whoever pays
  Series incumbent_backlog;  ///< 1 x points: contracted, not yet delivered
  Series obligations;        ///< 1 x periods: the lab's part of all that is drawn
  Series installed_gw;       ///< providers x 1: built by t0, whatever is paid later
  Series incremental_gw;     ///< providers x points: what paying in full would add to it

  /// by_provider: the same for each.
  Series drawn;       ///< providers x periods
  Series due;         ///< providers x periods: the lab's part of it
  Series others_due;  ///< providers x periods: other investors' part of it
  Series backlog;     ///< providers x points

  /// counterfactual: what the incumbent would have, had all new contracts stayed with it.
  Series incumbent_drawn_counterfactual;    ///< 1 x periods
  Series incumbent_backlog_counterfactual;  ///< 1 x points

  /// Working memory, reused from one run to the next.
  Vintages vintages;
  Delivery delivery, invariant_delivery, vintages_delivery;
};

/// Writes the rows in scope; others keep what they held.
void compute_book(const Scenario& scenario, const TimeGrid& grid, const Values& values, Book& book,
                  const BookOptions& options = {});

/// A contract, or what stands for many, by lane.
struct Posting {
  int provider;
  LaneValues value_usd_bn;  ///< expected
  LaneValues due_usd_bn;    ///< the lab's part of it
  LaneValues capacity_gw;   ///< expected
};

/// Adds an entry as it is delivered.
void post(const Posting& entry, int incumbent, const Delivery& delivery, const BookOptions& options, Book& book);

}  // namespace dealscope
