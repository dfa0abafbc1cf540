#include "solve.hpp"

#include <algorithm>
#include <cmath>

#include "../model/share.hpp"
#include "find_root.hpp"
#include "insertion_sort.hpp"
#include "map.hpp"

namespace dealscope {

namespace {

constexpr int samples = 33;  // points between which a crossing is looked for

/// The metric as a function of one parameter, the others as they are.
class Curve {
 public:
  Curve(const Scenario& scenario, const Values& values, const MetricReference& metric, int parameter)
      : scenario_(scenario), values_(values), metric_(metric), parameter_(parameter) {}

  [[nodiscard]] double operator()(double value) const {
    values_.at(parameter_)[0] = value;
    evaluate(scenario_, values_, result_, {.parts = metric_.metric->parts});
    return value_of(metric_, result_, 0);
  }

 private:
  const Scenario& scenario_;
  mutable Values values_;
  const MetricReference& metric_;
  int parameter_;
  mutable Result result_;
};

/// Golden-section search for the least distance from the target between two points around the best sample.
[[nodiscard]] Meeting come_closest(const Curve& curve, double target, double a, double b, Meeting best) {
  constexpr double golden = 0.6180339887498949;
  constexpr int steps = 40;
  const auto look = [&](double x) {
    const Meeting found{x, curve(x)};
    const double distance = std::abs(found.metric - target);
    if (distance < std::abs(best.metric - target)) best = found;
    return distance;
  };
  double low = b - golden * (b - a), high = a + golden * (b - a);
  double at_low = look(low), at_high = look(high);
  for (int i = 0; i < steps; ++i) {
    if (at_low <= at_high) {
      b = high;
      high = low;
      at_high = at_low;
      at_low = look(low = b - golden * (b - a));
    } else {
      a = low;
      low = high;
      at_low = at_high;
      at_high = look(high = a + golden * (b - a));
    }
  }
  return best;
}

}  // namespace

Solution solve(const Scenario& scenario, const Values& values, const MetricReference& metric, double target,
               int parameter) {
  const double tolerance = 1e-9 * (target == 0.0 ? 1.0 : std::abs(target));
  const double now = values.at(parameter)[0];
  const Curve curve(scenario, values, metric, parameter);
  const auto is_met = [&](double found) { return std::abs(found - target) <= tolerance; };

  // The present value is a sample too, so that what holds already is found as it is.
  std::vector<double> at = axis_of(scenario, parameter, samples).values;
  at.insert(std::lower_bound(at.begin(), at.end(), now), now);
  at.erase(std::unique(at.begin(), at.end()), at.end());
  std::vector<Setting> settings;
  for (const double x : at) settings.push_back(setting(parameter, x));
  const std::vector<Swept> swept = sweep(scenario, values, metric, settings);

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
    solution.closest = come_closest(curve, target, at[closest == 0 ? 0 : closest - 1],
                                    at[std::min(closest + 1, at.size() - 1)], solution.closest);
  return solution;
}

}  // namespace dealscope
