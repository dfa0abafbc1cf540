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
  to.shape(1, aged.points, aged.lanes);
  set_scaled(aged, cohorts.at(0), to.at(0));
  for (int y = 1; y < cohorts.points; ++y) {
    const int first = y * steps_per_year;
    add_scaled(aged, cohorts.at(y), to.at(first), aged.lanes, aged.points - first);
  }
}

void add(const Row& part, Row& to) {
  for (std::size_t i = 0; i < part.numbers.size(); ++i) to.numbers[i] += part.numbers[i];
}

}  // namespace

void book_new_contracts(const Scenario& scenario, const Grid& grid, const Values& values, const BookScope& scope,
                        Book& book) {
  sign_cohorts(grid, values, book.cohorts);
  deliver_new(grid, values, book.delivery);

  const double* own_share = values["own_share"];
  const double* term = values["new_contract_term_years"];
  const double* price = values["cloud_price_usd_bn_per_gw_year"];
  Entry kept{.provider = scenario.incumbent}, own{.provider = scenario.own_provider},
      cloud{.provider = scenario.cloud_provider};
  for (int i = 0; i < values.lanes; ++i) {
    const double gw_per_usd_bn = 1.0 / (term[i] * price[i]);  // peak = 1
    const double cloud_share = 1.0 - own_share[i];
    kept.value_usd_bn[i] = kept.due_usd_bn[i] = 1.0;
    own.value_usd_bn[i] = own.due_usd_bn[i] = own_share[i];
    cloud.value_usd_bn[i] = cloud.due_usd_bn[i] = cloud_share;
    kept.capacity_gw[i] = gw_per_usd_bn;
    own.capacity_gw[i] = own_share[i] * gw_per_usd_bn;
    cloud.capacity_gw[i] = cloud_share * gw_per_usd_bn;
  }

  Delivery& sum = book.cohorts_delivery;
  const auto deliver_all = [&](const Row& cohorts, bool with_backlog) {
    convolve(cohorts, book.delivery.step, grid.steps_per_year, sum.step);
    convolve(cohorts, book.delivery.rate, grid.steps_per_year, sum.rate);
    if (with_backlog) convolve(cohorts, book.delivery.left, grid.steps_per_year, sum.left);
  };
  const auto keep_in_mind = [&] {
    if (!scope.if_kept) return;
    add(sum.step, book.incumbent_drawn_if_kept);
    add(sum.left, book.incumbent_backlog_if_kept);
  };
  deliver_all(book.cohorts.stays, true);
  enter(kept, scenario.incumbent, sum, scope, book);
  keep_in_mind();
  deliver_all(book.cohorts.leaves, scope.by_provider || scope.if_kept);
  enter(own, scenario.incumbent, sum, scope, book);
  enter(cloud, scenario.incumbent, sum, scope, book);
  keep_in_mind();
}

}  // namespace dealscope
