// What a command takes beside the scenario.
#pragma once

#include <optional>

#include "../explain/derivation.hpp"
#include "json_cursor.hpp"
#include "parameter_index.hpp"

namespace dealscope {

struct AxisRequest {
  int parameter = 0;
  int count = 1;
};

struct Request {
  std::vector<Override> overrides;
  MetricRef metric;
  ExplainRoot root;
  std::string metric_name;
  double target = 0;
  int parameter = 0;
  AxisRequest x, y;
  int trials = 10000;
  double seed = 1;                 ///< a whole number from 0 to 2^53 - 1
  int first = 0, count = 0;        ///< of trials, or of values along a curve
  std::vector<std::string> names;  ///< of rows, as they were asked for
  std::vector<MetricRef> rows;     ///< what they mean
};

/// Reads some keys of a request. Without a scenario (it was faulty) only the keys themselves are checked.
using ReadRequest = void (*)(ObjectReader&, const Scenario*, Request&);

void read_nothing(ObjectReader&, const Scenario*, Request&);
void read_metric(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric: what is to be explained, a parameter or a figure of a contract too
void read_root(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric, target, parameter
void read_solve(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric, and x and y: a parameter and a count of values each
void read_map(ObjectReader& object, const Scenario* scenario, Request& request);

/// metric, trials and seed
void read_sobol(ObjectReader& object, const Scenario* scenario, Request& request);
/// trials, seed, and metrics: names of rows; all may be missing
void read_simulate(ObjectReader& object, const Scenario* scenario, Request& request);
/// The same and first and count: which of the trials, all if missing.
void read_samples(ObjectReader& object, const Scenario* scenario, Request& request);
/// metric and count
void read_curves(ObjectReader& object, const Scenario* scenario, Request& request);

/// The whole of it: overrides, and what the command takes besides.
[[nodiscard]] Request read_request(const JsonCursor& cursor, const Scenario* scenario, const ParameterIndex& parameters,
                                   ReadRequest read);

}  // namespace dealscope
