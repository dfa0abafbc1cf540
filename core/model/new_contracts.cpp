#include "new_contracts.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "ramp.hpp"

namespace dealscope {

namespace {

constexpr double signing_offset_years = 0.5;  // in the middle of each year

/// A year's new contracts, by year and lane, in USD bn.
struct Cohorts {
  Row stays;   ///< with the incumbent: W_y a
  Row leaves;  ///< elsewhere: W_y (1 - a)
};

/// What becomes of 1 USD bn of new contracts, by the grid's steps since the start of the year that signs it.
struct Ageing {
  Row drawn;    ///< by period
  Row backlog;  ///< by point
  Row rate;     ///< by point, as a part of the (constant) rate of delivery
};

/// A provider's part of what is signed.
struct Share {
  int provider;
  const LaneArray& part;
};

[[nodiscard]] Cohorts sign_cohorts(const Grid& grid, const Values& values) {
  const int lanes = values.lanes;
  const double* growth = values["new_contracts_growth"];
  const double* near = values["incumbent_share_near"];
  const double* later = values["incumbent_share_long"];
  const double* from = values["switch_year"];
  const double* ramp_years = values["switch_ramp_years"];
  Cohorts cohorts;
  cohorts.stays.reset(1, grid.years, lanes);
  cohorts.leaves.reset(1, grid.years, lanes);
  LaneArray value;
  std::copy_n(values["new_contracts_usd_bn"], lanes, value.begin());
  for (int y = 0; y < grid.years; ++y) {
    const double signing = grid.start + y + signing_offset_years;
    double* stays = cohorts.stays.at(y);
    double* leaves = cohorts.leaves.at(y);
    for (int i = 0; i < lanes; ++i) {
      const double a = linear(near[i], later[i], from[i], from[i] + ramp_years[i], signing);
      stays[i] = value[i] * a;
      leaves[i] = value[i] * (1.0 - a);
      value[i] *= 1.0 + growth[i];
    }
  }
  return cohorts;
}

/// All cohorts age alike: straight-line over the term.
[[nodiscard]] Ageing age(const Grid& grid, const Values& values) {
  const int lanes = values.lanes;
  const double* term = values["new_contract_term_years"];
  Ageing ageing;
  ageing.drawn.reset(1, grid.periods(), lanes);
  ageing.backlog.reset(1, grid.points(), lanes);
  ageing.rate.reset(1, grid.points(), lanes);
  LaneArray before;
  for (int k = 0; k < grid.points(); ++k) {
    const bool is_contracted = grid.elapsed(k) >= signing_offset_years - edge;
    double* backlog = ageing.backlog.at(k);
    double* rate = ageing.rate.at(k);
    double* drawn = ageing.drawn.at(std::max(k - 1, 0));
    for (int i = 0; i < lanes; ++i) {
      const double x = phase(grid.elapsed(k), signing_offset_years, term[i]);
      const double r = delivered(x, 0.0, 0.0);
      backlog[i] = is_contracted ? 1.0 - r : 0.0;
      rate[i] = delivery_rate(x, 0.0, 0.0);
      drawn[i] = k > 0 ? r - before[i] : 0.0;
      before[i] = r;
    }
  }
  return ageing;
}

/// The sum over years of what each year's contracts have become: to[k] = sum over y of cohorts[y] * aged[k - y].
[[nodiscard]] Row convolve(const Row& cohorts, const Row& aged, int steps_per_year) {
  Row sum;
  sum.reset(1, aged.points, aged.lanes);
  for (int y = 0; y < cohorts.points; ++y) {
    const int first = y * steps_per_year;
    add_scaled(aged.at(0), cohorts.at(y), aged.points - first, aged.lanes, sum.at(first));
  }
  return sum;
}

/// to += share * from, lane by lane.
void add(const Row& from, const LaneArray& share, double* to) {
  add_scaled(from.at(0), share.data(), from.points, from.lanes, to);
}

}  // namespace

void add_new_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book) {
  const int lanes = values.lanes;
  const Cohorts cohorts = sign_cohorts(grid, values);
  const Ageing ageing = age(grid, values);

  LaneArray all, own, cloud, gw_per_usd_bn;
  const double* own_share = values["own_share"];
  const double* term = values["new_contract_term_years"];
  const double* price = values["cloud_price_usd_bn_per_gw_year"];
  for (int i = 0; i < lanes; ++i) {
    all[i] = 1.0;
    own[i] = own_share[i];
    cloud[i] = 1.0 - own_share[i];
    gw_per_usd_bn[i] = 1.0 / (term[i] * price[i]);  // peak = 1
  }

  const auto sign = [&](const Row& values_by_year, std::span<const Share> shares) {
    const Row drawn = convolve(values_by_year, ageing.drawn, grid.steps_per_year);
    const Row backlog = convolve(values_by_year, ageing.backlog, grid.steps_per_year);
    const Row running = convolve(values_by_year, ageing.rate, grid.steps_per_year);
    for (const auto& [provider, share] : shares) {
      LaneArray gw;
      for (int i = 0; i < lanes; ++i) gw[i] = share[i] * gw_per_usd_bn[i];
      add(drawn, share, book.drawn.at(provider, 0));
      add(drawn, share, book.due.at(provider, 0));
      add(backlog, share, book.backlog.at(provider, 0));
      add(running, gw, book.running_gw.at(provider, 0));
    }
    add(drawn, all, book.incumbent_drawn_if_kept.at(0));
    add(backlog, all, book.incumbent_backlog_if_kept.at(0));
  };
  sign(cohorts.stays, std::array{Share{scenario.incumbent, all}});
  sign(cohorts.leaves, std::array{Share{scenario.own_provider, own}, Share{scenario.cloud_provider, cloud}});
}

}  // namespace dealscope
