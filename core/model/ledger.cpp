#include "ledger.hpp"

namespace dealscope {

void clear(Ledger& ledger, int accounts, const TimeGrid& grid, int lanes, bool clears_cloud) {
  const auto shape = clears_cloud ? &Series::resize_zeroed : &Series::resize;
  (ledger.due.*shape)(accounts, grid.periods(), lanes);
  (ledger.cloud_backlog.*shape)(accounts, grid.points(), lanes);
  (ledger.running_gw.*shape)(accounts, grid.points(), lanes);
  for (Series* level : {&ledger.build_backlog, &ledger.part_backlog})
    level->resize_zeroed(accounts, grid.points(), lanes);
  ledger.built_gw.resize_zeroed(accounts, grid.periods(), lanes);
  ledger.standing_gw.resize_zeroed(accounts, 1, lanes);
}

CloudPosting cloud_posting(const ContractTerms& terms, const Values& values) {
  const double* renewal = values[ParameterId::renewal_share];
  CloudPosting entry;
  for (int i = 0; i < values.lane_count; ++i) {
    entry.value_usd_bn[i] = terms.expected[i] * terms.value_usd_bn[i];
    entry.peak_gw[i] = terms.expected[i] * terms.capacity_gw[i];
    entry.gw_years[i] = entry.peak_gw[i] * terms.years_at_peak[i];
    entry.renewed_usd_bn[i] = renewal[i] * entry.value_usd_bn[i];
    entry.renewed_gw[i] = renewal[i] * entry.peak_gw[i];
    entry.renewed_gw_years[i] = renewal[i] * entry.gw_years[i];
  }
  return entry;
}

void post(const CloudPosting& entry, const CloudDelivery& delivery, Ledger& ledger, int account) {
  add_drawn(delivery, entry.value_usd_bn, entry.renewed_usd_bn, ledger.due, account);
  add_scaled(delivery.rate, entry.peak_gw, delivery.renewals_rate, entry.renewed_gw, ledger.running_gw, account);
  post_backlog(entry, delivery, ledger.cloud_backlog, account);
}

void add_drawn(const CloudDelivery& delivery, const LaneValues& term, const LaneValues& renewal, Series& to,
               int series) {
  add_scaled(delivery.drawn, term, delivery.renewals_drawn, renewal, to, series);
}

void post_backlog(const CloudPosting& entry, const CloudDelivery& delivery, Series& backlog, int account) {
  add_scaled(delivery.remaining, entry.value_usd_bn, delivery.renewals_remaining, entry.renewed_usd_bn, backlog,
             account);
}

void build_posting(const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   const BuildDelivery& delivery, BuildPosting& entry) {
  const int lanes = values.lane_count;
  const double* lab_share = values[ParameterId::build_lab_share];
  const double* rent = values[ParameterId::build_rent_usd_bn_per_gw_year];
  for (int i = 0; i < lanes; ++i) {
    entry.value_usd_bn[i] = terms.expected[i] * terms.value_usd_bn[i];
    entry.lab_usd_bn[i] = lab_part(lab_share[i], entry.value_usd_bn[i]);
    entry.expected_gw[i] = terms.expected[i] * terms.capacity_gw[i];
    entry.standing_gw[i] = terms.capacity_gw[i] * delivery.at_start[i];
    entry.rent_usd_bn_per_gw_year[i] = build_rent(rent[i], lab_share[i], 1.0);
  }
  entry.gw_years.resize(1, grid.periods(), lanes);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < lanes; ++i)
      entry.gw_years.at(k)[i] = gw_years_built(terms.capacity_gw[i], delivery.at_start[i], terms.expected[i],
                                               delivery.integral.at(k)[i], grid.period_years());
}

void post(const BuildPosting& entry, const BuildDelivery& delivery, Ledger& ledger, int account) {
  add_scaled(delivery.drawn, entry.lab_usd_bn, entry.gw_years, entry.rent_usd_bn_per_gw_year, ledger.due, account);
  add_scaled(delivery.remaining, entry.value_usd_bn, ledger.build_backlog, account);
  add_scaled(delivery.drawn, entry.expected_gw, ledger.built_gw, account);
  double* standing = ledger.standing_gw.at(account, 0);
  for (int i = 0; i < ledger.standing_gw.lane_count; ++i) standing[i] += entry.standing_gw[i];
}

}  // namespace dealscope
