// Derivations of a build's schedule (section 2): straight lines between dates, and their integral by trapezoids.
#include <algorithm>

#include "../model/site_schedule.hpp"
#include "bounded_sum.hpp"
#include "contract_nodes.hpp"

namespace dealscope {

namespace {

/// GW of an entry of the schedule: a leaf.
[[nodiscard]] Term entry_gw(Context& context, int contract, int entry) {
  const Contract& of = contract_at(context, contract);
  return context.leaf(Quantity::contract_schedule, {.contract = contract, .entry = entry}, of.schedule[entry].gw,
                      {of.origin.basis, of.origin.source, {}});
}

[[nodiscard]] int entry_at(const Contract& contract, double date) {
  const auto found = std::find_if(contract.schedule.begin(), contract.schedule.end(),
                                  [&](const ScheduledPower& entry) { return entry.date == date; });
  return static_cast<int>(found - contract.schedule.begin());
}

/// GW on the schedule's line at the build's clock.
[[nodiscard]] Term contract_scheduled_gw(Context& context, int contract, int point) {
  return context.node(Quantity::contract_scheduled_gw, {.point = point, .contract = contract}, [&]() -> Term {
    const Contract& of = contract_at(context, contract);
    const Term clock = build_clock(context, point);
    const SchedulePiece piece = schedule_piece(of.schedule, clock.value);
    const Term from = context.number(piece.from), to = context.number(piece.to);
    const Term from_gw = entry_gw(context, contract, entry_at(of, piece.from));
    if (clock.value < of.schedule.front().date) return because(from_gw, clock, " is before the first date, ", from);
    if (clock.value > of.schedule.back().date) return because(from_gw, clock, " is after the last date, ", from);
    if (clock.value == piece.from) return because(from_gw, clock, " is the date of this entry");
    return scheduled_gw(from_gw, entry_gw(context, contract, entry_at(of, piece.to)), from, to, clock);
  });
}

/// A point of the schedule's line.
struct Knot {
  Term date, gw;
};

/// Integral of a piece of the line, limited to the capacity [GW-years].
[[nodiscard]] Term limited_trapezoid(const Knot& from, const Knot& to, const Term& most) {
  const Term years = to.date - from.date;
  if (to.gw <= most) return years * (from.gw + to.gw) / 2.0;
  if (from.gw >= most) return years * most;
  const Term below = most - from.gw;
  return years * (most - below * below / (2.0 * (to.gw - from.gw)));
}

}  // namespace

Term contract_scheduled(Context& context, int contract, int point) {
  return context.node(Quantity::contract_scheduled, {.point = point, .contract = contract}, [&] {
    const Term gw = contract_scheduled_gw(context, contract, point);
    return scheduled_part(gw, contract_field(context, contract, ContractField::capacity_gw));
  });
}

Term contract_scheduled_years(Context& context, int contract, int year) {
  const auto& schedule = contract_at(context, contract).schedule;
  const Term first = build_clock(context, year), last = build_clock(context, year + 1);
  const Term capacity = contract_field(context, contract, ContractField::capacity_gw);
  LaneValues gw, years_before, years_after;
  ScheduleFollower follower(schedule, LaneValues{capacity.value}, 1);
  follower.advance({first.value}, gw, years_before);
  follower.advance({last.value}, gw, years_after);
  const double value = years_after[0] / capacity.value - years_before[0] / capacity.value;
  const auto formula = [&] {
    std::vector<int> passed;  // entries within the year
    for (std::size_t i = 0; i < schedule.size(); ++i)
      if (schedule[i].date > first.value && schedule[i].date < last.value) passed.push_back(static_cast<int>(i));
    const int pieces = static_cast<int>(passed.size()) + 1;
    const auto knot_at = [&](int i) -> Knot {
      if (i == 0) return {first, contract_scheduled_gw(context, contract, year)};
      if (i == pieces) return {last, contract_scheduled_gw(context, contract, year + 1)};
      return {context.number(schedule[passed[i - 1]].date), entry_gw(context, contract, passed[i - 1])};
    };
    const auto trapezoid = [&](int piece) {
      const Knot from = knot_at(piece);
      return limited_trapezoid(from, knot_at(piece + 1), capacity);
    };
    return bounded_sum(context, SumOver::pieces, indices_below(pieces), value * capacity.value, trapezoid) / capacity;
  };
  return context.node(Quantity::contract_scheduled_years, {.point = year, .contract = contract}, formula, value);
}

}  // namespace dealscope
