#include "new_contracts.hpp"

#include <algorithm>

#include "ramp.hpp"

namespace dealscope {

namespace {

void sign_cohorts(const Grid& grid, const Values& values, Cohorts& cohorts) {
  const int lanes = values.lanes;
  const double* growth = values["new_contracts_growth"];
  const double* near = values["incumbent_share_near"];
  const double* later = values["incumbent_share_long"];
  const double* from = values["switch_year"];
  const double* ramp_years = values["switch_ramp_years"];
  cohorts.stays.shape(1, grid.years, lanes);
  cohorts.leaves.shape(1, grid.years, lanes);
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
}

/// to[k] = sum over y of cohorts[y] * aged[k - y]: what each year's contracts have become, in all.
void convolve(const Row& cohorts, const Row& aged, int steps_per_year, Row& to) {
  to.clear(1, aged.points, aged.lanes);
  for (int y = 0; y < cohorts.points; ++y) {
    const int first = y * steps_per_year;
    add_scaled(aged, cohorts.at(y), to.at(first), aged.lanes, aged.points - first);
  }
}

void convolve(const Row& cohorts, const Delivery& aged, int steps_per_year, Delivery& to) {
  convolve(cohorts, aged.step, steps_per_year, to.step);
  convolve(cohorts, aged.left, steps_per_year, to.left);
  convolve(cohorts, aged.rate, steps_per_year, to.rate);
}

}  // namespace

void book_new_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book) {
  sign_cohorts(grid, values, book.cohorts);
  deliver_new(grid, values, book.delivery);

  const double* own_share = values["own_share"];
  const double* term = values["new_contract_term_years"];
  const double* price = values["cloud_price_usd_bn_per_gw_year"];
  LaneArray all, own, cloud, all_gw, own_gw, cloud_gw;
  for (int i = 0; i < values.lanes; ++i) {
    const double gw_per_usd_bn = 1.0 / (term[i] * price[i]);  // peak = 1
    all[i] = 1.0;
    own[i] = own_share[i];
    cloud[i] = 1.0 - own_share[i];
    all_gw[i] = gw_per_usd_bn;
    own_gw[i] = own[i] * gw_per_usd_bn;
    cloud_gw[i] = cloud[i] * gw_per_usd_bn;
  }

  Delivery& sum = book.cohorts_delivery;
  const auto keep_in_mind = [&] {
    for (std::size_t i = 0; i < sum.step.numbers.size(); ++i)
      book.incumbent_drawn_if_kept.numbers[i] += sum.step.numbers[i];
    for (std::size_t i = 0; i < sum.left.numbers.size(); ++i)
      book.incumbent_backlog_if_kept.numbers[i] += sum.left.numbers[i];
  };
  convolve(book.cohorts.stays, book.delivery, grid.steps_per_year, sum);
  enter(scenario.incumbent, sum, all, all, all_gw, book);
  keep_in_mind();
  convolve(book.cohorts.leaves, book.delivery, grid.steps_per_year, sum);
  enter(scenario.own_provider, sum, own, own, own_gw, book);
  enter(scenario.cloud_provider, sum, cloud, cloud, cloud_gw, book);
  keep_in_mind();
}

}  // namespace dealscope
