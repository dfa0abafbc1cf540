// The page's start: the figures of a scenario in, its metrics and the figures of its description out, all in numbers.
#pragma once

#include "point_evaluator.hpp"

namespace dealscope {

/// Why a command on open figures returns no numbers.
enum class FigureFault {
  not_open = 1,
  values,    ///< not one for each parameter inside its range
  overflow,  ///< of a metric
  run        ///< the number of trials, or the seed
};

using NumbersOrFault = expected<std::span<const double>, FigureFault>;

/// The figures of one scenario, and the memory of its evaluations. An instance is not thread-safe.
///
/// `values`: of each parameter, in the order of describe's `parameters`. Numbers are returned until the next call.
class OpenFigures {
 public:
  /// Opens the figures of a scenario (scenario_figures.hpp) in the place of the former ones. Returns false, and leaves
  /// those, for an array of another length.
  [[nodiscard]] bool open(std::span<const double> figures);

  /// Every metric in describe's layout (layout.hpp), the bits of `evaluate` with these values.
  [[nodiscard]] NumbersOrFault evaluate(std::span<const double> values);

  /// What describe replies anew with these values, in its order: of each parameter its spread (low, mode, high), of
  /// each provider its control, of each contract its six figures, of each investment its amount, and of each regime the
  /// corners of its area (lab, incumbent).
  [[nodiscard]] NumbersOrFault describe(std::span<const double> values);

 private:
  PointEvaluator evaluator_;
  std::vector<double> described_;
};

}  // namespace dealscope
