#include "book.hpp"

#include "new_contracts.hpp"

namespace dealscope {

namespace {

void clear(Book& book, int providers, const TimeGrid& grid, int lanes, const BookOptions& options) {
  clear(book.sides, side_count, grid, lanes, false);  // new contracts are written to them first
  if (options.parts) clear(book.via_parts, providers, grid, lanes);
  if (!options.by_provider) return;
  clear(book.providers, providers, grid, lanes);
  book.drawn.resize_zeroed(providers, grid.periods(), lanes);
  book.others_due.resize_zeroed(providers, grid.periods(), lanes);
  book.rent.resize_zeroed(1, grid.periods(), lanes);
  book.others_capex.resize_zeroed(1, grid.periods(), lanes);
}

[[nodiscard]] Side side_of(const Scenario& scenario, const Contract& contract) {
  return contract.provider == scenario.incumbent ? incumbent_side : others_side;
}

void post_cloud(const Scenario& scenario, const Contract& contract, const TimeGrid& grid, const Values& values,
                const BookOptions& options, Book& book) {
  const ContractTerms terms = contract_terms(contract, values);
  CloudDelivery& delivery = terms.timing_lanes == 1 ? book.uniform_cloud : book.cloud;
  const CloudPosting entry = cloud_posting(terms, values);
  const int provider = contract.provider;
  const bool posts_all = is_counted(contract) || (options.parts && is_via_another(scenario, contract));
  const auto deliver = posts_all ? deliver_cloud : deliver_cloud_backlog;
  deliver(contract, terms, grid, values, delivery);
  if (is_counted(contract)) {
    post(entry, delivery, book.sides, side_of(scenario, contract));
    add_drawn(delivery, entry.gw_years, entry.renewed_gw_years, book.gw_years, 0);
    if (options.by_provider) {
      post(entry, delivery, book.providers, provider);
      add_drawn(delivery, entry.value_usd_bn, entry.renewed_usd_bn, book.drawn, provider);
    }
  }
  if (is_rented_in_build(scenario, contract)) {
    post_backlog(entry, delivery, book.sides.part_backlog, side_of(scenario, contract));
    if (options.by_provider) post_backlog(entry, delivery, book.providers.part_backlog, provider);
  }
  if (options.parts && is_via_another(scenario, contract)) post(entry, delivery, book.via_parts, provider);
}

void post_build(const Scenario& scenario, const Contract& contract, const TimeGrid& grid, const Values& values,
                const BookOptions& options, Book& book) {
  const ContractTerms terms = contract_terms(contract, values);
  deliver_build(contract, terms, grid, values, book.build);
  BuildPosting& entry = book.build_entry;
  build_posting(terms, grid, values, book.build, entry);
  const int provider = contract.provider;
  if (is_counted(contract)) {
    post(entry, book.build, book.sides, side_of(scenario, contract));
    LaneValues one, others;
    const double* lab_share = values[ParameterId::build_lab_share];
    for (int i = 0; i < values.lane_count; ++i) {
      one[i] = 1.0;
      others[i] = others_part(lab_share[i], entry.value_usd_bn[i]);
    }
    add_scaled(entry.gw_years, one, book.gw_years, 0);
    if (options.by_provider) {
      post(entry, book.build, book.providers, provider);
      add_scaled(book.build.drawn, entry.value_usd_bn, book.drawn, provider);
      add_scaled(book.build.drawn, others, book.others_due, provider);
      add_scaled(book.build.drawn, others, book.others_capex, 0);
      add_scaled(entry.gw_years, entry.rent_usd_bn_per_gw_year, book.rent, 0);
    }
  }
  if (options.parts && is_via_another(scenario, contract)) post(entry, book.build, book.via_parts, provider);
}

/// Whether any series that `options` selects depends on a contract.
[[nodiscard]] bool is_posted(const Scenario& scenario, const Contract& contract, const BookOptions& options) {
  return is_counted(contract) || is_rented_in_build(scenario, contract) ||
         (options.parts && is_via_another(scenario, contract));
}

}  // namespace

void compute_book(const Scenario& scenario, const TimeGrid& grid, const Values& values, Book& book,
                  const BookOptions& options) {
  clear(book, static_cast<int>(scenario.providers.size()), grid, values.lane_count, options);
  begin_with_new_contracts(scenario, grid, values, options, book);
  for (const Contract& contract : scenario.contracts) {
    if (!is_posted(scenario, contract, options)) continue;
    const auto post = contract.kind == ContractKind::build ? post_build : post_cloud;
    post(scenario, contract, grid, values, options, book);
  }
  book.obligations.resize(1, grid.periods(), values.lane_count);
  for (int k = 0; k < grid.periods(); ++k) {
    const double* __restrict incumbent = book.sides.due.at(incumbent_side, k);
    const double* __restrict others = book.sides.due.at(others_side, k);
    double* __restrict all = book.obligations.at(k);
    for (int i = 0; i < values.lane_count; ++i) all[i] = incumbent[i] + others[i];
  }
}

}  // namespace dealscope
