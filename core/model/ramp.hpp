// Ramps and the clock (section 2): how much of a contract is delivered by when.
//
// Each formula takes the numbers of one lane and has no branch that a vector of lanes could not take: every piece
// is computed, the right one chosen. A piece that is not chosen may divide by zero; nothing comes of it.
#pragma once

#include <cmath>

#include "time_grid.hpp"

namespace dealscope {

/// A trapezoid: it rises over the first `up` of the term, is flat, and falls over the last `down`. With the reciprocals
/// that its formulas need, taken once for all instants; those of a side of no length are infinite and are not used.
struct Ramp {
  double up, down;
  double inv_area;  ///< 1/A = peak, A = 1 - (u + d)/2: the area under a trapezoid of height 1
  double inv_ramp_up, inv_ramp_down;
};

[[nodiscard]] inline Ramp ramp(double up, double down) {
  return {up, down, 1.0 / (1.0 - 0.5 * (up + down)), 1.0 / up, 1.0 / down};
}

/// x: the part of the term that has passed. Within 1e-9 of its ends it is at them, so that rounding never decides
/// whether a term has ended.
[[nodiscard]] inline double phase(double clock, double start, double inv_term) {
  const double x = (clock - start) * inv_term;
  const double from_start = std::abs(x) < tolerance ? 0.0 : x;
  return std::abs(x - 1.0) < tolerance ? 1.0 : from_start;
}

/// R(x): the fraction delivered at phase x, 0..1.
[[nodiscard]] inline double delivered(double x, const Ramp& ramp) {
  const double left = 1.0 - x;
  const double rising = 0.5 * x * x * ramp.inv_ramp_up * ramp.inv_area;
  const double flat = (x - 0.5 * ramp.up) * ramp.inv_area;
  const double falling = 1.0 - 0.5 * left * left * ramp.inv_ramp_down * ramp.inv_area;
  const double inside = x < ramp.up ? rising : x <= 1.0 - ramp.down ? flat : falling;
  const double begun = x <= 0.0 ? 0.0 : inside;
  return x >= 1.0 ? 1.0 : begun;
}

/// R'(x)/peak: the rate of delivery as a part of its highest, 0..1; 0 outside 0 <= x < 1.
[[nodiscard]] inline double delivery_rate(double x, const Ramp& ramp) {
  const double inside = x < ramp.up            ? x * ramp.inv_ramp_up
                        : x <= 1.0 - ramp.down ? 1.0
                                               : (1.0 - x) * ramp.inv_ramp_down;
  const bool runs = (x >= 0.0) & (x < 1.0);
  return runs ? inside : 0.0;
}

/// R(x) and R'(x)/peak of a ramp of no length: the same bits for less work.
[[nodiscard]] inline double delivered_evenly(double x) {
  const double begun = x <= 0.0 ? 0.0 : x;
  return x >= 1.0 ? 1.0 : begun;
}
[[nodiscard]] inline double even_rate(double x) {
  const bool runs = (x >= 0.0) & (x < 1.0);
  return runs ? 1.0 : 0.0;
}

/// The clock of what is built: it pauses after t0, then runs at its pace. What is rented keeps calendar time.
[[nodiscard]] inline double build_time(double elapsed_years, double start, double pace, double delay_years) {
  const double running = elapsed_years - delay_years;
  return start + pace * (running > 0.0 ? running : 0.0);
}

/// A path that is linear between two dates: `now` up to `from`, `later` from `to` on.
[[nodiscard]] inline double interpolate_clamped(double now, double later, double from, double to, double t) {
  const double between = now + (later - now) * ((t - from) / (to - from));
  const double reached = t >= to ? later : between;
  return t <= from ? now : reached;
}

}  // namespace dealscope
