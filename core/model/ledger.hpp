// What contracts add up to, by account: the two sides (the incumbent, all others), or every provider (section 3). All
// at full payment: payment scales it afterwards (capacity.hpp), so that the book does not depend on funding.
#pragma once

#include "build_delivery.hpp"
#include "cloud_delivery.hpp"

namespace dealscope {

/// Accounts x periods or points; money [USD bn], capacity [GW]. Backlog, flows and capacity are expected amounts.
struct Ledger {
  Series due;            ///< periods: what the lab owes
  Series cloud_backlog;  ///< points: contracted and not yet delivered, renewals included
  Series build_backlog;  ///< points
  Series part_backlog;   ///< points: of cloud contracts that are part of a build; in commitments only
  Series running_gw;     ///< points: cloud capacity that runs
  Series built_gw;       ///< periods: capacity that builds add
  Series standing_gw;    ///< accounts x 1: capacity that builds had at t0
};

/// Sets the shape, and all numbers to 0; those of due, cloud_backlog and running_gw only if `clears_cloud`.
void clear(Ledger& ledger, int accounts, const TimeGrid& grid, int lanes, bool clears_cloud = true);

/// Expected amounts of a cloud contract, by lane.
struct CloudPosting {
  LaneValues value_usd_bn, renewed_usd_bn;  ///< of the term, and of a renewal
  LaneValues peak_gw, renewed_gw;           ///< capacity at its peak, and the same at the renewal share
  LaneValues gw_years, renewed_gw_years;    ///< of a term and of a renewal
};
[[nodiscard]] CloudPosting cloud_posting(const ContractTerms& terms, const Values& values);

/// Adds a cloud contract to an account's due, cloud_backlog and running_gw.
void post(const CloudPosting& entry, const CloudDelivery& delivery, Ledger& ledger, int account);

/// Adds what is drawn of a term and its renewals, at their amounts by lane, to a series by period.
void add_drawn(const CloudDelivery& delivery, const LaneValues& term, const LaneValues& renewal, Series& to,
               int series);

/// Adds a cloud contract's backlog to an account.
void post_backlog(const CloudPosting& entry, const CloudDelivery& delivery, Series& backlog, int account);

/// Expected amounts of a build, by lane, and its capacity in service by period.
struct BuildPosting {
  LaneValues value_usd_bn, lab_usd_bn;  ///< the lab's part of the value
  LaneValues expected_gw, standing_gw;
  Series gw_years;  ///< 1 x periods: in service
  LaneValues rent_usd_bn_per_gw_year;
};
void build_posting(const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   const BuildDelivery& delivery, BuildPosting& entry);

/// Adds a build to an account's due, build_backlog, built_gw and standing_gw.
void post(const BuildPosting& entry, const BuildDelivery& delivery, Ledger& ledger, int account);

}  // namespace dealscope
