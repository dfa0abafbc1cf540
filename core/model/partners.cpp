#include "partners.hpp"

#include "contract_terms.hpp"
#include "ratio.hpp"

namespace dealscope {

namespace {

void add_parts(const Scenario& scenario, const TimeGrid& grid, const Values& values, Series& via_parts) {
  for (const Contract& contract : scenario.contracts) {
    const bool is_anothers = contract.part_of && scenario.contracts[*contract.part_of].provider != contract.provider;
    if (!is_anothers || !is_signed(contract, grid.start)) continue;
    const ContractTerms terms = contract_terms(contract, values);
    LaneValues x;
    contract_phase(contract, terms, values, grid.start, 0.0, values.lane_count, x);
    double* via = via_parts.at(contract.provider, 0);
    for (int i = 0; i < values.lane_count; ++i)
      via[i] += terms.expected[i] * terms.value_usd_bn[i] * (1.0 - delivered(x[i], terms.ramp(i)));
  }
}

}  // namespace

void compute_partners(const Scenario& scenario, const TimeGrid& grid, const Values& values, const Book& book,
                      const Funding& funding, Partners& partners) {
  const int lanes = values.lane_count;
  const int count = static_cast<int>(scenario.providers.size());
  partners.via_parts.resize_zeroed(count, 1, lanes);
  for (Series* row : {&partners.remaining, &partners.share_of_lab, &partners.share_of_partner, &partners.at_risk,
                      &partners.at_risk_affordable})
    row->resize(count, 1, lanes);
  add_parts(scenario, grid, values, partners.via_parts);

  LaneValues all;
  for (int i = 0; i < lanes; ++i) all[i] = 0.0;
  for (int p = 0; p < count; ++p)
    for (int i = 0; i < lanes; ++i) all[i] += book.backlog.at(p, 0)[i];

  const double* f = funding.effective_fulfilment.at(0);
  const double* affordable = funding.affordable_fulfilment.at(0);
  for (int p = 0; p < count; ++p) {
    const double whole = scenario.providers[p].backlog_usd_bn.value_or(0.0);
    for (int i = 0; i < lanes; ++i) {
      const double remaining = book.backlog.at(p, 0)[i];
      const double exposed = remaining + partners.via_parts.at(p, 0)[i];
      partners.remaining.at(p, 0)[i] = remaining;
      partners.share_of_lab.at(p, 0)[i] = ratio_or_zero(remaining, all[i]);
      partners.share_of_partner.at(p, 0)[i] = share_of_partner(exposed, whole);
      partners.at_risk.at(p, 0)[i] = unpaid(f[i], exposed);
      partners.at_risk_affordable.at(p, 0)[i] = unpaid(affordable[i], exposed);
    }
  }
}

}  // namespace dealscope
