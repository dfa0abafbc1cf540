// Spend, capacity and commitments by provider, and the concentration of what is due (section 4).
#pragma once

#include "capacity.hpp"

namespace dealscope {

/// Providers x periods or points, with BookOptions::by_provider.
struct Exposure {
  Series spend;                ///< periods [USD bn]: drawn as far as paid
  Series capacity;             ///< points [GW]
  Series backlog;              ///< points [USD bn]
  Series commitments;          ///< points [USD bn]: backlog of cloud contracts, also of those inside a build
  Series hhi;                  ///< 1 x periods [0, 10000]: Herfindahl-Hirschman of due; NaN where nothing is due
  Series effective_providers;  ///< 1 x periods: 10000 / hhi
  Series incumbent_due_share;  ///< 1 x periods [0, 1]; NaN where nothing is due
};

/// Writes spend, backlog and commitments.
void compute_provider_books(const TimeGrid& grid, const Book& book, const Funding& funding, Exposure& exposure);

/// Writes hhi, effective_providers and incumbent_due_share.
void compute_concentration(const Scenario& scenario, const Book& book, Exposure& exposure);

}  // namespace dealscope
