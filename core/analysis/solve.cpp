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

constexpr int bracketing_points = 33;  // points between which a crossing is looked for

/// Narrows the stretch from a to b to the neighbours of its best point, with a few new points at a time: as lanes of
/// one run they cost a fraction of what they would one by one.
[[nodiscard]] Root refine_nearest(BatchEvaluator& sweep, int parameter, double target, double a, double b, Root best) {
  constexpr int points = 8, rounds = 13;
  const double finest = 4e-9 * (b - a);  // rounds enough to come there, wherever the best point lies
  std::vector<SweepPoint> settings(points);
  for (int round = 0; round < rounds && b - a > finest; ++round) {
    for (int i = 0; i < points; ++i) settings[i] = sweep_point(parameter, a + (b - a) * (i + 1) / (points + 1));
    const std::vector<SweepResult> swept = sweep.at(settings);
    for (int i = 0; i < points; ++i)
      if (std::abs(swept[i].metric - target) < std::abs(best.metric - target))
        best = {settings[i].x_value, swept[i].metric};
    for (const SweepPoint& tried : settings) {
      if (tried.x_value < best.value) a = std::max(a, tried.x_value);
      if (tried.x_value > best.value) b = std::min(b, tried.x_value);
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
  const auto is_met = [&](double found) { return std::abs(found - target) <= allowed_error; };

  // The present value is a sample too, so that what holds already is found as it is.
  std::vector<double> at = axis_of(scenario, parameter, bracketing_points).values;
  at.insert(std::lower_bound(at.begin(), at.end(), now), now);
  at.erase(std::unique(at.begin(), at.end()), at.end());
  std::vector<SweepPoint> settings;
  for (const double x : at) settings.push_back(sweep_point(parameter, x));
  const std::vector<SweepResult> swept = sweep.at(settings);

  Solution solution{{}, {nan, nan}};
  std::size_t closest = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double found = swept[i].metric;
    if (std::isnan(found)) continue;
    if (std::isnan(solution.nearest.metric) || std::abs(found - target) < std::abs(solution.nearest.metric - target)) {
      solution.nearest = {at[i], found};
      closest = i;
    }
    const bool met_before = i > 0 && is_met(swept[i - 1].metric);
    if (is_met(found)) {
      // A stretch on which the target holds throughout is one meeting: at its point nearest to the present value.
      if (!met_before)
        solution.roots.push_back({at[i], found});
      else if (std::abs(at[i] - now) < std::abs(solution.roots.back().value - now))
        solution.roots.back() = {at[i], found};
    } else if (i > 0 && !met_before && (found > target) != (swept[i - 1].metric > target) &&
               !std::isnan(swept[i - 1].metric)) {
      const double x = find_root([&](double value) { return curve(value) - target; }, at[i - 1], at[i],
                                 swept[i - 1].metric - target, found - target, allowed_error);
      if (const double there = curve(x); is_met(there)) solution.roots.push_back({x, there});
    }
  }
  stable_insertion_sort(
      solution.roots, [&](const Root& a, const Root& b) { return std::abs(a.value - now) < std::abs(b.value - now); });
  if (solution.roots.empty() && !std::isnan(solution.nearest.metric))
    solution.nearest = refine_nearest(sweep, parameter, target, at[closest == 0 ? 0 : closest - 1],
                                      at[std::min(closest + 1, at.size() - 1)], solution.nearest);
  return solution;
}

}  // namespace dealscope
