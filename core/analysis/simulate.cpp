#include "simulate.hpp"

#include <algorithm>

namespace dealscope {

namespace {

void count_regimes(const Coexistence& coexistence, int lanes, std::vector<std::array<double, regime_count>>& counts) {
  for (std::size_t k = 0; k < counts.size(); ++k) {
    const Regime* regimes = coexistence.regime.data() + k * lanes;
    for (int state = 0; state < regime_count; ++state) {
      int count = 0;
      for (int i = 0; i < lanes; ++i) count += regimes[i] == static_cast<Regime>(state);
      counts[k][state] += count;
    }
  }
}

[[nodiscard]] const double* lanes_of(const MetricRef& reference, const Result& result) {
  return reference.metric->row(result).at(reference.series, reference.point);
}

}  // namespace

SimulationRun::SimulationRun(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                             std::span<const MetricRef> rows, int steps_per_year, std::size_t sample_bytes)
    : trials_(trials),
      columns_at_once_(std::max<std::size_t>(1, sample_bytes / (sizeof(double) * trials))),
      columns_(columns_of(rows, TimeGrid{scenario.start, scenario.years, steps_per_year})),
      model_(scenario, values, seed, {.outputs = outputs_of(rows), .steps_per_year = steps_per_year}) {
  simulation_.metrics.resize(rows.size());
  simulation_.regime_probability.assign(TimeGrid{scenario.start, scenario.years, steps_per_year}.points(), {});
  samples_.reset(new double[std::min(columns_at_once_, columns_.size()) * trials]);
}

double SimulationRun::advance(int trials) {
  // Summarizing a column takes about as long as 1% of its trials.
  const int column_cost = trials_ / 100 + 1;
  for (int left = trials; left > 0 && !is_done();) {
    if (run_ < trials_) {
      const int before = run_;
      run_block();
      left -= run_ - before;
    } else {
      summarize_next_column();
      left -= column_cost;
    }
  }
  if (is_done()) return 1.0;
  const double passes = std::max(1.0, std::ceil(static_cast<double>(columns_.size()) / columns_at_once_));
  const double all = passes * trials_ + static_cast<double>(columns_.size()) * column_cost;
  return (static_cast<double>(pass_) * trials_ + run_ + static_cast<double>(columns_done_) * column_cost) / all;
}

bool SimulationRun::is_done() const { return run_ == trials_ && columns_done_ == columns_.size(); }

void SimulationRun::run_block() {
  const int lanes = TrialRunner::block(run_, trials_);
  const Result& result = model_.run(0, run_, lanes);
  for (std::size_t c = first_column(); c < end_column(); ++c)
    copy_lanes(lanes_of(columns_[c].reference, result), lanes, samples_of(c).data() + run_);
  if (pass_ == 0) count_regimes(result.coexistence, lanes, simulation_.regime_probability);
  run_ += lanes;
  if (pass_ == 0 && run_ == trials_)
    for (auto& parts : simulation_.regime_probability)
      for (double& part : parts) part /= trials_;
}

void SimulationRun::summarize_next_column() {
  simulation_.metrics[columns_[columns_done_].row].push_back(summarize(samples_of(columns_done_)));
  ++columns_done_;
  if (columns_done_ == end_column() && columns_done_ < columns_.size()) {
    ++pass_;
    run_ = 0;
  }
}

Simulation simulate(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                    std::span<const MetricRef> rows, int steps_per_year) {
  SimulationRun run(scenario, values, trials, seed, rows, steps_per_year);
  while (run.advance(trials) < 1.0) continue;
  return run.result();
}

std::vector<double> samples(const Scenario& scenario, const Values& values, int first, int count, std::uint64_t seed,
                            std::span<const MetricRef> rows, int steps_per_year) {
  const TimeGrid grid{scenario.start, scenario.years, steps_per_year};
  const std::vector<Column> columns = columns_of(rows, grid);
  TrialRunner model(scenario, values, seed, {.outputs = outputs_of(rows), .steps_per_year = steps_per_year});
  std::vector<double> numbers((columns.size() + grid.points()) * count);
  for (int run = 0; run < count;) {
    const int lanes = TrialRunner::block(first + run, first + count);
    const Result& result = model.run(0, first + run, lanes);
    double* to = numbers.data() + run;
    for (const Column& column : columns) {
      copy_lanes(lanes_of(column.reference, result), lanes, to);
      to += count;
    }
    for (int k = 0; k < grid.points(); ++k, to += count)
      for (int i = 0; i < lanes; ++i) to[i] = static_cast<double>(result.coexistence.regime[k * lanes + i]);
    run += lanes;
  }
  return numbers;
}

}  // namespace dealscope
