// Nodes of one contract that other nodes of contracts use (sections 2 and 3).
#pragma once

#include "../model/formulas.hpp"
#include "sections.hpp"

namespace dealscope {

[[nodiscard]] inline const Contract& contract_at(const Context& context, int contract) {
  return context.scenario().contracts[contract];
}
[[nodiscard]] inline bool is_build(const Context& context, int contract) {
  return contract_at(context, contract).kind == ContractKind::build;
}

// contracts.cpp
[[nodiscard]] Ramp<Term> ramp_of(Context&, int contract);

// contract_delivery.cpp
[[nodiscard]] Term contract_phase(Context&, int contract, int point);
[[nodiscard]] Term contract_delivered(Context&, int contract, int point);
/// Fraction of its value that a cloud contract draws in a year, renewals included: an expression, not a node.
[[nodiscard]] Term drawn_part(Context&, int contract, int year);
/// Fraction of a cloud contract's value in the backlog once signed, renewals included: an expression, not a node.
[[nodiscard]] Term part_in_backlog(Context&, int contract, int point);
/// Fraction of its peak capacity at which a cloud contract runs: an expression, not a node.
[[nodiscard]] Term running_part(Context&, int contract, int point);

// build_progress.cpp
[[nodiscard]] Term build_clock(Context&, int point);
/// B: by the ramp, or between it and the schedule where there is one.
[[nodiscard]] Term contract_progress(Context&, int contract, int point);
[[nodiscard]] Term contract_progress_integral(Context&, int contract, int year);

// build_schedule.cpp
/// Q and its integral over the clock's way in a year [years].
[[nodiscard]] Term contract_scheduled(Context&, int contract, int point);
[[nodiscard]] Term contract_scheduled_years(Context&, int contract, int year);

}  // namespace dealscope
