#include "cloud_delivery.hpp"

#include <algorithm>

namespace dealscope {

namespace {

void compute_phase(const ContractTerms& terms, const TimeGrid& grid, Series& phase) {
  phase.resize(1, grid.points(), terms.timing_lanes);
  for (int k = 0; k < grid.points(); ++k) {
    const double t = grid.time(k);
    double* __restrict x = phase.at(k);
    for_timings(terms, terms.timing_lanes,
                [&](int i, const ContractTiming& timing) { x[i] = renewable_phase(t, timing.start, timing.inv_term); });
  }
}

/// R at each point.
void compute_delivered(const ContractTerms& terms, const Series& phase, Series& to) {
  to.resize(1, phase.point_count, phase.lane_count);
  for (int k = 0; k < phase.point_count; ++k) {
    const double* __restrict x = phase.at(k);
    double* __restrict r = to.at(k);
    for_timings(terms, phase.lane_count,
                [&](int i, const ContractTiming& timing) { r[i] = delivered(x[i], timing.ramp); });
  }
}

/// remaining = 1 - R, held in it, once signed; 0 before.
void subtract_delivered(const Contract& contract, const TimeGrid& grid, Series& remaining) {
  for (int k = 0; k < remaining.point_count; ++k) {
    const bool has_begun = is_signed(contract, grid.time(k));
    double* to = remaining.at(k);
    for (int i = 0; i < remaining.lane_count; ++i) to[i] = remaining_part(has_begun, to[i], nan);
  }
}

/// What is drawn of the term between the points, and A R' at each; `remaining` holds R.
void deliver_term(const ContractTerms& terms, CloudDelivery& delivery) {
  const int lanes = delivery.phase.lane_count;
  const double* r = delivery.remaining.at(0);
  for (std::size_t i = 0; i < delivery.drawn.numbers.size(); ++i) delivery.drawn.numbers[i] = r[i + lanes] - r[i];
  for (int k = 0; k < delivery.phase.point_count; ++k) {
    const double* __restrict x = delivery.phase.at(k);
    double* __restrict rate = delivery.rate.at(k);
    for_timings(terms, lanes, [&](int i, const ContractTiming& timing) { rate[i] = delivery_rate(x[i], timing.ramp); });
  }
}

/// What renewals have drawn between the points, and their rate.
void deliver_renewals(const ContractTerms& terms, CloudDelivery& delivery) {
  const int lanes = delivery.phase.lane_count;
  const double* __restrict at_start = delivery.phase.at(0);
  LaneValues rate_if_renewed;
  for (int i = 0; i < lanes; ++i) rate_if_renewed[i] = select(at_start[i] <= 1.0, 1.0 / terms.inv_area[i], 0.0);
  for (int k = 0; k < delivery.phase.point_count; ++k) {
    const double* __restrict x = delivery.phase.at(k);
    double* __restrict rate = delivery.renewals_rate.at(k);
    for (int i = 0; i < lanes; ++i) rate[i] = select(x[i] >= 1.0, rate_if_renewed[i], 0.0);
  }
  for (int k = 0; k + 1 < delivery.phase.point_count; ++k) {
    const double* __restrict x = delivery.phase.at(k);
    const double* __restrict next = delivery.phase.at(k + 1);
    double* __restrict drawn = delivery.renewals_drawn.at(k);
    for (int i = 0; i < lanes; ++i)
      drawn[i] = select(at_start[i] <= 1.0, renewals_drawn(next[i]) - renewals_drawn(x[i]), 0.0);
  }
}

/// Reciprocals of 1 - w and l (renewals_remaining), by lane, without a division in each: 1 / l = max(1, T / lead).
struct RenewalLeads {
  LaneValues inv_first, inv_later;
};

[[nodiscard]] RenewalLeads renewal_leads(const ContractTerms& terms, const Values& values, const Series& phase) {
  const double* __restrict lead_years = values[ParameterId::renewal_lead_years];
  RenewalLeads leads;
  for_timings(terms, values.lane_count, [&](int i, const ContractTiming& timing) {
    leads.inv_later[i] = max_of(1.0, timing.term_years / lead_years[i]);
  });
  const double* __restrict at_start = phase.at(0);
  if (has_one_lane || phase.lane_count == 1) {
    const double inv_rest = 1.0 / (1.0 - *at_start);
    for (int i = 0; i < values.lane_count; ++i) leads.inv_first[i] = max_of(leads.inv_later[i], inv_rest);
  } else {
    for (int i = 0; i < values.lane_count; ++i)
      leads.inv_first[i] = max_of(leads.inv_later[i], 1.0 / (1.0 - at_start[i]));
  }
  return leads;
}

void deliver_renewals_remaining(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid,
                                const Values& values, CloudDelivery& delivery) {
  const int lanes = values.lane_count;
  const Series& phase = delivery.phase;
  const RenewalLeads leads = renewal_leads(terms, values, phase);
  delivery.renewals_remaining.resize(1, grid.points(), lanes);
  const double* __restrict at_start = phase.at(0);
  for (int k = 0; k < grid.points(); ++k) {
    const double* __restrict x = phase.at(k);
    double* __restrict to = delivery.renewals_remaining.at(k);
    if (!is_signed(contract, grid.time(k)) || ((has_one_lane || phase.lane_count == 1) && *at_start > 1.0)) {
      std::fill_n(to, lanes, 0.0);
    } else if (has_one_lane || phase.lane_count == 1) {
      const double phase_now = *x;
      if (phase_now < 1.0)
        for (int i = 0; i < lanes; ++i) to[i] = first_renewal_remaining(phase_now, Reciprocal{leads.inv_first[i]});
      else
        for (int i = 0; i < lanes; ++i) to[i] = later_renewals_remaining(phase_now, Reciprocal{leads.inv_later[i]});
    } else {
      for (int i = 0; i < lanes; ++i)
        to[i] = select(at_start[i] <= 1.0,
                       renewals_remaining(x[i], Reciprocal{leads.inv_first[i]}, Reciprocal{leads.inv_later[i]}), 0.0);
    }
  }
}

}  // namespace

void deliver_cloud(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   CloudDelivery& delivery) {
  for (Series* level : {&delivery.rate, &delivery.renewals_rate}) level->resize(1, grid.points(), terms.timing_lanes);
  for (Series* flow : {&delivery.drawn, &delivery.renewals_drawn}) flow->resize(1, grid.periods(), terms.timing_lanes);
  compute_phase(terms, grid, delivery.phase);
  compute_delivered(terms, delivery.phase, delivery.remaining);
  deliver_term(terms, delivery);
  deliver_renewals(terms, delivery);
  subtract_delivered(contract, grid, delivery.remaining);
  deliver_renewals_remaining(contract, terms, grid, values, delivery);
}

void deliver_cloud_backlog(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid,
                           const Values& values, CloudDelivery& delivery) {
  compute_phase(terms, grid, delivery.phase);
  compute_delivered(terms, delivery.phase, delivery.remaining);
  subtract_delivered(contract, grid, delivery.remaining);
  deliver_renewals_remaining(contract, terms, grid, values, delivery);
}

}  // namespace dealscope
