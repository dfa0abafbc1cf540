#include "triangular.hpp"

#include <algorithm>

namespace dealscope {

Triangular triangular_around(const Parameter& parameter, double value) {
  const Range& range = parameter.range;
  return {std::max(range.min, value - (parameter.value - range.low)), value,
          std::min(range.max, value + (range.high - parameter.value))};
}

}  // namespace dealscope
