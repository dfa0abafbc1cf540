// Money that investors put into the lab (section 4).
#pragma once

#include "series.hpp"
#include "time_grid.hpp"
#include "values.hpp"

namespace dealscope {

/// 1 x periods [USD bn].
struct Investments {
  Series all;
  Series by_incumbent;
};

/// Expected value of an investment by lane [USD bn]: times the probability of deals in talks.
void expected_investment(const Investment& investment, const Values& values, LaneValues& usd_bn);

/// Part of an investment [0, 1] that is paid from `from` to `to` [decimal years].
[[nodiscard]] double invested_between(const Investment& investment, double from, double to);

void compute_investments(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                         Investments& investments);

}  // namespace dealscope
