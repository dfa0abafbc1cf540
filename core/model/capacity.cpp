#include "capacity.hpp"

#include <algorithm>

namespace dealscope {

void compute_capacity(const TimeGrid& grid, const Ledger& ledger, const Series& paid_share, Series& capacity) {
  const int accounts = ledger.running_gw.series_count, lanes = ledger.running_gw.lane_count;
  capacity.resize(accounts, grid.points(), lanes);
  for (int account = 0; account < accounts; ++account) {
    LaneValues built;
    copy_lanes(ledger.standing_gw.at(account, 0), lanes, built.data());
    for (int k = 0; k < grid.points(); ++k) {
      const double* f = paid_share.at(payment_period(grid, k));
      const double* running = ledger.running_gw.at(account, k);
      double* gw = capacity.at(account, k);
      for (int i = 0; i < lanes; ++i) gw[i] = paid_capacity(built[i], f[i], running[i]);
      if (k == grid.periods()) break;
      const double* added = ledger.built_gw.at(account, k);
      for (int i = 0; i < lanes; ++i) built[i] += paid(f[i], added[i]);
    }
  }
}

}  // namespace dealscope
