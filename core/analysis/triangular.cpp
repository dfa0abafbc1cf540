#include "triangular.hpp"

#include <algorithm>

namespace dealscope {

Triangular triangular_around(const Parameter& parameter, double value) {
  const Range& range = parameter.range;
  return {std::max(range.min, value - (parameter.value - range.low)), value,
          std::min(range.max, value + (range.high - parameter.value))};
}

InverseTriangular::InverseTriangular(const Triangular& spread)
    : cut((spread.mode - spread.low) / (spread.high - spread.low)),
      low(spread.low),
      rise(square_root((spread.high - spread.low) * (spread.mode - spread.low))),
      high(spread.high),
      fall(-square_root((spread.high - spread.low) * (spread.high - spread.mode))) {}

}  // namespace dealscope
