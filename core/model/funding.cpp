#include "funding.hpp"

#include <algorithm>

#include "formulas.hpp"
#include "growth.hpp"

namespace dealscope {

namespace {

/// Sum of a flow over the periods of a year, by lane; `memory` holds it where a year has several.
[[nodiscard]] const double* sum_of_year(const Series& flow, const TimeGrid& grid, int year, LaneValues& memory) {
  const int first = year * grid.steps_per_year;
  if (grid.steps_per_year == 1) return flow.at(first);
  copy_lanes(flow.at(first), flow.lane_count, memory.data());
  for (int k = first + 1; k < first + grid.steps_per_year; ++k)
    for (int i = 0; i < flow.lane_count; ++i) memory[i] += flow.at(k)[i];
  return memory.data();
}

void compute_revenue(const TimeGrid& grid, const Values& values, const Book& book, Funding& funding) {
  const int lanes = values.lane_count;
  const double* per_gw = values[ParameterId::revenue_per_gw_usd_bn];
  grow({values[ParameterId::lab_revenue_usd_bn], values[ParameterId::lab_revenue_growth],
        values[ParameterId::lab_revenue_growth_long], values[ParameterId::lab_revenue_fade_years]},
       grid, lanes, funding.planned_revenue_rate);
  integrate(funding.planned_revenue_rate, grid, funding.planned_revenue);
  funding.served.resize(1, grid.years, lanes);
  funding.lab_revenue.resize(1, grid.periods(), lanes);
  funding.lab_revenue_cut_by_compute.resize_zeroed(1, 1, lanes);
  double* cut = funding.lab_revenue_cut_by_compute.at(0);
  for (int year = 0; year < grid.years; ++year) {
    LaneValues planned_sum, gw_years_sum;
    const double* planned = sum_of_year(funding.planned_revenue, grid, year, planned_sum);
    const double* gw_years = sum_of_year(book.gw_years, grid, year, gw_years_sum);
    double* served = funding.served.at(year);
    for (int i = 0; i < lanes; ++i) served[i] = served_part(per_gw[i], gw_years[i], planned[i]);
    for (int k = year * grid.steps_per_year; k < (year + 1) * grid.steps_per_year; ++k)
      for (int i = 0; i < lanes; ++i) {
        const double plan = funding.planned_revenue.at(k)[i];
        funding.lab_revenue.at(k)[i] = served[i] * plan;
        cut[i] += plan - funding.lab_revenue.at(k)[i];
      }
  }
}

void compute_resources(const TimeGrid& grid, const Values& values, const Investments& investments, Funding& funding) {
  const double* budget_share = values[ParameterId::compute_budget_share];
  const double* external = values[ParameterId::external_funding_usd_bn];
  funding.resources.resize(1, grid.periods(), values.lane_count);
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < values.lane_count; ++i)
      funding.resources.at(k)[i] = resources(budget_share[i], funding.lab_revenue.at(k)[i], external[i],
                                             grid.period_years(), investments.all.at(k)[i]);
}

void compute_payment(const TimeGrid& grid, const Values& values, const Book& book, Funding& funding) {
  const int lanes = values.lane_count;
  const double* assumed = values[ParameterId::fulfilment];
  const double* link = values[ParameterId::funding_link];
  funding.payable.resize(1, grid.periods(), lanes);
  funding.paid_share.resize(1, grid.periods(), lanes);
  funding.affordable_share.resize(1, 1, lanes);
  LaneValues carried, all_due, all_payable;
  for (int i = 0; i < lanes; ++i) carried[i] = all_due[i] = all_payable[i] = 0.0;
  for (int year = 0; year < grid.years; ++year) {
    LaneValues due_sum, cash_sum;
    const double* due = sum_of_year(book.obligations, grid, year, due_sum);
    const double* cash = sum_of_year(funding.resources, grid, year, cash_sum);
    const int first = year * grid.steps_per_year;
    double *can_pay = funding.payable.at(first), *pays = funding.paid_share.at(first);
    for (int i = 0; i < lanes; ++i) {
      can_pay[i] = payable(carried[i], cash[i], due[i]);
      pays[i] = paid_share(link[i], assumed[i], can_pay[i]);
      carried[i] = carry_over(carried[i], cash[i], due[i]);
      all_due[i] += due[i];
      all_payable[i] += can_pay[i] * due[i];
    }
    for (int k = first + 1; k < first + grid.steps_per_year; ++k) {
      copy_lanes(can_pay, lanes, funding.payable.at(k));
      copy_lanes(pays, lanes, funding.paid_share.at(k));
    }
  }
  for (int i = 0; i < lanes; ++i) funding.affordable_share.at(0)[i] = affordable_share(all_payable[i], all_due[i]);
}

void compute_gap(const TimeGrid& grid, const Book& book, int lanes, Funding& funding) {
  Series& gap = funding.cumulative_gap;
  gap.resize(1, grid.points(), lanes);
  LaneValues due, cash;
  for (int i = 0; i < lanes; ++i) due[i] = cash[i] = gap.at(0)[i] = 0.0;
  for (int k = 0; k < grid.periods(); ++k)
    for (int i = 0; i < lanes; ++i) {
      due[i] += book.obligations.at(k)[i];
      cash[i] += funding.resources.at(k)[i];
      gap.at(k + 1)[i] = due[i] - cash[i];
    }

  funding.funding_gap.resize_zeroed(1, 1, lanes);
  funding.funding_gap_year.resize(1, 1, lanes);
  double *greatest = funding.funding_gap.at(0), *date = funding.funding_gap_year.at(0);
  for (int year = 1; year <= grid.years; ++year)
    for (int i = 0; i < lanes; ++i) greatest[i] = max_of(greatest[i], gap.at(year * grid.steps_per_year)[i]);
  for (int i = 0; i < lanes; ++i) date[i] = nan;
  for (int year = grid.years; year > 0; --year) {
    const double* at_end = gap.at(year * grid.steps_per_year);
    for (int i = 0; i < lanes; ++i) {
      const bool is_greatest = (greatest[i] >= tolerance) & (greatest[i] - at_end[i] < tolerance);
      date[i] = is_greatest ? grid.start + year : date[i];
    }
  }
}

}  // namespace

int payment_period(const TimeGrid& grid, int point) { return std::min(point, grid.periods() - 1); }

void compute_funding(const TimeGrid& grid, const Values& values, const Book& book, const Investments& investments,
                     Funding& funding) {
  compute_revenue(grid, values, book, funding);
  compute_resources(grid, values, investments, funding);
  compute_payment(grid, values, book, funding);
  compute_gap(grid, book, values.lane_count, funding);
}

void compute_coverage(const Book& book, Funding& funding) {
  funding.coverage.resize(1, book.obligations.point_count, book.obligations.lane_count);
  for (std::size_t i = 0; i < funding.coverage.numbers.size(); ++i)
    funding.coverage.numbers[i] = coverage(funding.resources.numbers[i], book.obligations.numbers[i]);
}

}  // namespace dealscope
