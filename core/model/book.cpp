#include "book.hpp"

#include "new_contracts.hpp"

namespace dealscope {

namespace {

void clear(Book& book, int providers, const Grid& grid, int lanes, const BookScope& scope) {
  book.incumbent_drawn.clear(1, grid.periods(), lanes);
  book.incumbent_backlog.clear(1, grid.points(), lanes);
  book.obligations.clear(1, grid.periods(), lanes);
  book.standing_gw.clear(providers, 1, lanes);
  book.running_gw.clear(providers, grid.points(), lanes);
  if (!scope.by_provider) return;
  book.drawn.clear(providers, grid.periods(), lanes);
  book.due.clear(providers, grid.periods(), lanes);
  book.backlog.clear(providers, grid.points(), lanes);
}

void enter_contract(const Contract& contract, int incumbent, const Grid& grid, const Values& values,
                    const BookScope& scope, Book& book) {
  const bool builds = contract.kind == ContractKind::build;
  const ContractTerms terms = contract_terms(contract, values);
  Delivery& delivery = is_uniform(contract) ? book.uniform_delivery : book.delivery;
  deliver(contract, terms, grid, values, delivery);

  const double* lab_share = values["build_lab_share"];
  double* standing = book.standing_gw.at(contract.provider, 0);
  Entry entry{.provider = contract.provider};
  for (int i = 0; i < values.lanes; ++i) {
    entry.value_usd_bn[i] = terms.expected[i] * terms.value_usd_bn[i];
    entry.due_usd_bn[i] = builds ? lab_share[i] * entry.value_usd_bn[i] : entry.value_usd_bn[i];
    entry.capacity_gw[i] = terms.expected[i] * terms.capacity_gw[i];
    standing[i] += terms.capacity_gw[i] * delivery.standing[i];
  }
  enter(entry, incumbent, delivery, scope, book);
}

}  // namespace

void enter(const Entry& entry, int incumbent, const Delivery& delivery, const BookScope& scope, Book& book) {
  const auto add = [](const Row& part, const LaneArray& scale, Row& to, int series) {
    add_scaled(part, scale.data(), to.at(series, 0), to.lanes, part.points);
  };
  add(delivery.step, entry.due_usd_bn, book.obligations, 0);
  add(delivery.rate, entry.capacity_gw, book.running_gw, entry.provider);
  if (entry.provider == incumbent) {
    add(delivery.step, entry.value_usd_bn, book.incumbent_drawn, 0);
    add(delivery.left, entry.value_usd_bn, book.incumbent_backlog, 0);
  }
  if (!scope.by_provider) return;
  add(delivery.step, entry.value_usd_bn, book.drawn, entry.provider);
  add(delivery.step, entry.due_usd_bn, book.due, entry.provider);
  add(delivery.left, entry.value_usd_bn, book.backlog, entry.provider);
}

void book_contracts(const Scenario& scenario, const Grid& grid, const Values& values, Book& book,
                    const BookScope& scope) {
  clear(book, static_cast<int>(scenario.providers.size()), grid, values.lanes, scope);
  for (const Contract& contract : scenario.contracts)
    if (!contract.part_of) enter_contract(contract, scenario.incumbent, grid, values, scope, book);
  if (scope.if_kept) {
    book.incumbent_drawn_if_kept = book.incumbent_drawn;
    book.incumbent_backlog_if_kept = book.incumbent_backlog;
  }
  book_new_contracts(scenario, grid, values, scope, book);
}

}  // namespace dealscope
