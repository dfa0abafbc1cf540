#include "exposure.hpp"

#include "share.hpp"

namespace dealscope {

namespace {

void paid_spend(const Book& book, const Row& effective_fulfilment, Row& spend) {
  const int lanes = book.drawn.lanes;
  const double* f = effective_fulfilment.at(0);
  spend.shape(book.drawn.series, book.drawn.points, lanes);
  for (int p = 0; p < spend.series; ++p)
    for (int k = 0; k < spend.points; ++k)
      for (int i = 0; i < lanes; ++i) spend.at(p, k)[i] = f[i] * book.drawn.at(p, k)[i];
}

}  // namespace

void paid_capacity(const Book& book, const Row& effective_fulfilment, Row& capacity) {
  const int lanes = book.running_gw.lanes;
  const double* f = effective_fulfilment.at(0);
  capacity.shape(book.running_gw.series, book.running_gw.points, lanes);
  for (int p = 0; p < capacity.series; ++p) {
    const double* standing = book.standing_gw.at(p, 0);
    for (int k = 0; k < capacity.points; ++k)
      for (int i = 0; i < lanes; ++i) capacity.at(p, k)[i] = standing[i] + f[i] * book.running_gw.at(p, k)[i];
  }
}

void measure_concentration(const Scenario& scenario, const Book& book, const Funding& funding, Exposure& exposure) {
  paid_spend(book, funding.effective_fulfilment, exposure.spend);
  const Row& spend = exposure.spend;
  const int lanes = spend.lanes;
  exposure.hhi.shape(1, spend.points, lanes);
  exposure.effective_providers.shape(1, spend.points, lanes);
  exposure.incumbent_spend_share.shape(1, spend.points, lanes);
  for (int k = 0; k < spend.points; ++k) {
    LaneArray all, squares;
    for (int i = 0; i < lanes; ++i) all[i] = squares[i] = 0.0;
    for (int p = 0; p < spend.series; ++p)
      for (int i = 0; i < lanes; ++i) all[i] += spend.at(p, k)[i];
    for (int p = 0; p < spend.series; ++p)
      for (int i = 0; i < lanes; ++i) {
        const double share = spend.at(p, k)[i] / all[i];
        squares[i] += share * share;
      }
    const double* incumbent = spend.at(scenario.incumbent, k);
    for (int i = 0; i < lanes; ++i) {
      const bool none = all[i] < edge;
      const double hhi = none ? undefined : 10000.0 * squares[i];
      exposure.hhi.at(k)[i] = hhi;
      exposure.effective_providers.at(k)[i] = 10000.0 / hhi;
      exposure.incumbent_spend_share.at(k)[i] = none ? undefined : incumbent[i] / all[i];
    }
  }
}

}  // namespace dealscope
