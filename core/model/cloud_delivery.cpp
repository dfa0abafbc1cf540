#include "cloud_delivery.hpp"

#include <algorithm>

namespace dealscope {

namespace {

/// Reciprocals of 1 - w and l (renewals_remaining), by lane, without a division in each: 1 / l = max(1, T / lead).
struct RenewalLeads {
  LaneValues inv_first, inv_later;
};

[[nodiscard]] RenewalLeads renewal_leads(const ContractTerms& terms, const Values& values, const Series& phase) {
  const int lanes = values.lane_count;
  const double* __restrict lead_years = values[ParameterId::renewal_lead_years];
  RenewalLeads leads;
  for (int i = 0; i < lanes; ++i) leads.inv_later[i] = max_of(1.0, terms.term_years[i] / lead_years[i]);
  const double* at_start = phase.at(0);
  if (phase.lane_count == 1) {
    const double inv_rest = 1.0 / (1.0 - *at_start);
    for (int i = 0; i < lanes; ++i) leads.inv_first[i] = max_of(leads.inv_later[i], inv_rest);
  } else {
    for (int i = 0; i < lanes; ++i) leads.inv_first[i] = max_of(leads.inv_later[i], 1.0 / (1.0 - at_start[i]));
  }
  return leads;
}

/// R and A R' at each point, and what is drawn between them.
void deliver_term(const ContractTerms& terms, CloudDelivery& delivery) {
  const int lanes = delivery.phase.lane_count;
  for (int k = 0; k < delivery.phase.point_count; ++k) {
    const double* __restrict x = delivery.phase.at(k);
    double* __restrict r = delivery.remaining.at(k);
    double* __restrict rate = delivery.rate.at(k);
    for (int i = 0; i < lanes; ++i) r[i] = delivered(x[i], terms.ramp(i));
    for (int i = 0; i < lanes; ++i) rate[i] = delivery_rate(x[i], terms.ramp(i));
  }
  const double* r = delivery.remaining.at(0);
  for (std::size_t i = 0; i < delivery.drawn.numbers.size(); ++i) delivery.drawn.numbers[i] = r[i + lanes] - r[i];
}

/// What renewals have drawn between the points, and their rate; a contract that has ended before t0 is not renewed.
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

void deliver_renewals_remaining(const Contract& contract, const TimeGrid& grid, const RenewalLeads& leads,
                                CloudDelivery& delivery) {
  Series& remaining = delivery.renewals_remaining;
  const int lanes = remaining.lane_count;
  for (int k = 0; k < grid.points(); ++k) {
    double* __restrict to = remaining.at(k);
    const auto write = [&](auto phase_of, auto phase_at_start_of) {
      for (int i = 0; i < lanes; ++i) {
        const double all =
            renewals_remaining(phase_of(i), Reciprocal{leads.inv_first[i]}, Reciprocal{leads.inv_later[i]});
        to[i] = select(phase_at_start_of(i) <= 1.0, all, 0.0);
      }
    };
    if (!is_signed(contract, grid.time(k))) {
      std::fill_n(to, lanes, 0.0);
    } else if (delivery.phase.lane_count == 1) {
      const double x = *delivery.phase.at(k), at_start = *delivery.phase.at(0);
      write([=](int) { return x; }, [=](int) { return at_start; });
    } else {
      const double* __restrict x = delivery.phase.at(k);
      const double* __restrict at_start = delivery.phase.at(0);
      write([=](int i) { return x[i]; }, [=](int i) { return at_start[i]; });
    }
  }
}

/// remaining = 1 - R, held in it, once signed; 0 before.
template <class IsSigned>
void subtract_delivered(Series& remaining, const IsSigned& is_signed_at) {
  for (int k = 0; k < remaining.point_count; ++k) {
    const bool has_begun = is_signed_at(k);
    double* to = remaining.at(k);
    for (int i = 0; i < remaining.lane_count; ++i) to[i] = remaining_part(has_begun, to[i], nan);
  }
}

}  // namespace

void deliver_cloud(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                   CloudDelivery& delivery) {
  const int lanes = is_lane_invariant(contract) ? 1 : values.lane_count;
  for (Series* level : {&delivery.phase, &delivery.remaining, &delivery.rate, &delivery.renewals_rate})
    level->resize(1, grid.points(), lanes);
  for (Series* flow : {&delivery.drawn, &delivery.renewals_drawn}) flow->resize(1, grid.periods(), lanes);
  delivery.renewals_remaining.resize(1, grid.points(), values.lane_count);

  for (int k = 0; k < grid.points(); ++k) {
    const double t = grid.time(k);
    double* x = delivery.phase.at(k);
    for (int i = 0; i < lanes; ++i) x[i] = renewable_phase(t, terms.start[i], Reciprocal{terms.inv_term[i]});
  }
  deliver_term(terms, delivery);
  deliver_renewals(terms, delivery);
  deliver_renewals_remaining(contract, grid, renewal_leads(terms, values, delivery.phase), delivery);
  subtract_delivered(delivery.remaining, [&](int k) { return is_signed(contract, grid.time(k)); });
}

}  // namespace dealscope
