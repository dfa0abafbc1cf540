#include "build_delivery.hpp"

#include <algorithm>
#include <optional>

#include "site_schedule.hpp"

namespace dealscope {

namespace {

/// Whether a build's progress follows a schedule in any lane.
[[nodiscard]] bool has_schedule(const Contract& contract, const Values& values) {
  const double* weight = values[ParameterId::site_schedule_weight];
  return !contract.schedule.empty() &&
         std::any_of(weight, weight + values.lane_count, [](double w) { return w > 0.0; });
}

/// A build at one point in time, by lane.
struct BuildState {
  LaneValues progress;           ///< B
  LaneValues ramp_integral;      ///< integral of R over the clock's way [years]
  LaneValues schedule_integral;  ///< integral of Q over the clock's way [years]
};

/// Follows a build from point to point of the grid.
class BuildClock {
 public:
  BuildClock(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values)
      : terms_(terms), grid_(grid), values_(values) {
    if (has_schedule(contract, values)) schedule_.emplace(contract.schedule, terms.capacity_gw, values.lane_count);
  }

  /// The state at a point; points must rise.
  void advance(int point, BuildState& state) {
    const double* pace = values_[ParameterId::build_pace];
    const double* delay = values_[ParameterId::build_delay_years];
    LaneValues clock, x;
    for (int i = 0; i < values_.lane_count; ++i)
      clock[i] = build_time(grid_.elapsed(point), grid_.start, pace[i], delay[i]);
    for_timings(terms_, values_.lane_count,
                [&](int i, const ContractTiming& timing) { x[i] = phase(clock[i], timing.start, timing.inv_term); });
    for_timings(terms_, values_.lane_count,
                [&](int i, const ContractTiming& timing) { state.progress[i] = delivered(x[i], timing.ramp); });
    for_timings(terms_, values_.lane_count, [&](int i, const ContractTiming& timing) {
      state.ramp_integral[i] = timing.term_years * delivered_integral(x[i], timing.ramp);
    });
    if (schedule_) add_schedule(clock, state);
  }

 private:
  void add_schedule(const LaneValues& clock, BuildState& state) {
    const double* weight = values_[ParameterId::site_schedule_weight];
    LaneValues gw, gw_years;
    schedule_->advance(clock, gw, gw_years);
    for (int i = 0; i < values_.lane_count; ++i) {
      const double capacity_gw = terms_.capacity_gw[i];
      state.progress[i] = build_progress(weight[i], state.progress[i], scheduled_part(gw[i], capacity_gw));
      state.schedule_integral[i] = gw_years[i] / capacity_gw;
    }
  }

  const ContractTerms& terms_;
  const TimeGrid& grid_;
  const Values& values_;
  std::optional<ScheduleFollower> schedule_;
};

}  // namespace

void deliver_build(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   BuildDelivery& delivery) {
  const int lanes = values.lane_count;
  const bool is_scheduled = has_schedule(contract, values);
  const double* pace = values[ParameterId::build_pace];
  const double* delay = values[ParameterId::build_delay_years];
  LaneValues inv_pace, weight;
  for (int i = 0; i < lanes; ++i) {
    inv_pace[i] = finite_reciprocal(pace[i]).value;
    weight[i] = is_scheduled ? values[ParameterId::site_schedule_weight][i] : 0.0;
  }
  delivery.drawn.resize(1, grid.periods(), lanes);
  delivery.integral.resize(1, grid.periods(), lanes);
  delivery.remaining.resize(1, grid.points(), lanes);

  BuildClock clock(contract, terms, grid, values);
  BuildState states[2];
  if (!is_scheduled) states[0].schedule_integral = states[1].schedule_integral = LaneValues{};
  clock.advance(0, states[0]);
  for (int i = 0; i < lanes; ++i) delivery.at_start[i] = states[0].progress[i];
  for (int k = 0; k < grid.points(); ++k) {
    const BuildState& now = states[k % 2];
    const bool has_begun = is_signed(contract, grid.time(k));
    double* remaining = delivery.remaining.at(k);
    for (int i = 0; i < lanes; ++i) remaining[i] = remaining_part(has_begun, now.progress[i], nan);
    if (k == grid.periods()) break;
    BuildState& next = states[(k + 1) % 2];
    clock.advance(k + 1, next);
    double *drawn = delivery.drawn.at(k), *integral = delivery.integral.at(k);
    for (int i = 0; i < lanes; ++i) {
      const double paused = paused_years(delay[i], grid.elapsed(k), grid.period_years());
      drawn[i] = next.progress[i] - now.progress[i];
      integral[i] =
          progress_integral(delivery.at_start[i], paused, weight[i], next.ramp_integral[i] - now.ramp_integral[i],
                            next.schedule_integral[i] - now.schedule_integral[i], Reciprocal{inv_pace[i]});
    }
  }
}

}  // namespace dealscope
