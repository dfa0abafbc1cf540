// Requests: the arguments of a command besides the scenario, and their readers.
#pragma once

#include <optional>

#include "../analysis/claims.hpp"
#include "../explain/derivation.hpp"
#include "json_cursor.hpp"
#include "parameter_index.hpp"

namespace dealscope {

struct AxisRequest {
  int parameter = 0;  ///< index in Scenario::parameters
  int count = 1;      ///< of values from min to max
};

/// Texts of a claim, as requested.
struct ClaimTexts {
  std::string id;
  std::string left, right;  ///< names of the sides; empty for numbers
};

/// Union of the arguments of all commands; a command uses those that its reader sets.
struct Request {
  std::vector<Override> overrides;
  MetricRef metric;
  ExplainRoot root;                ///< of explain
  std::string metric_name;         ///< of `metric` or `root`, as requested
  double target = 0;               ///< of solve, in the metric's unit
  int parameter = 0;               ///< of solve: index in Scenario::parameters
  AxisRequest x, y;                ///< of map
  int trials = 10000;              ///< of simulate; base points of sobol
  double seed = 1;                 ///< whole number [0, 2^53 - 1]
  int first = 0, count = 0;        ///< of trials, or of values along a curve
  int steps_per_year = 1;          ///< of evaluate and simulate: 1, 2, 4 or 12
  std::vector<std::string> names;  ///< of rows, as requested
  std::vector<MetricRef> rows;     ///< the rows that `names` resolve to
  std::vector<Claim> claims;
  std::vector<ClaimTexts> claim_texts;  ///< of each claim
};

/// Reads a command's keys of a request; faults are issues of the reader's log. Without a scenario (null: it is faulty)
/// names are not resolved.
using ReadRequest = void (*)(ObjectReader&, const Scenario*, Request&);

void read_nothing(ObjectReader&, const Scenario*, Request&);
/// steps_per_year, optional
void read_steps(ObjectReader& object, const Scenario* scenario, Request& request);
void read_metric(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric: a metric, a parameter or a figure of a contract
void read_root(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric, target, parameter
void read_solve(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric, and x and y: a parameter and a count of values each
void read_map(ObjectReader& object, const Scenario* scenario, Request& request);

/// metric, trials and seed
void read_sobol(ObjectReader& object, const Scenario* scenario, Request& request);
/// steps_per_year, trials, seed, and metrics (names of rows), all optional
void read_simulate(ObjectReader& object, const Scenario* scenario, Request& request);
/// The keys of simulate; first and count: range of trials, all by default
void read_samples(ObjectReader& object, const Scenario* scenario, Request& request);
/// claims, trials and seed
void read_claims(ObjectReader& object, const Scenario* scenario, Request& request);
/// The keys of claims; first and count: range of trials, all by default
void read_claim_trials(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric and count
void read_curves(ObjectReader& object, const Scenario* scenario, Request& request);

/// Reads a whole request: overrides, and the command's keys by `read`.
[[nodiscard]] Request read_request(const JsonCursor& cursor, const Scenario* scenario, const ParameterIndex& parameters,
                                   ReadRequest read);

}  // namespace dealscope
