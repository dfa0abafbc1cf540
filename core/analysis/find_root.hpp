// Root of a function between two points at which its signs differ.
#pragma once

#include <algorithm>
#include <cmath>

namespace dealscope {

/// ITP method (Oliveira & Takahashi 2021; k1 = 0.2 / (b - a), k2 = 2, n0 = 1) on [a, b], a < b: at most one step more
/// than bisection, usually far fewer. Stops where |f| <= allowed_error or no number lies between; at a jump over 0 it
/// returns a point beside the jump.
template <class Function>
[[nodiscard]] double find_root(const Function& f, double a, double b, double fa, double fb, double allowed_error) {
  const double width = b - a, finest = 0x1p-52 * std::max(std::abs(a), std::abs(b));
  const double k1 = 0.2 / width;
  double slack = finest;  // finest * 2^(steps of bisection + n0)
  for (double left = width; left > finest; left *= 0.5) slack *= 2.0;

  while (b - a > finest) {
    const double middle = a + 0.5 * (b - a);
    const double chord = (fb * a - fa * b) / (fb - fa);
    const double towards_middle = middle >= chord ? 1.0 : -1.0;
    const double nudge = k1 * (b - a) * (b - a);
    const double truncated = nudge <= std::abs(middle - chord) ? chord + towards_middle * nudge : middle;
    const double reach = slack - 0.5 * (b - a);
    double x = std::abs(truncated - middle) <= reach ? truncated : middle - towards_middle * reach;
    if (!(x > a && x < b)) x = middle;
    if (!(x > a && x < b)) break;
    const double fx = f(x);
    if (std::abs(fx) <= allowed_error) return x;
    if ((fx > 0) == (fa > 0)) {
      a = x;
      fa = fx;
    } else {
      b = x;
      fb = fx;
    }
    slack *= 0.5;
  }
  return std::abs(fa) <= std::abs(fb) ? a : b;
}

}  // namespace dealscope
