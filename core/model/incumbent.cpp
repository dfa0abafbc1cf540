#include "incumbent.hpp"

#include "formulas.hpp"
#include "growth.hpp"
#include "present_value.hpp"

namespace dealscope {

namespace {

void compute_share(const Series& lab, const Series& other, Series& share) {
  share.resize(1, lab.point_count, lab.lane_count);
  for (std::size_t i = 0; i < share.numbers.size(); ++i)
    share.numbers[i] = share_between(lab.numbers[i], other.numbers[i]);
}

}  // namespace

void compute_backlog(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent) {
  const int lanes = values.lane_count;
  incumbent.backlog_lab.resize(1, grid.points(), lanes);
  for (int k = 0; k < grid.points(); ++k)
    for (int i = 0; i < lanes; ++i)
      incumbent.backlog_lab.at(k)[i] =
          book.sides.cloud_backlog.at(incumbent_side, k)[i] + book.sides.build_backlog.at(incumbent_side, k)[i];
  grow({values[ParameterId::other_backlog_usd_bn], values[ParameterId::other_backlog_growth],
        values[ParameterId::other_backlog_growth_long], values[ParameterId::other_backlog_fade_years]},
       grid, lanes, incumbent.backlog_other);
  compute_share(incumbent.backlog_lab, incumbent.backlog_other, incumbent.backlog_share);
}

void compute_attribution(const Values& values, const Book& book, Incumbent& incumbent) {
  const Series &lab = incumbent.backlog_lab, &other = incumbent.backlog_other;
  const double* baseline = values[ParameterId::incumbent_share_baseline];
  incumbent.attribution.resize(attribution_part_count, lab.point_count, lab.lane_count);
  for (int k = 0; k < lab.point_count; ++k)
    for (int i = 0; i < lab.lane_count; ++i) {
      const double o0 = lab.at(0)[i], n0 = other.at(0)[i], o = lab.at(k)[i], n = other.at(k)[i];
      const double at_baseline = o + short_of_baseline(baseline[i], book.new_backlog.at(incumbent_side, k)[i],
                                                       book.new_backlog.at(others_side, k)[i]);
      const double at_start = share_between(o0, n0), other_now = share_between(o0, n);
      const double lab_now = share_between(o, n0), now = share_between(o, n);
      const double by_lab = mean_change(change(lab_now, at_start), change(now, other_now));
      const double by_demand = mean_change(change(share_between(at_baseline, n0), at_start),
                                           change(share_between(at_baseline, n), other_now));
      incumbent.attribution.at(diversification, k)[i] = mean_change(change(other_now, at_start), change(now, lab_now));
      incumbent.attribution.at(demand, k)[i] = by_demand;
      incumbent.attribution.at(departure, k)[i] = by_lab - by_demand;
    }
}

void compute_cloud_revenue(const TimeGrid& grid, const Values& values, const Book& book, const Funding& funding,
                           Incumbent& incumbent) {
  incumbent.cloud_revenue_lab.resize(1, grid.periods(), values.lane_count);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lane_count; ++i)
      incumbent.cloud_revenue_lab.at(k)[i] = paid(funding.paid_share.at(k)[i], book.sides.due.at(incumbent_side, k)[i]);
  grow({values[ParameterId::other_cloud_revenue_usd_bn], values[ParameterId::other_cloud_growth],
        values[ParameterId::other_cloud_growth_long], values[ParameterId::other_cloud_fade_years]},
       grid, values.lane_count, incumbent.other_cloud_rate);
  integrate(incumbent.other_cloud_rate, grid, incumbent.cloud_revenue_other);
  compute_share(incumbent.cloud_revenue_lab, incumbent.cloud_revenue_other, incumbent.cloud_revenue_share);
}

void compute_losses(const TimeGrid& grid, const Values& values, const Book& book, Incumbent& incumbent) {
  const int lanes = values.lane_count;
  const double* baseline = values[ParameterId::incumbent_share_baseline];
  for (Series* row : {&incumbent.lost_to_departure, &incumbent.lost_to_nonpayment, &incumbent.lost_revenue})
    row->resize(1, grid.periods(), lanes);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < lanes; ++i) {
      const double departed =
          short_of_baseline(baseline[i], book.new_drawn.at(incumbent_side, k)[i], book.new_drawn.at(others_side, k)[i]);
      const double unpaid = book.sides.due.at(incumbent_side, k)[i] - incumbent.cloud_revenue_lab.at(k)[i];
      incumbent.lost_to_departure.at(k)[i] = departed;
      incumbent.lost_to_nonpayment.at(k)[i] = unpaid;
      incumbent.lost_revenue.at(k)[i] = departed + unpaid;
    }
  const double* margin = values[ParameterId::gross_margin];
  compute_present_value(incumbent.lost_revenue, grid, values, incumbent.npv_lost_gross_profit);
  double* profit = incumbent.npv_lost_gross_profit.at(0);
  for (int i = 0; i < lanes; ++i) profit[i] = gross_profit(margin[i], profit[i]);
}

}  // namespace dealscope
