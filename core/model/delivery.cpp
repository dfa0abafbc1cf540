#include "delivery.hpp"

namespace dealscope {

namespace {

void resize(Delivery& delivery, const TimeGrid& grid, int lanes) {
  delivery.drawn.resize(1, grid.periods(), lanes);
  delivery.remaining.resize(1, grid.points(), lanes);
  delivery.rate.resize(1, grid.points(), lanes);
}

/// Converts R by point, held in `remaining`, to `drawn` (differences) and `remaining` (1 - R, or 0 before signing).
template <class IsSigned>
void to_flows(Delivery& delivery, const IsSigned& is_signed_at) {
  const int lanes = delivery.remaining.lane_count;
  const double* r = delivery.remaining.at(0);
  for (std::size_t i = 0; i < delivery.drawn.numbers.size(); ++i) delivery.drawn.numbers[i] = r[i + lanes] - r[i];
  for (int k = 0; k < delivery.remaining.point_count; ++k) {
    double* remaining = delivery.remaining.at(k);
    const bool is_signed = is_signed_at(k);
    for (int i = 0; i < lanes; ++i) remaining[i] = remaining_part(is_signed, remaining[i], nan);
  }
}

}  // namespace

bool is_lane_invariant(const Contract& contract) {
  using enum ContractField;
  const auto is_fixed = [&](ContractField figure) { return contract.parameter_of[figure] < 0; };
  return contract.kind == ContractKind::cloud && is_fixed(start) && is_fixed(term_years) && is_fixed(ramp_up) &&
         is_fixed(ramp_down);
}

void contract_delivery(const Contract& contract, const ContractTerms& terms, const TimeGrid& grid, const Values& values,
                       Delivery& delivery) {
  const bool builds = contract.kind == ContractKind::build;
  const int lanes = is_lane_invariant(contract) ? 1 : values.lane_count;
  resize(delivery, grid, lanes);
  LaneValues x;
  for (int k = 0; k < grid.points(); ++k) {
    contract_phase(contract, terms, values, grid.start, grid.elapsed(k), lanes, x);
    const double* r0 = delivery.remaining.at(0);
    double* r = delivery.remaining.at(k);
    double* rate = delivery.rate.at(k);
    for (int i = 0; i < lanes; ++i) r[i] = delivered(x[i], terms.ramp(i));
    for (int i = 0; i < lanes; ++i) rate[i] = builds ? r[i] - r0[i] : delivery_rate(x[i], terms.ramp(i));
  }
  for (int i = 0; i < values.lane_count; ++i)
    delivery.installed_at_start[i] = builds ? delivery.remaining.at(0)[i] : 0.0;
  to_flows(delivery, [&](int k) { return is_signed(contract, grid.time(k)); });
}

void new_contract_delivery(const TimeGrid& grid, const Values& values, Delivery& delivery) {
  const double* term = values[ParameterId::new_contract_term_years];
  LaneValues inv_term;
  for (int i = 0; i < values.lane_count; ++i) inv_term[i] = reciprocal(term[i]).value;
  resize(delivery, grid, values.lane_count);
  for (int k = 0; k < grid.points(); ++k) {
    const double age = grid.elapsed(k);
    double* r = delivery.remaining.at(k);
    double* rate = delivery.rate.at(k);
    for (int i = 0; i < values.lane_count; ++i) {
      const double x = phase(age, signing_offset_years, Reciprocal{inv_term[i]});
      r[i] = delivered_evenly(x);
      rate[i] = even_delivery_rate(x);
    }
  }
  for (int i = 0; i < values.lane_count; ++i) delivery.installed_at_start[i] = 0.0;
  to_flows(delivery, [&](int k) { return grid.elapsed(k) >= signing_offset_years - tolerance; });
}

}  // namespace dealscope
