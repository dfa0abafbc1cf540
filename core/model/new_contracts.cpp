#include "new_contracts.hpp"

#include <algorithm>

#include "formulas.hpp"

namespace dealscope {

namespace {

void sign_vintages(const TimeGrid& grid, const Values& values, Vintages& vintages) {
  const int lanes = values.lane_count;
  const double* growth = values[ParameterId::new_contracts_growth];
  const double* near = values[ParameterId::incumbent_share_near];
  const double* later = values[ParameterId::incumbent_share_long];
  const double* from = values[ParameterId::switch_year];
  const double* ramp_years = values[ParameterId::switch_ramp_years];
  vintages.incumbent.resize(1, grid.years, lanes);
  vintages.elsewhere.resize(1, grid.years, lanes);
  LaneValues value;
  std::copy_n(values[ParameterId::new_contracts_usd_bn], lanes, value.begin());
  for (int y = 0; y < grid.years; ++y) {
    const double signing = grid.start + y + signing_offset_years;
    double* with_incumbent = vintages.incumbent.at(y);
    double* elsewhere = vintages.elsewhere.at(y);
    for (int i = 0; i < lanes; ++i) {
      const double to = from[i] + ramp_years[i];
      const double a = interpolate_clamped(near[i], later[i], from[i], to, to - from[i], signing);
      with_incumbent[i] = signed_with_incumbent(value[i], a);
      elsewhere[i] = signed_elsewhere(value[i], a);
      value[i] = compounded(value[i], growth[i], 1);
    }
  }
}

/// to[k] = sum over y of vintages[y] * aged[k - y], with k - y in grid steps.
void convolve(const Series& vintages, const Series& aged, int steps_per_year, Series& to) {
  to.resize(1, aged.point_count, aged.lane_count);
  set_scaled(aged, vintages.at(0), to.at(0));
  for (int y = 1; y < vintages.point_count; ++y) {
    const int first = y * steps_per_year;
    add_scaled(aged, vintages.at(y), to.at(first), aged.lane_count, aged.point_count - first);
  }
}

void add(const Series& part, Series& to) {
  for (std::size_t i = 0; i < part.numbers.size(); ++i) to.numbers[i] += part.numbers[i];
}

}  // namespace

void post_new_contracts(const Scenario& scenario, const TimeGrid& grid, const Values& values,
                        const BookOptions& options, Book& book) {
  sign_vintages(grid, values, book.vintages);
  new_contract_delivery(grid, values, book.delivery);

  const double* own_share = values[ParameterId::own_share];
  const double* term = values[ParameterId::new_contract_term_years];
  const double* price = values[ParameterId::cloud_price_usd_bn_per_gw_year];
  Posting incumbent{.provider = scenario.incumbent}, own{.provider = scenario.own_provider},
      cloud{.provider = scenario.cloud_provider};
  for (int i = 0; i < values.lane_count; ++i) {
    const Reciprocal gw_per_usd_bn = new_contract_gw_per_usd_bn(term[i], price[i]);
    const double cloud_share = 1.0 - own_share[i];
    incumbent.value_usd_bn[i] = incumbent.due_usd_bn[i] = 1.0;
    own.value_usd_bn[i] = own.due_usd_bn[i] = own_share[i];
    cloud.value_usd_bn[i] = cloud.due_usd_bn[i] = cloud_share;
    incumbent.capacity_gw[i] = gw_per_usd_bn.value;
    own.capacity_gw[i] = own_share[i] * gw_per_usd_bn;
    cloud.capacity_gw[i] = cloud_share * gw_per_usd_bn;
  }

  Delivery& sum = book.vintages_delivery;
  const auto deliver_all = [&](const Series& vintages, bool with_backlog) {
    convolve(vintages, book.delivery.drawn, grid.steps_per_year, sum.drawn);
    convolve(vintages, book.delivery.rate, grid.steps_per_year, sum.rate);
    if (with_backlog) convolve(vintages, book.delivery.remaining, grid.steps_per_year, sum.remaining);
  };
  const auto add_counterfactual = [&] {
    if (!options.counterfactual) return;
    add(sum.drawn, book.incumbent_drawn_counterfactual);
    add(sum.remaining, book.incumbent_backlog_counterfactual);
  };
  deliver_all(book.vintages.incumbent, true);
  post(incumbent, scenario.incumbent, sum, options, book);
  add_counterfactual();
  deliver_all(book.vintages.elsewhere, options.by_provider || options.counterfactual);
  post(own, scenario.incumbent, sum, options, book);
  post(cloud, scenario.incumbent, sum, options, book);
  add_counterfactual();
}

}  // namespace dealscope
