#include "book.hpp"

#include <algorithm>

#include "contract_terms.hpp"
#include "new_contracts.hpp"
#include "ramp.hpp"

namespace dealscope {

namespace {

void reset(Book& book, int providers, const Grid& grid, int lanes) {
  book.drawn.reset(providers, grid.periods(), lanes);
  book.due.reset(providers, grid.periods(), lanes);
  book.backlog.reset(providers, grid.points(), lanes);
  book.standing_gw.reset(providers, 1, lanes);
  book.running_gw.reset(providers, grid.points(), lanes);
}

void copy_series(const Row& from, int series, Row& to) {
  to.reset(1, from.points, from.lanes);
  std::copy_n(from.at(series, 0), to.numbers.size(), to.numbers.begin());
}

void add_contract(const Contract& contract, const Grid& grid, const Values& values, Book& book) {
  const int lanes = values.lanes;
  const int provider = contract.provider;
  const bool builds = contract.kind == ContractKind::build;
  const ContractTerms terms = contract_terms(contract, values);
  const double* lab_share = values["build_lab_share"];

  LaneArray x, r, r0, r_before;
  for (int k = 0; k < grid.points(); ++k) {
    contract_phase(contract, terms, values, grid.start, grid.elapsed(k), x);
    for (int i = 0; i < lanes; ++i) r[i] = delivered(x[i], terms.ramp_up[i], terms.ramp_down[i]);

    if (k == 0) {
      std::copy_n(r.begin(), lanes, r0.begin());
      double* standing = book.standing_gw.at(provider, 0);
      for (int i = 0; i < lanes; ++i) standing[i] += builds ? terms.capacity_gw[i] * r0[i] : 0.0;
    } else {
      double* drawn = book.drawn.at(provider, k - 1);
      double* due = book.due.at(provider, k - 1);
      for (int i = 0; i < lanes; ++i) {
        const double draws = terms.expected[i] * terms.value_usd_bn[i] * (r[i] - r_before[i]);
        drawn[i] += draws;
        due[i] += builds ? lab_share[i] * draws : draws;
      }
    }

    if (is_signed(contract, grid.time(k))) {
      double* backlog = book.backlog.at(provider, k);
      for (int i = 0; i < lanes; ++i) backlog[i] += terms.expected[i] * terms.value_usd_bn[i] * (1.0 - r[i]);
    }

    double* running = book.running_gw.at(provider, k);
    for (int i = 0; i < lanes; ++i) {
      const double part = builds ? r[i] - r0[i] : delivery_rate(x[i], terms.ramp_up[i], terms.ramp_down[i]);
      running[i] += terms.expected[i] * terms.capacity_gw[i] * part;
    }
    std::copy_n(r.begin(), lanes, r_before.begin());
  }
}

}  // namespace

void book_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book) {
  reset(book, static_cast<int>(scenario.providers.size()), grid, values.lanes);
  for (const Contract& contract : scenario.contracts)
    if (!contract.part_of) add_contract(contract, grid, values, book);

  copy_series(book.drawn, scenario.incumbent, book.incumbent_drawn_if_kept);
  copy_series(book.backlog, scenario.incumbent, book.incumbent_backlog_if_kept);
  add_new_contracts(scenario, grid, values, book);
}

}  // namespace dealscope
