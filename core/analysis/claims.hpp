// Claims: statements about results, each a comparison of two sides. Whether one holds at the point, in how many trials,
// and which parameter moves it most (section 8).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "../model/metric_ref.hpp"

namespace dealscope {

/// `equal` is within the claim's tolerance; `is` compares regimes.
enum class Comparison { equal, less, at_most, greater, at_least, is };

/// One side of a claim: a metric or the regime at a point, a parameter, or a number.
struct ClaimSide {
  std::optional<MetricRef> metric;  ///< of MetricKind::regime for a regime
  int parameter = -1;               ///< index in Scenario::parameters; -1 for none
  double number = 0.0;              ///< if it is neither; a regime by its index
};

struct Claim {
  ClaimSide left, right;
  Comparison comparison = Comparison::equal;
  double tolerance = 0.0;  ///< of `equal`, >= 0, in the sides' unit
  int lever = -1;          ///< index in Scenario::parameters; -1: the one with the largest swing
};

/// A claim at one set of values.
struct ClaimAtPoint {
  double left, right;         ///< NaN where undefined; regimes by their index
  std::optional<bool> holds;  ///< nullopt where a side is undefined
};

/// Counts of trials.
struct ClaimTrials {
  int defined = 0;         ///< both sides are
  int held = 0;            ///< of these, the claim holds
  bool overflows = false;  ///< in any trial, a side
};

struct ClaimLever {
  int parameter = -1;  ///< -1 if none was named and none moves the claim
  double swing;        ///< >= 0; NaN where a side is undefined at an end, or for every parameter
};

/// Whether a side's value is an overflow.
[[nodiscard]] bool is_overflow(const ClaimSide& side, double value);

[[nodiscard]] std::vector<ClaimAtPoint> claims_at_point(const Scenario& scenario, const Values& values,
                                                        std::span<const Claim> claims);

/// Counts over the trials first ... first + count - 1 of simulate with that seed.
[[nodiscard]] std::vector<ClaimTrials> claims_in_trials(const Scenario& scenario, const Values& values,
                                                        std::span<const Claim> claims, int first, int count,
                                                        std::uint64_t seed);

/// The lever of each claim with its swing: the change of left less right between the low and the high end of the
/// parameter's distribution, the others at their present values, as in a tornado chart. For `is` the difference is 0
/// where it holds, else 1. Of equal swings the first in display order.
[[nodiscard]] std::vector<ClaimLever> claim_levers(const Scenario& scenario, const Values& values,
                                                   std::span<const Claim> claims);

}  // namespace dealscope
