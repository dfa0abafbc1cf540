#include "book.hpp"

#include <algorithm>

#include "new_contracts.hpp"

namespace dealscope {

namespace {

void clear(Book& book, int providers, const Grid& grid, int lanes) {
  book.drawn.clear(providers, grid.periods(), lanes);
  book.due.clear(providers, grid.periods(), lanes);
  book.backlog.clear(providers, grid.points(), lanes);
  book.standing_gw.clear(providers, 1, lanes);
  book.running_gw.clear(providers, grid.points(), lanes);
}

void copy_series(const Row& from, int series, Row& to) {
  to.shape(1, from.points, from.lanes);
  std::copy_n(from.at(series, 0), to.numbers.size(), to.numbers.begin());
}

void enter_contract(const Contract& contract, const Grid& grid, const Values& values, Book& book) {
  const bool builds = contract.kind == ContractKind::build;
  const ContractTerms terms = contract_terms(contract, values);
  deliver(contract, terms, grid, values, book.delivery);

  const double* lab_share = values["build_lab_share"];
  double* standing = book.standing_gw.at(contract.provider, 0);
  LaneArray value, due, gw;
  for (int i = 0; i < values.lanes; ++i) {
    value[i] = terms.expected[i] * terms.value_usd_bn[i];
    due[i] = builds ? lab_share[i] * value[i] : value[i];
    gw[i] = terms.expected[i] * terms.capacity_gw[i];
    standing[i] += terms.capacity_gw[i] * book.delivery.standing[i];
  }
  enter(contract.provider, book.delivery, value, due, gw, book);
}

}  // namespace

void enter(int provider, const Delivery& delivery, const LaneArray& value, const LaneArray& due, const LaneArray& gw,
           Book& book) {
  const auto add = [&](const Row& part, const LaneArray& scale, Row& to) {
    add_scaled(part, scale.data(), to.at(provider, 0), to.lanes, part.points);
  };
  add(delivery.step, value, book.drawn);
  add(delivery.step, due, book.due);
  add(delivery.left, value, book.backlog);
  add(delivery.rate, gw, book.running_gw);
}

void book_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book) {
  clear(book, static_cast<int>(scenario.providers.size()), grid, values.lanes);
  for (const Contract& contract : scenario.contracts)
    if (!contract.part_of) enter_contract(contract, grid, values, book);

  copy_series(book.drawn, scenario.incumbent, book.incumbent_drawn_if_kept);
  copy_series(book.backlog, scenario.incumbent, book.incumbent_backlog_if_kept);
  book_new_contracts(scenario, grid, values, book);
}

}  // namespace dealscope
