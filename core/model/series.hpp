// Array of numbers by series, point in time and lane: the container of all results.
//
// A lane is one set of parameter values: `evaluate` has one, a simulation one for each trial of a block. Lanes are
// adjacent in memory, so that the innermost loop of every formula is contiguous and vectorises.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace dealscope {

inline constexpr int max_lanes = 64;

/// Whether this build of the model runs one lane only, and so needs no code for more (core/CMakeLists.txt).
#ifdef DEALSCOPE_ONE_LANE
inline constexpr bool has_one_lane = true;
#else
inline constexpr bool has_one_lane = false;
#endif

/// Number of lanes of a run. In the build of the page's trials (core/CMakeLists.txt) it is constant, so that loops over
/// lanes need no code for what is left over: runs of fewer lanes compute max_lanes there.
#ifdef DEALSCOPE_PAGE_TRIALS
struct LaneCount {
  LaneCount(int) {}
  operator int() const { return max_lanes; }
};
#else
using LaneCount = int;
#endif

/// One number for each lane, on the stack. Not initialised: only the lanes in use are written and read.
using LaneValues = std::array<double, max_lanes>;

/// Copies one number for each lane. A loop: calls of memcpy cost more than it.
inline void copy_lanes(const double* __restrict from, int lanes, double* __restrict to) {
  for (int i = 0; i < lanes; ++i) to[i] = from[i];
}

/// `numbers` is series x points x lanes, lanes innermost. Points are those of the grid, or periods for flows.
struct Series {
  int series_count = 0, point_count = 0, lane_count = 0;
  std::vector<double> numbers;

  /// Sets the shape; values are unspecified, the caller writes all. Allocates only when it grows.
  void resize(int series, int points, int lanes) {
    series_count = series;
    point_count = points;
    lane_count = lanes;
    numbers.resize(static_cast<std::size_t>(series) * points * lanes);
  }
  /// Sets the shape and all numbers to 0.
  void resize_zeroed(int series, int points, int lanes) {
    resize(series, points, lanes);
    std::fill(numbers.begin(), numbers.end(), 0.0);
  }

  /// The lanes of a series at a point.
  [[nodiscard]] double* at(int s, int point) { return numbers.data() + offset(s, point); }
  [[nodiscard]] const double* at(int s, int point) const { return numbers.data() + offset(s, point); }
  [[nodiscard]] double* at(int point) { return at(0, point); }
  [[nodiscard]] const double* at(int point) const { return at(0, point); }

 private:
  [[nodiscard]] std::size_t offset(int s, int point) const {
    return (static_cast<std::size_t>(s) * point_count + point) * lane_count;
  }
};

/// Series `series` of `to` += scale * series `of` of `from`, lane by lane.
void add_scaled(const Series& from, int of, const LaneValues& scale, Series& to, int series);
/// The same for a `from` of one series.
inline void add_scaled(const Series& from, const LaneValues& scale, Series& to, int series) {
  add_scaled(from, 0, scale, to, series);
}

/// Series `series` of `to` += scale_a * a + scale_b * b. `a` and `b` have one series, with all lanes or one for all.
void add_scaled(const Series& a, const LaneValues& scale_a, const Series& b, const LaneValues& scale_b, Series& to,
                int series);

}  // namespace dealscope
