// Sections 2 and 3 of MODEL.md as they are written, one number at a time: what the tests compare core/model with.
#pragma once

#include "model/contract_terms.hpp"

namespace dealscope::test {

/// R(x), R'(x) and the phase of a cloud contract.
[[nodiscard]] double naive_delivered(double x, double up, double down);
[[nodiscard]] double naive_rate(double x, double up, double down);
[[nodiscard]] double naive_phase(double clock, double start, double term_years);

/// A cloud contract and its renewals, of value 1.
struct NaiveRenewal {
  double start, term_years, up, down;  ///< of the contract
  double share, lead_years, t0;        ///< renewal_share, renewal_lead_years

  [[nodiscard]] double drawn(double t) const;  ///< D
  [[nodiscard]] double rate(double t) const;   ///< R' or rho
  [[nodiscard]] double left(double t) const;   ///< once signed
  [[nodiscard]] double phase(double t) const;
  [[nodiscard]] bool is_renewed() const { return phase(t0) <= 1; }
};

/// A cloud contract in lane 0 of some values.
[[nodiscard]] NaiveRenewal naive_renewal(const Scenario& scenario, const ContractTerms& terms, const Values& values);

/// A build in lane 0 of some values.
struct NaiveBuild {
  const Scenario& scenario;
  const Contract& contract;
  const ContractTerms& terms;
  const Values& values;

  [[nodiscard]] double clock(double t) const;
  [[nodiscard]] double scheduled(double clock) const;  ///< Q; with a schedule only
  [[nodiscard]] double progress(double t) const;       ///< B
  [[nodiscard]] double most() const;                   ///< what B reaches in the end
  /// Integral of B from `from` to `to` by midpoints.
  [[nodiscard]] double integral(double from, double to, int steps) const;

 private:
  [[nodiscard]] double at_clock(double clock) const;
  [[nodiscard]] double weight() const;
};

}  // namespace dealscope::test
