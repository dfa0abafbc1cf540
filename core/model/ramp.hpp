// Ramps and the clock (section 2): how much of a contract is delivered by when.
//
// Each formula takes the numbers of one lane and has no branch that a vector of lanes could not take: every piece
// is computed, the right one chosen. A piece that is not chosen may divide by zero; nothing comes of it.
#pragma once

#include <cmath>

#include "grid.hpp"

namespace dealscope {

/// x: the part of the term that has passed. Within 1e-9 of its ends it is at them, so that rounding never decides
/// whether a term has ended.
[[nodiscard]] inline double phase(double clock, double start, double term_years) {
  const double x = (clock - start) / term_years;
  const double from_start = std::abs(x) < edge ? 0.0 : x;
  return std::abs(x - 1.0) < edge ? 1.0 : from_start;
}

/// A = 1 - (u + d)/2, the area under a trapezoid of height 1. peak = 1/A.
[[nodiscard]] inline double ramp_area(double up, double down) { return 1.0 - 0.5 * (up + down); }

/// R(x): the fraction delivered at phase x, 0..1.
[[nodiscard]] inline double delivered(double x, double up, double down) {
  const double area = ramp_area(up, down), left = 1.0 - x;
  const double rising = 0.5 * x * x / (up * area);
  const double flat = (x - 0.5 * up) / area;
  const double falling = 1.0 - 0.5 * left * left / (down * area);
  const double inside = x < up ? rising : x <= 1.0 - down ? flat : falling;
  const double begun = x <= 0.0 ? 0.0 : inside;
  return x >= 1.0 ? 1.0 : begun;
}

/// R'(x)/peak: the rate of delivery as a part of its highest, 0..1; 0 outside 0 <= x < 1.
[[nodiscard]] inline double delivery_rate(double x, double up, double down) {
  const double inside = x < up ? x / up : x <= 1.0 - down ? 1.0 : (1.0 - x) / down;
  const bool runs = (x >= 0.0) & (x < 1.0);
  return runs ? inside : 0.0;
}

/// The clock of what is built: it pauses after t0, then runs at its pace. What is rented keeps calendar time.
[[nodiscard]] inline double build_clock(double elapsed_years, double start, double pace, double delay_years) {
  const double running = elapsed_years - delay_years;
  return start + pace * (running > 0.0 ? running : 0.0);
}

/// A path that is linear between two dates: `now` up to `from`, `later` from `to` on.
[[nodiscard]] inline double linear(double now, double later, double from, double to, double t) {
  const double between = now + (later - now) * ((t - from) / (to - from));
  const double reached = t >= to ? later : between;
  return t <= from ? now : reached;
}

}  // namespace dealscope
