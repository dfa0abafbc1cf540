#include "claims.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "batch_evaluator.hpp"
#include "trial_runner.hpp"
#include "triangular.hpp"

namespace dealscope {

namespace {

[[nodiscard]] OutputMask outputs_of(const ClaimSide& side) { return side.metric ? side.metric->metric->outputs : 0u; }

[[nodiscard]] OutputMask outputs_of(std::span<const Claim> claims) {
  OutputMask outputs = 0;
  for (const Claim& claim : claims) outputs |= outputs_of(claim.left) | outputs_of(claim.right);
  return outputs;
}

/// Copies a side's value in each lane.
void read_lanes(const ClaimSide& side, const Values& values, const Result& result, LaneValues& to) {
  const int lanes = values.lane_count;
  if (!side.metric) {
    if (side.parameter >= 0)
      copy_lanes(values.at(side.parameter), lanes, to.data());
    else
      std::fill_n(to.begin(), lanes, side.number);
  } else if (side.metric->metric->kind == MetricKind::regime) {
    const Regime* regimes = result.coexistence.regime.data() + side.metric->point * lanes;
    for (int i = 0; i < lanes; ++i) to[i] = static_cast<double>(regimes[i]);
  } else if (side.metric->is_sum) {
    for (int i = 0; i < lanes; ++i) to[i] = value_of(*side.metric, result, i);
  } else {
    copy_lanes(side.metric->metric->row(result).at(side.metric->series, side.metric->point), lanes, to.data());
  }
}

/// Both sides of a claim in each lane.
struct Sides {
  LaneValues left, right;

