// Numbers of one contract (sections 2 and 3).
#include "../model/delivery.hpp"
#include "explain_rows.hpp"

namespace dealscope {

namespace {

[[nodiscard]] const Contract& contract_at(const Run& run, const At& at) { return run.scenario.contracts[at.contract]; }
[[nodiscard]] bool builds(const Run& run, const At& at) { return contract_at(run, at).kind == ContractKind::build; }
[[nodiscard]] ContractTerms terms_at(const Run& run, const At& at) {
  return contract_terms(contract_at(run, at), run.values);
}

[[nodiscard]] double phase_at(const Run& run, const At& at, const ContractTerms& terms) {
  const TimeGrid& grid = run.result.grid;
  LaneValues x;
  contract_phase(contract_at(run, at), terms, run.values, grid.start, grid.elapsed(at.point), 1, x);
  return x[0];
}

[[nodiscard]] double phase_of(const Run& run, const At& at) { return phase_at(run, at, terms_at(run, at)); }

[[nodiscard]] double delivered_by(const Run& run, const At& at, int point) {
  const ContractTerms terms = terms_at(run, at);
  const At then{.point = point, .contract = at.contract};
  return delivered(phase_at(run, then, terms), terms.ramp(0));
}

[[nodiscard]] double delivered_of(const Run& run, const At& at) { return delivered_by(run, at, at.point); }

[[nodiscard]] double rate_of(const Run& run, const At& at) {
  const ContractTerms terms = terms_at(run, at);
  return delivery_rate(phase_at(run, at, terms), terms.ramp(0));
}

[[nodiscard]] double expected_value(const Run& run, const At& at) {
  const ContractTerms terms = terms_at(run, at);
  return terms.expected[0] * terms.value_usd_bn[0];
}

[[nodiscard]] double due_value(const Run& run, const At& at) {
  const double value = expected_value(run, at);
  return builds(run, at) ? run.values["build_lab_share"][0] * value : value;
}

[[nodiscard]] double step_of(const Run& run, const At& at) {
  return delivered_by(run, at, at.point + 1) - delivered_of(run, at);
}

[[nodiscard]] double drawn_of(const Run& run, const At& at) { return expected_value(run, at) * step_of(run, at); }
[[nodiscard]] double due_of(const Run& run, const At& at) { return due_value(run, at) * step_of(run, at); }
[[nodiscard]] double due_so_far_of(const Run& run, const At& at) {
  return due_value(run, at) * (delivered_of(run, at) - delivered_by(run, at, 0));
}

[[nodiscard]] bool is_in_backlog(const Run& run, const At& at) {
  return is_signed(contract_at(run, at), run.result.grid.time(at.point));
}

[[nodiscard]] double backlog_of(const Run& run, const At& at) {
  return is_in_backlog(run, at) ? expected_value(run, at) * (1.0 - delivered_of(run, at)) : 0.0;
}

[[nodiscard]] double standing_of(const Run& run, const At& at) {
  return terms_at(run, at).capacity_gw[0] * delivered_by(run, at, 0);
}

[[nodiscard]] double running_of(const Run& run, const At& at) {
  const ContractTerms terms = terms_at(run, at);
  const double rate = builds(run, at) ? delivered_of(run, at) - delivered_by(run, at, 0) : rate_of(run, at);
  return terms.expected[0] * terms.capacity_gw[0] * rate;
}

template <LaneValues ContractTerms::*figure>
[[nodiscard]] double figure_of(const Run& run, const At& at) {
  return (terms_at(run, at).*figure)[0];
}

[[nodiscard]] double signed_at(const Run& run, const At& at) { return contract_at(run, at).signed_at; }

template <ContractField figure>
[[nodiscard]] Citation cite_figure(const Run& run, const At& at) {
  const Contract& contract = contract_at(run, at);
  const int parameter = contract.parameter_of[figure];
  return parameter >= 0 ? cite_parameter(run, parameter) : Citation{contract.origin.basis, contract.origin.source, {}};
}

[[nodiscard]] Citation cite_contract(const Run& run, const At& at) {
  const Provenance& origin = contract_at(run, at).origin;
  return {origin.basis, origin.source, {}};
}

/// What a contract brings in, by the factors that act on it.
[[nodiscard]] std::string expected(const Run& run, const At& at, std::string_view of) {
  std::string formula;
  if (contract_at(run, at).status == ContractStatus::in_talks) formula += "talks_probability * ";
  if (builds(run, at)) formula += "build_completion * ";
  return formula.append(of);
}

[[nodiscard]] std::string due(const Run& run, const At& at, std::string_view part) {
  const std::string_view share = builds(run, at) ? "build_lab_share * " : "";
  return std::string(share) + expected(run, at, "contracts.%.value_usd_bn * ").append(part);
}

[[nodiscard]] std::string area() { return "(1 - (contracts.%.ramp_up + contracts.%.ramp_down) / 2)"; }

[[nodiscard]] std::string usd_bn_per_gw(const Run& run, const At& at) {
  return builds(run, at) ? "build_cost_usd_bn_per_gw"
                         : "cloud_price_usd_bn_per_gw_year * contracts.%.term_years * " + area();
}

/// A figure that the scenario leaves open is derived from the other one.
[[nodiscard]] std::string choose_value(const Run& run, At& at) {
  const bool is_open = std::isnan(contract_at(run, at).figures[ContractField::value_usd_bn]);
  return is_open ? "contracts.%.capacity_gw * " + usd_bn_per_gw(run, at) : "";
}

[[nodiscard]] std::string choose_capacity(const Run& run, At& at) {
  const bool is_open = std::isnan(contract_at(run, at).figures[ContractField::capacity_gw]);
  return is_open ? "contracts.%.value_usd_bn / (" + usd_bn_per_gw(run, at) + ")" : "";
}

[[nodiscard]] std::string choose_phase(const Run& run, At& at) {
  return builds(run, at) ? "($s + build_pace * max(0, $e - build_delay_years) - contracts.%.start)"
                           " / contracts.%.term_years"
                         : "($t - contracts.%.start) / contracts.%.term_years";
}

[[nodiscard]] std::string choose_delivered(const Run& run, At& at) {
  const ContractTerms terms = terms_at(run, at);
  const double x = phase_at(run, at, terms);
  if (x <= 0.0) return "0; contracts.%.phase@ is not above 0, the term has not begun";
  if (x >= 1.0) return "1; contracts.%.phase@ is not below 1, the term is over";
  if (x < terms.ramp_up[0]) return "contracts.%.phase@ ^ 2 / (2 * contracts.%.ramp_up * " + area() + "); rising";
  if (x <= 1.0 - terms.ramp_down[0]) return "(contracts.%.phase@ - contracts.%.ramp_up / 2) / " + area();
  return "1 - (1 - contracts.%.phase@) ^ 2 / (2 * contracts.%.ramp_down * " + area() + "); falling";
}

[[nodiscard]] std::string choose_rate(const Run& run, At& at) {
  const ContractTerms terms = terms_at(run, at);
  const double x = phase_at(run, at, terms);
  if (x < 0.0 || x >= 1.0) return "0; contracts.%.phase@ is not in the term, from 0 to 1";
  if (x < terms.ramp_up[0]) return "contracts.%.phase@ / contracts.%.ramp_up; rising";
  if (x <= 1.0 - terms.ramp_down[0])
    return "1; contracts.%.phase@ is between contracts.%.ramp_up and 1 - contracts.%.ramp_down, at its peak";
  return "(1 - contracts.%.phase@) / contracts.%.ramp_down; falling";
}

[[nodiscard]] std::string choose_drawn(const Run& run, At& at) {
  return expected(run, at, "contracts.%.value_usd_bn * (contracts.%.delivered@> - contracts.%.delivered@)");
}

[[nodiscard]] std::string choose_due(const Run& run, At& at) {
  return due(run, at, "(contracts.%.delivered@> - contracts.%.delivered@)");
}

[[nodiscard]] std::string choose_due_so_far(const Run& run, At& at) {
  return due(run, at, "(contracts.%.delivered@ - contracts.%.delivered@0)");
}

[[nodiscard]] std::string choose_backlog(const Run& run, At& at) {
  if (!is_in_backlog(run, at)) return "0; it is not signed before contracts.%.signed";
  return expected(run, at, "contracts.%.value_usd_bn * (1 - contracts.%.delivered@)");
}

[[nodiscard]] std::string choose_running(const Run& run, At& at) {
  const std::string_view rate =
      builds(run, at) ? "(contracts.%.delivered@ - contracts.%.delivered@0)" : "contracts.%.rate@";
  return expected(run, at, "contracts.%.capacity_gw * ").append(rate);
}

constexpr Derivation rows[] = {
    {"contracts.%.value_usd_bn",
     "USD bn",
     figure_of<&ContractTerms::value_usd_bn>,
     {},
     choose_value,
     cite_figure<ContractField::value_usd_bn>},
    {"contracts.%.capacity_gw",
     "GW",
     figure_of<&ContractTerms::capacity_gw>,
     {},
     choose_capacity,
     cite_figure<ContractField::capacity_gw>},
    {"contracts.%.start", "year", figure_of<&ContractTerms::start>, {}, nullptr, cite_figure<ContractField::start>},
    {"contracts.%.term_years",
     "years",
     figure_of<&ContractTerms::term_years>,
     {},
     nullptr,
     cite_figure<ContractField::term_years>},
    {"contracts.%.ramp_up",
     "share",
     figure_of<&ContractTerms::ramp_up>,
     {},
     nullptr,
     cite_figure<ContractField::ramp_up>},
    {"contracts.%.ramp_down",
     "share",
     figure_of<&ContractTerms::ramp_down>,
     {},
     nullptr,
     cite_figure<ContractField::ramp_down>},
    {"contracts.%.signed", "year", signed_at, {}, nullptr, cite_contract},
    {"contracts.%.phase@", "share", phase_of, {}, choose_phase},
    {"contracts.%.delivered@", "share", delivered_of, {}, choose_delivered},
    {"contracts.%.rate@", "share", rate_of, {}, choose_rate},
    {"contracts.%.drawn@", "USD bn", drawn_of, {}, choose_drawn},
    {"contracts.%.due@", "USD bn", due_of, {}, choose_due},
    {"contracts.%.due_so_far@", "USD bn", due_so_far_of, {}, choose_due_so_far},
    {"contracts.%.backlog@", "USD bn", backlog_of, {}, choose_backlog},
    {"contracts.%.standing_gw", "GW", standing_of, "contracts.%.capacity_gw * contracts.%.delivered@0"},
    {"contracts.%.running_gw@", "GW", running_of, {}, choose_running},
};

}  // namespace

std::span<const Derivation> contract_derivations() { return rows; }

}  // namespace dealscope
