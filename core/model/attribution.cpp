#include "attribution.hpp"

#include "incumbent.hpp"
#include "ratio.hpp"

namespace dealscope {

namespace {

/// s(o, n) = o / (o + n)
[[nodiscard]] double backlog_share_of(double lab, double other) { return ratio_or_zero(lab, lab + other); }

/// L(x): what the share owes to the lab's backlog having gone from o0 to x, averaged over the others' backlog before
/// and after (Shapley).
[[nodiscard]] double by_lab(double x, double o0, double n0, double n) {
  return 0.5 *
         ((backlog_share_of(x, n0) - backlog_share_of(o0, n0)) + (backlog_share_of(x, n) - backlog_share_of(o0, n)));
}

/// The same for the others' backlog having gone from n0 to n.
[[nodiscard]] double by_others(double o, double o0, double n0, double n) {
  return 0.5 *
         ((backlog_share_of(o0, n) - backlog_share_of(o0, n0)) + (backlog_share_of(o, n) - backlog_share_of(o, n0)));
}

}  // namespace

void compute_attribution(const Series& lab, const Series& other, const Series& lab_counterfactual,
                         Series& attribution) {
  attribution.resize(attribution_part_count, lab.point_count, lab.lane_count);
  for (int k = 0; k < lab.point_count; ++k)
    for (int i = 0; i < lab.lane_count; ++i) {
      const double o0 = lab.at(0)[i], n0 = other.at(0)[i], o = lab.at(k)[i], n = other.at(k)[i];
      const double had_all_stayed = by_lab(lab_counterfactual.at(k)[i], o0, n0, n);
      attribution.at(diversification, k)[i] = by_others(o, o0, n0, n);
      attribution.at(demand, k)[i] = had_all_stayed;
      attribution.at(departure, k)[i] = by_lab(o, o0, n0, n) - had_all_stayed;
    }
}

}  // namespace dealscope
