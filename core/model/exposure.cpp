#include "exposure.hpp"

#include "formulas.hpp"

namespace dealscope {

namespace {

void add_series(const Series& a, const Series& b, Series& sum) {
  sum.resize(a.series_count, a.point_count, a.lane_count);
  for (std::size_t i = 0; i < sum.numbers.size(); ++i) sum.numbers[i] = a.numbers[i] + b.numbers[i];
}

}  // namespace

void compute_provider_books(const TimeGrid& grid, const Book& book, const Funding& funding, Exposure& exposure) {
  const int lanes = book.drawn.lane_count;
  exposure.spend.resize(book.drawn.series_count, grid.periods(), lanes);
  for (int p = 0; p < exposure.spend.series_count; ++p)
    for (int k = 0; k < grid.periods(); ++k)
      for (int i = 0; i < lanes; ++i)
        exposure.spend.at(p, k)[i] = paid(funding.paid_share.at(k)[i], book.drawn.at(p, k)[i]);
  const Ledger& ledger = book.providers;
  add_series(ledger.cloud_backlog, ledger.build_backlog, exposure.backlog);
  add_series(ledger.cloud_backlog, ledger.part_backlog, exposure.commitments);
}

void compute_concentration(const Scenario& scenario, const Book& book, Exposure& exposure) {
  const Series& due = book.providers.due;
  const int lanes = due.lane_count;
  exposure.hhi.resize(1, due.point_count, lanes);
  exposure.effective_providers.resize(1, due.point_count, lanes);
  exposure.incumbent_due_share.resize(1, due.point_count, lanes);
  for (int k = 0; k < due.point_count; ++k) {
    const double* all = book.obligations.at(k);
    LaneValues squares;
    for (int i = 0; i < lanes; ++i) squares[i] = 0.0;
    for (int p = 0; p < due.series_count; ++p)
      for (int i = 0; i < lanes; ++i) squares[i] += squared_share(due.at(p, k)[i], all[i]);
    const double* incumbent = due.at(scenario.incumbent, k);
    for (int i = 0; i < lanes; ++i) {
      exposure.hhi.at(k)[i] = hhi(squares[i], all[i]);
      exposure.effective_providers.at(k)[i] = effective_providers(exposure.hhi.at(k)[i]);
      exposure.incumbent_due_share.at(k)[i] = share_of_due(incumbent[i], all[i]);
    }
  }
}

}  // namespace dealscope
