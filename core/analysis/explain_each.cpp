#include "explain_each.hpp"

#include "explain_formula.hpp"

namespace dealscope {

namespace {

/// One round of a [k …], after a plus unless it is the first term.
void write_round(const Run& run, std::string_view text, const At& at, Explanation& node) {
  const bool is_first = node.formula.empty() || node.formula.back() == '(' || node.formula.back() == ' ';
  if (!is_first) node.formula += " + ";
  write_formula(run, text, at, node);
}

void write_each_contract(const Run& run, char each, std::string_view text, At at, Explanation& node) {
  const auto& contracts = run.scenario.contracts;
  const int provider = at.provider;
  for (std::size_t i = 0; i < contracts.size(); ++i) {
    const Contract& contract = contracts[i];
    const bool is_anothers = contract.part_of && contracts[*contract.part_of].provider != contract.provider;
    const bool is_wanted = each == each_part ? is_anothers : !contract.part_of;
    if (!is_wanted || (each != each_contract_here && contract.provider != provider)) continue;
    if (each == each_build && contract.kind != ContractKind::build) continue;
    at.contract = static_cast<int>(i);
    write_round(run, text, at, node);
  }
}

void write_each_taker(const Run& run, std::string_view text, At at, Explanation& node) {
  const Scenario& scenario = run.scenario;
  const int takers[] = {scenario.incumbent, scenario.own_provider, scenario.cloud_provider};
  const int provider = at.provider;
  for (int taker = 0; taker < 3; ++taker) {
    if (takers[taker] != provider) continue;
    at.taker = static_cast<Taker>(taker);
    write_round(run, text, at, node);
  }
}

}  // namespace

void write_each(const Run& run, char each, std::string_view text, At at, Explanation& node) {
  const int point = at.point;
  switch (each) {
    case each_provider:
      for (at.provider = 0; at.provider < static_cast<int>(run.scenario.providers.size()); ++at.provider)
        write_round(run, text, at, node);
      break;
    case each_year:
      for (at.point = 0; at.point < run.result.grid.periods(); ++at.point) write_round(run, text, at, node);
      break;
    case each_year_before:
      for (at.point = 0; at.point < point; ++at.point) write_round(run, text, at, node);
      break;
    case each_year_from:
      for (; at.point < run.result.grid.periods(); ++at.point) write_round(run, text, at, node);
      break;
    case factor_a_year:
      for (at.point = 0; at.point < point; ++at.point) write_formula(run, text, at, node);
      break;
    case each_taker:
      if (point > 0) write_each_taker(run, text, at, node);
      break;
    case each_taker_then: write_each_taker(run, text, at, node); break;
    case each_signing:
      for (at.vintage = 0; at.vintage < point; ++at.vintage) write_round(run, text, at, node);
      break;
    case each_signing_then:
      for (at.vintage = 0; at.vintage <= point; ++at.vintage) write_round(run, text, at, node);
      break;
    case only_once: write_round(run, text, at, node); break;
    default: write_each_contract(run, each, text, at, node);
  }
}

}  // namespace dealscope
