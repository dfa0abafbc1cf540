// Spend and capacity by provider, and the concentration of spend (section 4).
#pragma once

#include "funding.hpp"

namespace dealscope {

struct Exposure {
  Series spend;                  ///< providers x periods [USD bn]
  Series capacity;               ///< providers x points [GW]
  Series hhi;                    ///< 1 x periods [0, 10000]: Herfindahl-Hirschman; NaN without spend
  Series effective_providers;    ///< 1 x periods: 10000 / hhi; NaN without spend
  Series incumbent_spend_share;  ///< 1 x periods [0, 1]; NaN without spend
};

/// Writes all series of `exposure` but capacity.
void compute_concentration(const Scenario& scenario, const Book& book, const Funding& funding, Exposure& exposure);

/// capacity = installed_gw + f * incremental_gw, providers x points [GW]; f = `effective_fulfilment`, 1 x 1.
void compute_capacity(const Book& book, const Series& effective_fulfilment, Series& capacity);

}  // namespace dealscope