  void read(const Claim& claim, const Values& values, const Result& result) {
    read_lanes(claim.left, values, result, left);
    read_lanes(claim.right, values, result, right);
  }
};

template <class Holds>
[[nodiscard]] int count_lanes(const Sides& sides, int lanes, const Holds& holds) {
  int count = 0;
  for (int i = 0; i < lanes; ++i) count += holds(sides.left[i], sides.right[i]);
  return count;
}

/// Lanes in which the claim holds; an undefined side, NaN, fails every comparison.
[[nodiscard]] int count_held(const Claim& claim, const Sides& sides, int lanes) {
  const auto count = [&](const auto& holds) { return count_lanes(sides, lanes, holds); };
  switch (claim.comparison) {
    case Comparison::equal:
      return count([&](double left, double right) { return std::abs(left - right) <= claim.tolerance; });
    case Comparison::less: return count([](double left, double right) { return left < right; });
    case Comparison::at_most: return count([](double left, double right) { return left <= right; });
    case Comparison::greater: return count([](double left, double right) { return left > right; });
    case Comparison::at_least: return count([](double left, double right) { return left >= right; });
    case Comparison::is: break;
  }
  return count([](double left, double right) { return left == right; });
}

/// Lanes in which both sides are finite.
[[nodiscard]] int count_finite(const Sides& sides, int lanes) {
  constexpr double most = std::numeric_limits<double>::max();
  return count_lanes(sides, lanes,
                     [](double left, double right) { return (std::abs(left) <= most) & (std::abs(right) <= most); });
}

[[nodiscard]] bool has_overflow(const Claim& claim, const Sides& sides, int lanes) {
  const auto overflows = [&](const ClaimSide& side, const LaneValues& numbers) {
    return std::any_of(numbers.begin(), numbers.begin() + lanes, [&](double x) { return is_overflow(side, x); });
  };
  return overflows(claim.left, sides.left) || overflows(claim.right, sides.right);
}

/// What a lever moves.
[[nodiscard]] double difference(const Claim& claim, const Sides& sides, int lane) {
  const double left = sides.left[lane], right = sides.right[lane];
  if (claim.comparison == Comparison::is) return left == right ? 0.0 : 1.0;
  return left - right;
}

/// The parameters to be swept, in display order: the named ones, or all if a claim names none.
[[nodiscard]] std::vector<int> levers_of(const Scenario& scenario, std::span<const Claim> claims) {
  std::vector<char> is_named(scenario.parameters.size());
  bool needs_all = false;
  for (const Claim& claim : claims) {
    if (claim.lever >= 0)
      is_named[claim.lever] = 1;
    else
      needs_all = true;
  }
  std::vector<int> levers;
  for (const int parameter : scenario.display_order)
    if (needs_all || is_named[parameter]) levers.push_back(parameter);
  return levers;
}

/// Takes the parameter as the claim's lever if it is the named one, or the first with so large a swing.
void consider(const Claim& claim, int parameter, double swing, ClaimLever& best) {
  const bool is_larger = std::isnan(best.swing) ? !std::isnan(swing) : swing > best.swing;
  if (claim.lever == parameter)
    best = {parameter, swing};
  else if (claim.lever < 0 && is_larger)
    best = {swing > 0.0 ? parameter : -1, swing};
}

}  // namespace

bool is_overflow(const ClaimSide& side, double value) {
  return side.metric && side.metric->metric->kind != MetricKind::regime && is_overflow(*side.metric, value);
}

std::vector<ClaimAtPoint> claims_at_point(const Scenario& scenario, const Values& values,
                                          std::span<const Claim> claims) {
  Result result;
  evaluate(scenario, values, result, {.outputs = outputs_of(claims)});
  std::vector<ClaimAtPoint> points;
  points.reserve(claims.size());
  Sides sides;
  for (const Claim& claim : claims) {
    sides.read(claim, values, result);
    const double left = sides.left[0], right = sides.right[0];
    const bool is_defined = !std::isnan(left) && !std::isnan(right);
    points.push_back({left, right, is_defined ? std::optional(count_held(claim, sides, 1) == 1) : std::nullopt});
  }
  return points;
}

std::vector<ClaimTrials> claims_in_trials(const Scenario& scenario, const Values& values, std::span<const Claim> claims,
                                          int first, int count, std::uint64_t seed) {
  TrialRunner model(scenario, values, seed, {.outputs = outputs_of(claims)});
  std::vector<ClaimTrials> counts(claims.size());
  Sides sides;
  for (int run = first; run < first + count;) {
    const int lanes = TrialRunner::block(run, first + count);
    const Result& result = model.run(0, run, lanes);
    for (std::size_t c = 0; c < claims.size(); ++c) {
      sides.read(claims[c], model.values(), result);
      const int defined = count_finite(sides, lanes);
      counts[c].defined += defined;
      counts[c].held += count_held(claims[c], sides, lanes);
      if (defined < lanes) counts[c].overflows |= has_overflow(claims[c], sides, lanes);
    }
    run += lanes;
  }
  return counts;
}

std::vector<ClaimLever> claim_levers(const Scenario& scenario, const Values& values, std::span<const Claim> claims) {
  constexpr std::size_t at_once = max_lanes / 2;  // parameters of a block: two lanes each
  const std::vector<int> levers = levers_of(scenario, claims);
  std::vector<ClaimLever> best(claims.size(), {-1, nan});
  SweepBlock block(scenario, values, outputs_of(claims));
  std::vector<SweepPoint> points;
  Sides sides;
  for (std::size_t begin = 0; begin < levers.size(); begin += at_once) {
    const std::size_t end = std::min(begin + at_once, levers.size());
    points.clear();
    for (std::size_t i = begin; i < end; ++i) {
      const Triangular spread = triangular_around(scenario.parameters[levers[i]], values.at(levers[i])[0]);
      points.push_back(sweep_point(levers[i], spread.low));
      points.push_back(sweep_point(levers[i], spread.high));
    }
    const Result& result = block.run(points);
    for (std::size_t c = 0; c < claims.size(); ++c) {
      sides.read(claims[c], block.values(), result);
      for (std::size_t i = begin; i < end; ++i) {
        const int low = static_cast<int>(2 * (i - begin));
        const double swing = std::abs(difference(claims[c], sides, low + 1) - difference(claims[c], sides, low));
        consider(claims[c], levers[i], swing, best[c]);
      }
    }
  }
  return best;
}

}  // namespace dealscope
