#include "delivery.hpp"

#include "ramp.hpp"

namespace dealscope {

namespace {

void shape(Delivery& delivery, const Grid& grid, int lanes) {
  delivery.step.shape(1, grid.periods(), lanes);
  delivery.left.shape(1, grid.points(), lanes);
  delivery.rate.shape(1, grid.points(), lanes);
}

/// From R by point to what is drawn between two points. `left` holds R on entry and 1 - R, or 0, on exit.
template <class IsSigned>
void settle(Delivery& delivery, const IsSigned& is_signed_at) {
  const int lanes = delivery.left.lanes;
  const double* r = delivery.left.at(0);
  for (std::size_t i = 0; i < delivery.step.numbers.size(); ++i) delivery.step.numbers[i] = r[i + lanes] - r[i];
  for (int k = 0; k < delivery.left.points; ++k) {
    double* left = delivery.left.at(k);
    const double whole = is_signed_at(k) ? 1.0 : 0.0;
    for (int i = 0; i < lanes; ++i) left[i] = whole * (1.0 - left[i]);
  }
}

}  // namespace

bool is_uniform(const Contract& contract) {
  const auto is_fixed = [&](Figure figure) { return contract.ranged[figure] < 0; };
  return contract.kind == ContractKind::cloud && is_fixed(start) && is_fixed(term_years) && is_fixed(ramp_up) &&
         is_fixed(ramp_down);
}

void deliver(const Contract& contract, const ContractTerms& terms, const Grid& grid, const Values& values,
             Delivery& delivery) {
  const bool builds = contract.kind == ContractKind::build;
  const int lanes = is_uniform(contract) ? 1 : values.lanes;
  shape(delivery, grid, lanes);
  LaneArray x;
  for (int k = 0; k < grid.points(); ++k) {
    contract_phase(contract, terms, values, grid.start, grid.elapsed(k), lanes, x);
    const double* r0 = delivery.left.at(0);
    double* r = delivery.left.at(k);
    double* rate = delivery.rate.at(k);
    for (int i = 0; i < lanes; ++i) r[i] = delivered(x[i], terms.ramp(i));
    for (int i = 0; i < lanes; ++i) rate[i] = builds ? r[i] - r0[i] : delivery_rate(x[i], terms.ramp(i));
  }
  for (int i = 0; i < values.lanes; ++i) delivery.standing[i] = builds ? delivery.left.at(0)[i] : 0.0;
  settle(delivery, [&](int k) { return is_signed(contract, grid.time(k)); });
}

void deliver_new(const Grid& grid, const Values& values, Delivery& delivery) {
  const double* term = values["new_contract_term_years"];
  LaneArray per_term;
  for (int i = 0; i < values.lanes; ++i) per_term[i] = 1.0 / term[i];
  shape(delivery, grid, values.lanes);
  for (int k = 0; k < grid.points(); ++k) {
    const double age = grid.elapsed(k);
    double* r = delivery.left.at(k);
    double* rate = delivery.rate.at(k);
    for (int i = 0; i < values.lanes; ++i) {
      const double x = phase(age, signing_offset_years, per_term[i]);
      r[i] = delivered_evenly(x);
      rate[i] = even_rate(x);
    }
  }
  for (int i = 0; i < values.lanes; ++i) delivery.standing[i] = 0.0;
  settle(delivery, [&](int k) { return grid.elapsed(k) >= signing_offset_years - edge; });
}

}  // namespace dealscope
