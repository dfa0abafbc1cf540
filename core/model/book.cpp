#include "book.hpp"

#include "new_contracts.hpp"

namespace dealscope {

namespace {

void clear(Book& book, int providers, const TimeGrid& grid, int lanes, const BookOptions& options) {
  book.incumbent_drawn.resize_zeroed(1, grid.periods(), lanes);
  book.incumbent_backlog.resize_zeroed(1, grid.points(), lanes);
  book.obligations.resize_zeroed(1, grid.periods(), lanes);
  book.installed_gw.resize_zeroed(providers, 1, lanes);
  book.incremental_gw.resize_zeroed(providers, grid.points(), lanes);
  if (!options.by_provider) return;
  book.drawn.resize_zeroed(providers, grid.periods(), lanes);
  book.due.resize_zeroed(providers, grid.periods(), lanes);
  book.backlog.resize_zeroed(providers, grid.points(), lanes);
}

void post_contract(const Contract& contract, int incumbent, const TimeGrid& grid, const Values& values,
                   const BookOptions& options, Book& book) {
  const bool builds = contract.kind == ContractKind::build;
  const ContractTerms terms = contract_terms(contract, values);
  Delivery& delivery = is_lane_invariant(contract) ? book.invariant_delivery : book.delivery;
  contract_delivery(contract, terms, grid, values, delivery);

  const double* lab_share = values[ParameterId::build_lab_share];
  double* installed = book.installed_gw.at(contract.provider, 0);
  Posting entry{.provider = contract.provider};
  for (int i = 0; i < values.lane_count; ++i) {
    entry.value_usd_bn[i] = terms.expected[i] * terms.value_usd_bn[i];
    entry.due_usd_bn[i] = lab_part(builds, lab_share[i], entry.value_usd_bn[i]);
    entry.capacity_gw[i] = terms.expected[i] * terms.capacity_gw[i];
    installed[i] += terms.capacity_gw[i] * delivery.installed_at_start[i];
  }
  post(entry, incumbent, delivery, options, book);
}

/// others_due = drawn - due, at least 0 in spite of rounding.
void compute_others_due(Book& book) {
  book.others_due.resize(book.drawn.series_count, book.drawn.point_count, book.drawn.lane_count);
  for (std::size_t i = 0; i < book.others_due.numbers.size(); ++i)
    book.others_due.numbers[i] = others_part(book.drawn.numbers[i], book.due.numbers[i]);
}

}  // namespace

void post(const Posting& entry, int incumbent, const Delivery& delivery, const BookOptions& options, Book& book) {
  const auto add = [](const Series& part, const LaneValues& scale, Series& to, int series) {
    add_scaled(part, scale.data(), to.at(series, 0), to.lane_count, part.point_count);
  };
  add(delivery.drawn, entry.due_usd_bn, book.obligations, 0);
  add(delivery.rate, entry.capacity_gw, book.incremental_gw, entry.provider);
  if (entry.provider == incumbent) {
    add(delivery.drawn, entry.value_usd_bn, book.incumbent_drawn, 0);
    add(delivery.remaining, entry.value_usd_bn, book.incumbent_backlog, 0);
  }
  if (!options.by_provider) return;
  add(delivery.drawn, entry.value_usd_bn, book.drawn, entry.provider);
  add(delivery.drawn, entry.due_usd_bn, book.due, entry.provider);
  add(delivery.remaining, entry.value_usd_bn, book.backlog, entry.provider);
}

void compute_book(const Scenario& scenario, const TimeGrid& grid, const Values& values, Book& book,
                  const BookOptions& options) {
  clear(book, static_cast<int>(scenario.providers.size()), grid, values.lane_count, options);
  for (const Contract& contract : scenario.contracts)
    if (!contract.part_of) post_contract(contract, scenario.incumbent, grid, values, options, book);
  if (options.counterfactual) {
    book.incumbent_drawn_counterfactual = book.incumbent_drawn;
    book.incumbent_backlog_counterfactual = book.incumbent_backlog;
  }
  post_new_contracts(scenario, grid, values, options, book);
  if (options.by_provider) compute_others_due(book);
}

}  // namespace dealscope
