#include "attribution.hpp"

#include "formulas.hpp"
#include "incumbent.hpp"

namespace dealscope {

void compute_attribution(const Series& lab, const Series& other, const Series& lab_counterfactual,
                         Series& attribution) {
  attribution.resize(attribution_part_count, lab.point_count, lab.lane_count);
  for (int k = 0; k < lab.point_count; ++k)
    for (int i = 0; i < lab.lane_count; ++i) {
      const double o0 = lab.at(0)[i], n0 = other.at(0)[i], o = lab.at(k)[i], n = other.at(k)[i];
      const double counterfactual = lab_counterfactual.at(k)[i];
      const double at_start = share_between(o0, n0), other_now = share_between(o0, n);
      const double lab_now = share_between(o, n0), now = share_between(o, n);
      const double by_lab = mean_change(change(lab_now, at_start), change(now, other_now));
      const double by_counterfactual = mean_change(change(share_between(counterfactual, n0), at_start),
                                                   change(share_between(counterfactual, n), other_now));
      attribution.at(diversification, k)[i] = mean_change(change(other_now, at_start), change(now, lab_now));
      attribution.at(demand, k)[i] = by_counterfactual;
      attribution.at(departure, k)[i] = by_lab - by_counterfactual;
    }
}

}  // namespace dealscope
