#include "exposure.hpp"

#include "formulas.hpp"

namespace dealscope {

namespace {

void compute_spend(const Book& book, const Series& effective_fulfilment, Series& spend) {
  const int lanes = book.drawn.lane_count;
  const double* f = effective_fulfilment.at(0);
  spend.resize(book.drawn.series_count, book.drawn.point_count, lanes);
  for (int p = 0; p < spend.series_count; ++p)
    for (int k = 0; k < spend.point_count; ++k)
      for (int i = 0; i < lanes; ++i) spend.at(p, k)[i] = paid(f[i], book.drawn.at(p, k)[i]);
}

}  // namespace

void compute_capacity(const Book& book, const Series& effective_fulfilment, Series& capacity) {
  const int lanes = book.incremental_gw.lane_count;
  const double* f = effective_fulfilment.at(0);
  capacity.resize(book.incremental_gw.series_count, book.incremental_gw.point_count, lanes);
  for (int p = 0; p < capacity.series_count; ++p) {
    const double* installed = book.installed_gw.at(p, 0);
    for (int k = 0; k < capacity.point_count; ++k)
      for (int i = 0; i < lanes; ++i)
        capacity.at(p, k)[i] = paid_capacity(installed[i], f[i], book.incremental_gw.at(p, k)[i]);
  }
}

void compute_concentration(const Scenario& scenario, const Book& book, const Funding& funding, Exposure& exposure) {
  compute_spend(book, funding.effective_fulfilment, exposure.spend);
  const Series& spend = exposure.spend;
  const int lanes = spend.lane_count;
  exposure.hhi.resize(1, spend.point_count, lanes);
  exposure.effective_providers.resize(1, spend.point_count, lanes);
  exposure.incumbent_spend_share.resize(1, spend.point_count, lanes);
  for (int k = 0; k < spend.point_count; ++k) {
    LaneValues all, squares;
    for (int i = 0; i < lanes; ++i) all[i] = squares[i] = 0.0;
    for (int p = 0; p < spend.series_count; ++p)
      for (int i = 0; i < lanes; ++i) all[i] += spend.at(p, k)[i];
    for (int p = 0; p < spend.series_count; ++p)
      for (int i = 0; i < lanes; ++i) squares[i] += squared_share(spend.at(p, k)[i], all[i]);
    const double* incumbent = spend.at(scenario.incumbent, k);
    for (int i = 0; i < lanes; ++i) {
      exposure.hhi.at(k)[i] = hhi(squares[i], all[i]);
      exposure.effective_providers.at(k)[i] = effective_providers(exposure.hhi.at(k)[i]);
      exposure.incumbent_spend_share.at(k)[i] = share_of_spend(incumbent[i], all[i]);
    }
  }
}

}  // namespace dealscope
