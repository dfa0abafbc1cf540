#include "open_trials.hpp"

#include <cmath>

#include "../analysis/parameter_sampler.hpp"
#include "scenario_figures.hpp"

namespace dealscope {

namespace {

constexpr double max_seed = 9007199254740992.0;  // 2^53

[[nodiscard]] bool is_whole(double x, double min, double max) { return x >= min && x <= max && x == std::floor(x); }

[[nodiscard]] bool is_nullable(const MetricRef& row) { return (row.metric->flags & may_be_undefined) != 0; }

}  // namespace

bool OpenTrials::open(std::span<const double> figures) {
  auto scenario = scenario_of(figures);
  if (!scenario) return false;
  run_.reset();
  evaluator_.open(std::make_shared<const Scenario>(std::move(*scenario)));
  return true;
}

NumbersOrFault OpenTrials::start(std::span<const double> values, std::span<const double> rows, double trials,
                                 double seed) {
  run_.reset();
  if (!evaluator_.scenario()) return unexpected{FigureFault::not_open};
  if (!evaluator_.set_values(values)) return unexpected{FigureFault::values};
  if (!is_whole(trials, 1, max_trials) || !is_whole(seed, 0, max_seed)) return unexpected{FigureFault::run};
  if (sampled_dimensions(*evaluator_.scenario(), 1) > SobolPoints::max_dimensions)
    return unexpected{FigureFault::not_open};
  const std::vector<LayoutEntry>& layout = evaluator_.layout();
  rows_.clear();
  for (const double row : rows) {
    if (!(row >= 0 && row < static_cast<double>(layout.size()))) return unexpected{FigureFault::values};
    const LayoutEntry& entry = layout[static_cast<std::size_t>(row)];
    if (entry.metric->kind == MetricKind::regime) return unexpected{FigureFault::values};
    rows_.push_back({entry.metric, entry.series});
  }
  trials_ = static_cast<int>(trials);
  seed_ = static_cast<std::uint64_t>(seed);
  run_.emplace(*evaluator_.scenario(), evaluator_.values(), trials_, seed_, rows_);
  return std::span<const double>();
}

double OpenTrials::advance(int trials) { return run_ ? run_->advance(trials) : 1.0; }

NumbersOrFault OpenTrials::result() {
  if (!run_ || advance(0) < 1.0) return unexpected{FigureFault::not_open};
  const Simulation& simulation = run_->result();
  numbers_.clear();
  for (std::size_t i = 0; i < rows_.size(); ++i)
    for (const Summary& summary : simulation.metrics[i]) {
      numbers_.push_back(summary.mean);
      numbers_.insert(numbers_.end(), summary.quantiles.begin(), summary.quantiles.end());
      numbers_.push_back(summary.undefined_trials);
      if (summary.undefined_trials > 0 && !is_nullable(rows_[i])) return unexpected{FigureFault::overflow};
    }
  for (const double number : numbers_)
    if (std::isinf(number)) return unexpected{FigureFault::overflow};
  for (const auto& parts : simulation.regime_probability) numbers_.insert(numbers_.end(), parts.begin(), parts.end());
  return std::span<const double>(numbers_);
}

NumbersOrFault OpenTrials::samples(int count) {
  if (!run_) return unexpected{FigureFault::not_open};
  if (count < 1 || count > trials_) return unexpected{FigureFault::values};
  const Scenario& scenario = *evaluator_.scenario();
  numbers_ = dealscope::samples(scenario, evaluator_.values(), 0, count, seed_, rows_);
  const double* next = numbers_.data();
  for (const Column& column : columns_of(rows_, {scenario.start, scenario.years}))
    for (int trial = 0; trial < count; ++trial)
      if (is_overflow(rows_[column.row], *next++)) return unexpected{FigureFault::overflow};
  return std::span<const double>(numbers_);
}

}  // namespace dealscope
