// Book of contracts (section 3) at full payment: what is drawn, due and in the backlog, and capacity.
#pragma once

#include "ledger.hpp"

namespace dealscope {

enum Side { incumbent_side, others_side, side_count };

/// Money [USD bn], capacity [GW]; flows by period, levels by point.
struct Book {
  Ledger sides;        ///< accounts of Side; parts of others' builds count in part_backlog only
  Series obligations;  ///< 1 x periods: due, all providers
  Series gw_years;     ///< 1 x periods: capacity in service times years, all providers
  Series new_drawn;    ///< Side x periods: of new contracts
  Series new_backlog;  ///< Side x points
  Series new_running;  ///< Side x points: value of those that run [USD bn]

  /// With BookOptions::by_provider.
  Ledger providers;
  Series drawn;         ///< providers x periods: the lab's and others' part
  Series others_due;    ///< providers x periods: other investors' part of `drawn`
  Series rent;          ///< 1 x periods: for builds, all providers; contained in `due`
  Series others_capex;  ///< 1 x periods: others_due, all providers

  /// With BookOptions::parts.
  Ledger via_parts;  ///< by provider: its contracts that are part of another provider's

  /// Working memory, reused between runs.
  Series vintages;                     ///< Side x years: new contracts by year of signing
  Series vintages_ending;              ///< Side x periods: those whose last period it is
  CloudDelivery cloud, uniform_cloud;  ///< with timing_lanes of all lanes, and of 1
  BuildDelivery build;
  BuildPosting build_entry;
};

/// Optional parts of a book.
struct BookOptions {
  bool by_provider = true;
  bool parts = true;
};

/// Writes the series that `options` selects and leaves the others unchanged.
void compute_book(const Scenario& scenario, const TimeGrid& grid, const Values& values, Book& book,
                  const BookOptions& options = {});

}  // namespace dealscope
