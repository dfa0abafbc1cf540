#include "series.hpp"

namespace dealscope {

void add_scaled(const Series& from, int of, const LaneValues& scale, Series& to, int series) {
  for (int k = 0; k < from.point_count; ++k) {
    const double* __restrict part = from.at(of, k);
    double* __restrict sum = to.at(series, k);
    for (int i = 0; i < from.lane_count; ++i) sum[i] += scale[i] * part[i];
  }
}

void add_scaled(const Series& a, const LaneValues& scale_a, const Series& b, const LaneValues& scale_b, Series& to,
                int series) {
  const int lanes = has_one_lane ? 1 : to.lane_count;
  for (int k = 0; k < a.point_count; ++k) {
    const double* __restrict part_a = a.at(k);
    const double* __restrict part_b = b.at(k);
    double* __restrict sum = to.at(series, k);
    if (lanes > 1 && a.lane_count == 1 && b.lane_count == 1) {
      const double of_a = *part_a, of_b = *part_b;
      // before a contract begins, in its term, and in its renewals
      if (of_a == 0.0 && of_b == 0.0) continue;
      if (of_b == 0.0)
        for (int i = 0; i < lanes; ++i) sum[i] += scale_a[i] * of_a;
      else if (of_a == 0.0)
        for (int i = 0; i < lanes; ++i) sum[i] += scale_b[i] * of_b;
      else
        for (int i = 0; i < lanes; ++i) sum[i] += scale_a[i] * of_a + scale_b[i] * of_b;
    } else if (lanes > 1 && a.lane_count == 1) {
      const double of_a = *part_a;
      for (int i = 0; i < lanes; ++i) sum[i] += scale_a[i] * of_a + scale_b[i] * part_b[i];
    } else {
      for (int i = 0; i < lanes; ++i) sum[i] += scale_a[i] * part_a[i] + scale_b[i] * part_b[i];
    }
  }
}

}  // namespace dealscope
