// Who is exposed to whom (section 4): what is spent and what runs by provider, and how concentrated it is.
#pragma once

#include "funding.hpp"

namespace dealscope {

struct Exposure {
  Series spend;                  ///< providers x periods, USD bn
  Series capacity;               ///< providers x points, GW
  Series hhi;                    ///< 1 x periods: 10000 * sum(share^2); NaN without spend, and so below
  Series effective_providers;    ///< 1 x periods: 10000 / hhi
  Series incumbent_spend_share;  ///< 1 x periods
};

/// Spend by provider and what follows from it.
void compute_concentration(const Scenario& scenario, const Book& book, const Funding& funding, Exposure& exposure);

/// standing + f * running, by provider and point: what runs when f of all is paid.
void compute_capacity(const Book& book, const Series& effective_fulfilment, Series& capacity);

}  // namespace dealscope
