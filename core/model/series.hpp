// Numbers by series, point in time and lane: the one container of the model.
//
// A lane is one set of parameter values. The point answer has one lane; an uncertainty run computes many trials
// side by side, through the same lines of code. Lanes lie next to each other, so that the innermost loop of every
// formula runs over contiguous memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace dealscope {

inline constexpr int max_lanes = 64;

/// One number a lane, on the stack. Not initialised: only the lanes in use are written and read.
using LaneValues = std::array<double, max_lanes>;

struct Series {
  int series_count = 0, point_count = 0, lane_count = 0;
  std::vector<double> numbers;

  /// Takes the shape, for whoever then writes every number. Allocates only when it grows.
  void resize(int series, int points, int lanes) {
    series_count = series;
    point_count = points;
    lane_count = lanes;
    numbers.resize(static_cast<std::size_t>(series) * points * lanes);
  }
  /// The same with all at 0, for sums.
  void resize_zeroed(int series, int points, int lanes) {
    resize(series, points, lanes);
    std::fill(numbers.begin(), numbers.end(), 0.0);
  }

  [[nodiscard]] double* at(int s, int point) { return numbers.data() + offset(s, point); }
  [[nodiscard]] const double* at(int s, int point) const { return numbers.data() + offset(s, point); }
  [[nodiscard]] double* at(int point) { return at(0, point); }
  [[nodiscard]] const double* at(int point) const { return at(0, point); }

 private:
  [[nodiscard]] std::size_t offset(int s, int point) const {
    return (static_cast<std::size_t>(s) * point_count + point) * lane_count;
  }
};

/// to = scale * from, lane by lane.
inline void set_scaled(const Series& from, const double* __restrict scale, double* __restrict to) {
  const double* __restrict part = from.numbers.data();
  for (int k = 0; k < from.point_count; ++k, part += from.lane_count, to += from.lane_count)
    for (int i = 0; i < from.lane_count; ++i) to[i] = scale[i] * part[i];
}

/// to += scale * from, lane by lane, over the first `points` points of a row of one series. `from` has as many lanes as
/// the others, or one for all of them.
inline void add_scaled(const Series& from, const double* __restrict scale, double* __restrict to, int lanes,
                       int points) {
  const double* __restrict part = from.numbers.data();
  if (lanes == 1) {  // the whole run is contiguous
    const double factor = *scale;
    for (int k = 0; k < points; ++k) to[k] += factor * part[k];
  } else if (from.lane_count == 1) {
    for (int k = 0; k < points; ++k, to += lanes)
      for (int i = 0; i < lanes; ++i) to[i] += scale[i] * part[k];
  } else {
    for (int k = 0; k < points; ++k, part += lanes, to += lanes)
      for (int i = 0; i < lanes; ++i) to[i] += scale[i] * part[i];
  }
}

}  // namespace dealscope
