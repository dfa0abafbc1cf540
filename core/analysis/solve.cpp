#include "solve.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "../model/ratio.hpp"
#include "find_root.hpp"
#include "map.hpp"
#include "stable_insertion_sort.hpp"

namespace dealscope {

namespace {

constexpr int bracketing_points = 33;  // points between which roots are bracketed

/// Refines the nearest point in [a, b]: narrows the interval to the neighbours of the best of a few new points, which
/// are evaluated as lanes of one run.
[[nodiscard]] Root refine_nearest(BatchEvaluator& sweep, int parameter, double target, double a, double b, Root best) {
  constexpr int count = 8, rounds = 13;
  const double finest = 4e-9 * (b - a);  // reached within `rounds` for any position of the best point
  std::vector<SweepPoint> points(count);
  for (int round = 0; round < rounds && b - a > finest; ++round) {
    for (int i = 0; i < count; ++i) points[i] = sweep_point(parameter, a + (b - a) * (i + 1) / (count + 1));
    const std::vector<SweepResult> results = sweep.at(points);
    for (int i = 0; i < count; ++i)
      if (std::abs(results[i].metric - target) < std::abs(best.metric - target))
        best = {points[i].x_value, results[i].metric};
    for (const SweepPoint& point : points) {
      if (point.x_value < best.value) a = std::max(a, point.x_value);
      if (point.x_value > best.value) b = std::min(b, point.x_value);
    }
  }
  return best;
}

}  // namespace

Solution solve(const Scenario& scenario, const Values& values, const MetricRef& metric, double target, int parameter) {
  const double allowed_error = 1e-9 * (target == 0.0 ? 1.0 : std::abs(target));
  const double now = values.at(parameter)[0];
  BatchEvaluator sweep(scenario, values, metric);
  const auto curve = [&](double x) { return sweep.at(std::array{sweep_point(parameter, x)})[0].metric; };
  const auto is_root = [&](double value) { return std::abs(value - target) <= allowed_error; };

  // The present value is a bracketing point, so that it is a root itself where the target holds already.
  std::vector<double> at = axis_of(scenario, parameter, bracketing_points).values;
  at.insert(std::lower_bound(at.begin(), at.end(), now), now);
  at.erase(std::unique(at.begin(), at.end()), at.end());
  std::vector<SweepPoint> points;
  for (const double x : at) points.push_back(sweep_point(parameter, x));
  const std::vector<SweepResult> results = sweep.at(points);

  Solution solution{{}, {nan, nan}};
  std::size_t nearest = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double result = results[i].metric;
    if (std::isnan(result)) continue;
    if (std::isnan(solution.nearest.metric) || std::abs(result - target) < std::abs(solution.nearest.metric - target)) {
      solution.nearest = {at[i], result};
      nearest = i;
    }
    const bool was_root = i > 0 && is_root(results[i - 1].metric);
    if (is_root(result)) {
      // An interval on which the target holds throughout is one root: its point nearest to the present value.
      if (!was_root)
        solution.roots.push_back({at[i], result});
      else if (std::abs(at[i] - now) < std::abs(solution.roots.back().value - now))
        solution.roots.back() = {at[i], result};
    } else if (i > 0 && !was_root && (result > target) != (results[i - 1].metric > target) &&
               !std::isnan(results[i - 1].metric)) {
      const double x = find_root([&](double value) { return curve(value) - target; }, at[i - 1], at[i],
                                 results[i - 1].metric - target, result - target, allowed_error);
      if (const double at_x = curve(x); is_root(at_x)) solution.roots.push_back({x, at_x});
    }
  }
  stable_insertion_sort(
      solution.roots, [&](const Root& a, const Root& b) { return std::abs(a.value - now) < std::abs(b.value - now); });
  if (solution.roots.empty() && !std::isnan(solution.nearest.metric))
    solution.nearest = refine_nearest(sweep, parameter, target, at[nearest == 0 ? 0 : nearest - 1],
                                      at[std::min(nearest + 1, at.size() - 1)], solution.nearest);
  return solution;
}

}  // namespace dealscope
