// What the incumbent gets from the lab besides cloud revenue (section 5): its stake and its share of revenue.
#pragma once

#include "incumbent.hpp"

namespace dealscope {

/// Money [USD bn], shares [0, 1].
struct Stake {
  Series revenue_share;               ///< 1 x periods
  Series revenue_share_cut_by_cap;    ///< 1 x 1, over the horizon: withheld by the cap
  Series revenue_share_after_switch;  ///< 1 x 1: of the years that start at or after switch_year
  Series npv_revenue_share;           ///< 1 x 1, over the horizon
  Series valuation_if_paid;           ///< 1 x points: without the loss where bills go unpaid
  Series stake, valuation;            ///< 1 x points
  Series equity_value;                ///< 1 x points
  Series npv_invested;                ///< 1 x 1, over the horizon: investments of the incumbent
  Series npv_equity_gain;             ///< 1 x 1: change of equity_value over the horizon, less npv_invested
  Series breakeven_valuation_gain;    ///< 1 x 1: gain in valuation that makes up for the loss; NaN without a stake
  Series incumbent_net_gain;          ///< 1 x 1: equity gain and revenue share, less the gross profit lost
};

/// Needs compute_losses.
void compute_stake(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                   const Investments& investments, const Funding& funding, const Incumbent& incumbent, Stake& stake);

}  // namespace dealscope
