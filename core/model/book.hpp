// Book of contracts (section 3) at full payment: amounts drawn, due and in the backlog, and capacity. Actual payment
// scales it afterwards (exposure.hpp), so that the book does not depend on funding.
#pragma once

#include "delivery.hpp"

namespace dealscope {

/// New contracts by year of signing, 1 x years [USD bn].
struct Vintages {
  Series incumbent;  ///< signed with the incumbent: W_y a_y
  Series elsewhere;  ///< signed elsewhere: W_y (1 - a_y)
};

/// Optional parts of a book; its first five series are always computed.
struct BookOptions {
  bool by_provider = true;
  bool counterfactual = true;
};

/// Sums over contracts at effective_fulfilment = 1. Money [USD bn], capacity [GW]; flows by period, levels by point.
struct Book {
  Series incumbent_drawn;    ///< 1 x periods: sum of e V (R(t) - R(s)), the lab's and others' part
  Series incumbent_backlog;  ///< 1 x points: sum of e V (1 - R) of signed contracts
  Series obligations;        ///< 1 x periods: the lab's part of the amounts drawn, all providers
  Series installed_gw;       ///< providers x 1: built by t0, independent of payment
  Series incremental_gw;     ///< providers x points: added by payment in full

  /// With BookOptions::by_provider.
  Series drawn;       ///< providers x periods
  Series due;         ///< providers x periods: the lab's part of `drawn`
  Series others_due;  ///< providers x periods: other investors' part of `drawn`
  Series backlog;     ///< providers x points

  /// With BookOptions::counterfactual: the incumbent's series if all new contracts go to it (a_y = 1).
  Series incumbent_drawn_counterfactual;    ///< 1 x periods
  Series incumbent_backlog_counterfactual;  ///< 1 x points

  /// Working memory, reused between runs.
  Vintages vintages;
  Delivery delivery, invariant_delivery, vintages_delivery;
};

/// Writes the series that `options` selects and leaves the others unchanged.
void compute_book(const Scenario& scenario, const TimeGrid& grid, const Values& values, Book& book,
                  const BookOptions& options = {});

/// A contract, or a group of contracts with one delivery, by lane.
struct Posting {
  int provider;
  LaneValues value_usd_bn;  ///< expected
  LaneValues due_usd_bn;    ///< the lab's part of the value
  LaneValues capacity_gw;   ///< expected
};

/// Adds to the book `entry` times the fractions of `delivery`, at the provider of the entry.
void post(const Posting& entry, int incumbent, const Delivery& delivery, const BookOptions& options, Book& book);

}  // namespace dealscope
