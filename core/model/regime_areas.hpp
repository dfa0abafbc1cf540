// The plane of the two dependences divided among the regimes (section 6), as pages draw it.
#pragma once

#include <vector>

#include "coexistence.hpp"

namespace dealscope {

/// A point of the plane, each coordinate in 0..1.
struct Dependences {
  double lab, incumbent;
};

/// The corners of a regime's area, counterclockwise; the last one joins the first. Every four corners are a rectangle:
/// the two of `loosening` meet at (low, low), which its ring passes twice.
[[nodiscard]] std::vector<Dependences> regime_area(Regime regime, double high, double low);

}  // namespace dealscope
