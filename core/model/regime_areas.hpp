// Areas of the regimes in the plane of the two dependences (section 6), for drawing.
#pragma once

#include <vector>

#include "coexistence.hpp"

namespace dealscope {

/// A point of the plane, both coordinates in [0, 1].
struct Dependences {
  double lab, incumbent;
};

/// Corners of a regime's area, counterclockwise and closed, for thresholds 0 < low < high < 1. Every four corners are a
/// rectangle: the two of `loosening` share (low, low), which occurs twice.
[[nodiscard]] std::vector<Dependences> regime_area(Regime regime, double high, double low);
/// The same for the thresholds among `values`, in its first lane.
[[nodiscard]] std::vector<Dependences> regime_area(Regime regime, const Values& values);

}  // namespace dealscope
