#include "partners.hpp"

#include "formulas.hpp"
#include "ratio.hpp"

namespace dealscope {

namespace {

void compute_at_start(const Scenario& scenario, const Values& values, const Book& book, Partners& partners) {
  const int lanes = values.lane_count, count = static_cast<int>(scenario.providers.size());
  const double* lab_share = values[ParameterId::build_lab_share];
  LaneValues all;
  for (int i = 0; i < lanes; ++i) all[i] = 0.0;
  for (int p = 0; p < count; ++p) {
    const Ledger &ledger = book.providers, &parts = book.via_parts;
    const double whole = scenario.providers[p].backlog_usd_bn.value_or(0.0);
    for (int i = 0; i < lanes; ++i) {
      const double remaining =
          ledger.cloud_backlog.at(p, 0)[i] + lab_part(lab_share[i], ledger.build_backlog.at(p, 0)[i]);
      const double via = parts.cloud_backlog.at(p, 0)[i] + parts.build_backlog.at(p, 0)[i];
      partners.remaining.at(p, 0)[i] = remaining;
      partners.via_parts.at(p, 0)[i] = via;
      partners.share_of_partner.at(p, 0)[i] = share_of_partner(remaining + via, whole);
      partners.share_of_lab.at(p, 0)[i] = remaining + ledger.part_backlog.at(p, 0)[i];
      all[i] += partners.share_of_lab.at(p, 0)[i];
    }
  }
  for (int p = 0; p < count; ++p)
    for (int i = 0; i < lanes; ++i) {
      double& part = partners.share_of_lab.at(p, 0)[i];
      part = ratio_or_zero(part, all[i]);
    }
}

void compute_payments(const Series& due, const Funding& funding, Series& paid_sum, Series& unpaid_sum) {
  for (int p = 0; p < due.series_count; ++p)
    for (int k = 0; k < due.point_count; ++k)
      for (int i = 0; i < due.lane_count; ++i) {
        paid_sum.at(p, 0)[i] += paid(funding.paid_share.at(k)[i], due.at(p, k)[i]);
        unpaid_sum.at(p, 0)[i] += unpaid(funding.payable.at(k)[i], due.at(p, k)[i]);
      }
}

void compute_invested(const Scenario& scenario, const TimeGrid& grid, const Values& values, Partners& partners) {
  const double start = grid.start, end = grid.start + grid.years;
  for (const Investment& investment : scenario.investments) {
    LaneValues usd_bn;
    expected_investment(investment, values, usd_bn);
    const double within = invested_between(investment, start, end);
    const double before = invested_part(investment.start, start, investment.start, investment.years);
    for (int i = 0; i < values.lane_count; ++i) {
      partners.invested.at(investment.provider, 0)[i] += within * usd_bn[i];
      partners.invested_before.at(investment.provider, 0)[i] += before * usd_bn[i];
    }
  }
}

}  // namespace

void compute_partners(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                      const Funding& funding, Partners& partners) {
  const int count = static_cast<int>(scenario.providers.size());
  for (Series* row : {&partners.remaining, &partners.via_parts, &partners.share_of_lab, &partners.share_of_partner,
                      &partners.unpaid, &partners.unpaid_via_parts, &partners.paid, &partners.paid_via_parts,
                      &partners.invested, &partners.invested_before, &partners.round_trip})
    row->resize_zeroed(count, 1, values.lane_count);
  compute_at_start(scenario, values, book, partners);
  compute_payments(book.providers.due, funding, partners.paid, partners.unpaid);
  compute_payments(book.via_parts.due, funding, partners.paid_via_parts, partners.unpaid_via_parts);
  compute_invested(scenario, grid, values, partners);
  for (std::size_t i = 0; i < partners.round_trip.numbers.size(); ++i)
    partners.round_trip.numbers[i] = round_trip(partners.invested.numbers[i] + partners.invested_before.numbers[i],
                                                partners.paid.numbers[i] + partners.paid_via_parts.numbers[i]);
}

}  // namespace dealscope
