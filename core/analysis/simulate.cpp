#include "simulate.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dealscope {

namespace {

void count_regimes(const Coexistence& coexistence, int lanes, int stride,
                   std::vector<std::array<double, regime_count>>& counts) {
  for (std::size_t k = 0; k < counts.size(); ++k) {
    const Regime* regimes = coexistence.regime.data() + k * stride;
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

/// The greatest number of trials up to `trials` that is one of whole blocks.
[[nodiscard]] int whole_blocks(int trials) { return trials - trials % max_lanes; }

}  // namespace

SimulationRun::SimulationRun(const Scenario& scenario, const Values& values, int trials, std::uint64_t seed,
                             std::span<const MetricRef> rows, int steps_per_year, std::size_t sample_bytes)
    : trials_(trials),
      column_cost_(trials / 100 + 1),
      sample_bytes_(sample_bytes),
      columns_(columns_of(rows, TimeGrid{scenario.start, scenario.years, steps_per_year})),
      model_(scenario, values, seed, {.outputs = outputs_of(rows), .steps_per_year = steps_per_year}) {
  simulation_.metrics.resize(rows.size());
  for (const Column& column : columns_) simulation_.metrics[column.row].emplace_back();
  simulation_.regime_probability.assign(TimeGrid{scenario.start, scenario.years, steps_per_year}.points(), {});
  std::vector<std::size_t> all(columns_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  constexpr int most_narrowing = 16;
  begin(std::move(all), std::min(trials, whole_blocks(trials / most_narrowing) + max_lanes));
}

void SimulationRun::begin(std::vector<std::size_t> columns, int least_room) {
  queue_ = std::move(columns);
  first_ = 0;
  const std::size_t count = std::max<std::size_t>(1, queue_.size()), fitting = sample_bytes_ / sizeof(double);
  columns_at_once_ = std::clamp<std::size_t>(fitting / least_room, 1, count);
  const auto room = static_cast<int>(std::min<std::size_t>(fitting / columns_at_once_, trials_));
  room_ = room == trials_ ? trials_ : std::max(least_room, whole_blocks(room));
  samples_.reset();  // the memory can be used again
  samples_.reset(new double[std::min(columns_at_once_, queue_.size()) * room_]);
  const std::size_t passes = (count + columns_at_once_ - 1) / columns_at_once_;
  const int column_steps = is_streamed() ? 2 : 1;
  done_ = 0.0;
  planned_ = static_cast<double>(passes) * trials_ + static_cast<double>(queue_.size()) * column_steps * column_cost_;
  begin_pass();
}

void SimulationRun::begin_pass() {
  pass_.clear();
  const std::size_t columns = std::min(columns_at_once_, queue_.size() - first_);
  const auto room = static_cast<std::size_t>(room_);
  for (std::size_t c = 0; c < columns; ++c)
    pass_.emplace_back(std::span(samples_.get() + c * room, room), static_cast<std::size_t>(trials_));
  run_ = 0;
  narrowed_ = summarized_ = 0;
}

double SimulationRun::advance(int trials) {
  for (int left = trials; left > 0 && !is_done();) {
    const int cost = step();
    left -= cost;
    done_ += cost;
  }
  if (is_done()) return 1.0;
  constexpr double first_part = 0.98;  // of the progress, where columns may have to be run again
  const double part = done_ / planned_;
  if (is_again_) return first_part + (1.0 - first_part) * part;
  return is_streamed() ? first_part * part : part;
}

bool SimulationRun::is_done() const {
  return run_ == trials_ && summarized_ == pass_.size() && is_last_pass() && missed_.empty();
}

int SimulationRun::step() {
  if (run_ == room_ && run_ < trials_ && narrowed_ < pass_.size()) {
    pass_[narrowed_++].narrow();
    return column_cost_;
  }
  if (run_ < trials_) return run_block();
  summarize_next_column();
  return column_cost_;
}

int SimulationRun::run_block() {
  const int lanes = TrialRunner::block(run_, trials_);
  const Result& result = model_.run(0, run_, lanes);
  for (std::size_t c = 0; c < pass_.size(); ++c)
    pass_[c].add({lanes_of(columns_[queue_[first_ + c]].reference, result), static_cast<std::size_t>(lanes)});
  if (!has_regimes_)
    count_regimes(result.coexistence, lanes, model_.values().lane_count, simulation_.regime_probability);
  run_ += lanes;
  if (run_ == trials_ && !std::exchange(has_regimes_, true))
    for (auto& parts : simulation_.regime_probability)
      for (double& part : parts) part /= trials_;
  return lanes;
}

void SimulationRun::summarize_next_column() {
  const std::size_t place = queue_[first_ + summarized_];
  const Column& column = columns_[place];
  if (const auto summary = pass_[summarized_].summary())
    simulation_.metrics[column.row][column.reference.point] = *summary;
  else
    missed_.push_back(place);
  if (++summarized_ < pass_.size()) return;
  if (!is_last_pass()) {
    first_ += pass_.size();
    begin_pass();
  } else if (!missed_.empty()) {
    is_again_ = true;
    begin(std::exchange(missed_, {}), trials_);
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
      for (int i = 0; i < lanes; ++i)
        to[i] = static_cast<double>(result.coexistence.regime[k * model.values().lane_count + i]);
    run += lanes;
  }
  return numbers;
}

}  // namespace dealscope
