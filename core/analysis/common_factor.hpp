// The common factor of what rides on demand (section 8).
#pragma once

#include "../model/number_operations.hpp"

namespace dealscope {

/// u = R(a U + (1 - a) E): a uniform number of its own from the common one U and an independent one E. Two such sums
/// with the same U have the correlation r before R, which is the sum's CDF: delivered() of section 2 with both ramps
/// min(a, 1 - a), written by its symmetry about 1/2, so that trials vectorise.
class CommonFactor {
 public:
  /// `correlation`: r [0, 1).
  explicit CommonFactor(double correlation)
      : weight_(square_root(correlation) / (square_root(correlation) + square_root(1.0 - correlation))),
        own_weight_(1.0 - weight_),
        ramp_(min_of(weight_, own_weight_)),
        inv_area_(1.0 / (1.0 - ramp_)),
        curvature_(ramp_ > 0.0 ? 0.5 * inv_area_ / ramp_ : 0.0) {}

  /// u [0, 1] for U and E in (0, 1); E itself for r = 0.
  [[nodiscard]] double operator()(double common, double own) const {
    const double x = weight_ * common + own_weight_ * own;
    const double from_end = min_of(x, 1.0 - x);
    const double rising = from_end * from_end * curvature_, level = (from_end - 0.5 * ramp_) * inv_area_;
    const double tail = select(from_end < ramp_, rising, level);
    return select(x < 0.5, tail, 1.0 - tail);
  }

 private:
  double weight_, own_weight_;  ///< a, 1 - a
  double ramp_;                 ///< of the trapezoid at either end
  double inv_area_, curvature_;
};

}  // namespace dealscope
