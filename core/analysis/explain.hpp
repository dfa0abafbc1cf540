// Where a number comes from: a metric as a tree of formulas, down to parameters and contracts with their sources.
#pragma once

#include "../model/metric_ref.hpp"

namespace dealscope {

/// A number with its formula and what that is made of; or, without inputs, a figure of the scenario with its origin.
/// Texts that are views belong to the scenario. The value is NaN where it is not defined.
struct Explanation {
  std::string name;  ///< of a parameter or metric where it is one: backlog_lab@2030; else dotted words of its own
  double value{};
  std::string_view unit;

  /// In the names of the inputs, with + - * /, ^ and a whole number, min, max and sqrt; after a semicolon, words: an
  /// tolerance, a choice that was made. A share of nothing, 0 / 0, is 0.
  std::string formula;
  std::vector<Explanation> inputs;

  Basis basis{};              ///< of a leaf
  std::optional<int> source;  ///< of a leaf: a place in Scenario::sources
};

/// `values`: of one lane. The root's value is the metric's own, bit for bit, and so is that of every metric below it.
/// A parameter that is not as the scenario has it is an assumption without a source.
[[nodiscard]] Explanation explain(const Scenario& scenario, const Values& values, const MetricRef& metric);

}  // namespace dealscope
