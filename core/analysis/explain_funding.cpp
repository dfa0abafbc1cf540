// Can the lab pay? (section 4)
#include <limits>

#include "explain_growth.hpp"

namespace dealscope {

namespace {

/// What came in, or fell due, before a year-end: the sum that the model compares there.
template <auto Stage, auto Field>
[[nodiscard]] double so_far(const Run& run, const At& at) {
  double sum = 0.0;
  for (int k = 0; k < at.point; ++k) sum += ((run.result.*Stage).*Field).at(k)[0];
  return sum;
}

/// At the year-end at which the ratio is least; if nothing is due by any, at the last.
[[nodiscard]] std::string choose_affordable(const Run& run, At& at) {
  double least = std::numeric_limits<double>::infinity();
  const int last = run.result.grid.periods();
  At end;
  at.point = last;
  for (end.point = 1; end.point <= last; ++end.point) {
    const double due = so_far<&Result::book, &Book::obligations>(run, end);
    const double ratio = so_far<&Result::funding, &Funding::resources>(run, end) / due;
    if (due < tolerance || !(ratio < least)) continue;
    least = ratio;
    at.point = end.point;
  }
  const bool ever_due = least < std::numeric_limits<double>::infinity();
  return ever_due ? "min(1, resources_so_far@ / obligations_so_far@); of all year-ends the one where this is least"
                  : "1; obligations_so_far@ are none";
}

[[nodiscard]] std::string choose_obligations_so_far(const Run&, At& at) {
  at.taker = Taker::all;
  return "[C contracts.%.due_so_far@][1 new_contracts.~.drawn_so_far@]";
}

constexpr Derivation rows[] = {
    {"due.#@", {}, nullptr, "[c contracts.%.due@][R new_contracts.~.drawn@]"},
    {"obligations@", {}, nullptr, "[p due.#@]"},
    {"resources@", {}, nullptr, "compute_budget_share * lab_revenue@ + external_funding_usd_bn"},
    {"coverage@", {}, nullptr, "resources@ / obligations@", nullptr, nullptr, "undefined where nothing is due"},
    {"lab_revenue@",
     {},
     nullptr,
     "lab_revenue.rate@ * (1 + lab_revenue.growth@ / 2); the rate rises evenly within a year"},
    {"lab_revenue.rate@", "USD bn per year", value_in<&Result::funding, &Funding::lab_revenue_rate>,
     "lab_revenue_usd_bn[g * (1 + lab_revenue.growth@)]"},
    {"lab_revenue.growth@", "per year", growth_in_year<lab_revenue>, {}, choose_growth<lab_revenue>},
    {"resources_so_far@", "USD bn", so_far<&Result::funding, &Funding::resources>,
     "compute_budget_share * lab_revenue_so_far@ + external_funding_usd_bn * $e"},
    {"lab_revenue_so_far@", "USD bn", so_far<&Result::funding, &Funding::lab_revenue>, "[Y lab_revenue@]"},
    {"obligations_so_far@", "USD bn", so_far<&Result::book, &Book::obligations>, {}, choose_obligations_so_far},
    {"affordable_fulfilment", {}, nullptr, {}, choose_affordable},
    {"effective_fulfilment",
     {},
     nullptr,
     "(1 - funding_link) * fulfilment + funding_link * min(fulfilment, affordable_fulfilment)"},
};

}  // namespace

std::span<const Derivation> funding_derivations() { return rows; }

}  // namespace dealscope
