#include "solve.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "../model/share.hpp"
#include "find_root.hpp"
#include "insertion_sort.hpp"
#include "map.hpp"

namespace dealscope {

namespace {

constexpr int probes = 33;  // points between which a crossing is looked for

/// Narrows the stretch from a to b to the neighbours of its best point, with a few new points at a time: as lanes of
/// one run they cost a fraction of what they would one by one.
[[nodiscard]] Meeting come_closest(Sweep& sweep, int parameter, double target, double a, double b, Meeting best) {
  constexpr int points = 8, rounds = 13;
  const double finest = 4e-9 * (b - a);  // rounds enough to come there, wherever the best point lies
  std::vector<Setting> settings(points);
  for (int round = 0; round < rounds && b - a > finest; ++round) {
    for (int i = 0; i < points; ++i) settings[i] = setting(parameter, a + (b - a) * (i + 1) / (points + 1));
    const std::vector<Swept> swept = sweep.at(settings);
    for (int i = 0; i < points; ++i)
      if (std::abs(swept[i].metric - target) < std::abs(best.metric - target))
        best = {settings[i].x_value, swept[i].metric};
    for (const Setting& tried : settings) {
      if (tried.x_value < best.value) a = std::max(a, tried.x_value);
      if (tried.x_value > best.value) b = std::min(b, tried.x_value);
    }
  }
  return best;
}

}  // namespace

Solution solve(const Scenario& scenario, const Values& values, const MetricReference& metric, double target,
               int parameter) {
  const double tolerance = 1e-9 * (target == 0.0 ? 1.0 : std::abs(target));
  const double now = values.at(parameter)[0];
  Sweep sweep(scenario, values, metric);
  const auto curve = [&](double x) { return sweep.at(std::array{setting(parameter, x)})[0].metric; };
  const auto is_met = [&](double found) { return std::abs(found - target) <= tolerance; };

  // The present value is a sample too, so that what holds already is found as it is.
  std::vector<double> at = axis_of(scenario, parameter, probes).values;
  at.insert(std::lower_bound(at.begin(), at.end(), now), now);
  at.erase(std::unique(at.begin(), at.end()), at.end());
  std::vector<Setting> settings;
  for (const double x : at) settings.push_back(setting(parameter, x));
  const std::vector<Swept> swept = sweep.at(settings);

  Solution solution{{}, {undefined, undefined}};
  std::size_t closest = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double found = swept[i].metric;
    if (std::isnan(found)) continue;
    if (std::isnan(solution.closest.metric) || std::abs(found - target) < std::abs(solution.closest.metric - target)) {
      solution.closest = {at[i], found};
      closest = i;
    }
    const bool met_before = i > 0 && is_met(swept[i - 1].metric);
    if (is_met(found)) {
      // A stretch on which the target holds throughout is one meeting: at its point nearest to the present value.
      if (!met_before)
        solution.met.push_back({at[i], found});
      else if (std::abs(at[i] - now) < std::abs(solution.met.back().value - now))
        solution.met.back() = {at[i], found};
    } else if (i > 0 && !met_before && (found > target) != (swept[i - 1].metric > target) &&
               !std::isnan(swept[i - 1].metric)) {
      const double x = find_root([&](double value) { return curve(value) - target; }, at[i - 1], at[i],
                                 swept[i - 1].metric - target, found - target, tolerance);
      if (const double there = curve(x); is_met(there)) solution.met.push_back({x, there});
    }
  }
  insertion_sort(solution.met,
                 [&](const Meeting& a, const Meeting& b) { return std::abs(a.value - now) < std::abs(b.value - now); });
  if (solution.met.empty() && !std::isnan(solution.closest.metric))
    solution.closest = come_closest(sweep, parameter, target, at[closest == 0 ? 0 : closest - 1],
                                    at[std::min(closest + 1, at.size() - 1)], solution.closest);
  return solution;
}

}  // namespace dealscope
