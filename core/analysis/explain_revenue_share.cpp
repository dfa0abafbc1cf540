// The incumbent's share of the lab's revenue (section 5), up to a date and under a cap.
#include <algorithm>

#include "../model/ratio.hpp"
#include "explain_rows.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool has_cap(const Run& run) { return run.scenario.revenue_share_cap_usd_bn.has_value(); }

[[nodiscard]] double cap(const Run& run, const At&) { return run.scenario.revenue_share_cap_usd_bn.value_or(nan); }

/// The scenario gives no source for it.
[[nodiscard]] Citation cite_cap(const Run&, const At&) { return {Basis::assumption, std::nullopt, {}}; }

/// The part of the year before it ends.
[[nodiscard]] double part_of_year(const Run& run, const At& at) {
  return std::clamp(run.values["revenue_share_until"][0] - run.result.grid.time(at.point), 0.0, 1.0);
}

[[nodiscard]] double uncapped(const Run& run, const At& at) {
  const Series& rate = run.result.funding.lab_revenue_rate;
  const double part = part_of_year(run, at), first = rate.at(at.point)[0];
  const double last = first + (rate.at(at.point + 1)[0] - first) * part;
  return run.values["revenue_share_rate"][0] * 0.5 * (first + last) * part;
}

/// What is left of the cap when the year begins.
[[nodiscard]] double room(const Run& run, const At& at) {
  double left = cap(run, at);
  for (int k = 0; k < at.point; ++k) left -= run.result.incumbent.revenue_share.at(k)[0];
  return left;
}

[[nodiscard]] std::string choose_share(const Run& run, At&) {
  return has_cap(run) ? "min(revenue_share.uncapped@, revenue_share.room@)"
                      : "revenue_share.uncapped@; there is no cap";
}

[[nodiscard]] std::string choose_cut(const Run& run, At&) {
  return has_cap(run) ? "max(0, [y revenue_share.uncapped@] - incumbent.revenue_share_cap_usd_bn)"
                      : "0; there is no cap on revenue_share_rate";
}

[[nodiscard]] std::string choose_after_switch(const Run& run, At& at) {
  const TimeGrid& grid = run.result.grid;
  at.point = 0;
  while (at.point < grid.periods() && grid.time(at.point) < run.values["switch_year"][0] - tolerance) ++at.point;
  return at.point < grid.periods() ? "[z revenue_share@]; the years that begin at or after switch_year"
                                   : "0; no year begins at or after switch_year";
}

constexpr Derivation rows[] = {
    {"revenue_share@", {}, nullptr, {}, choose_share},
    {"revenue_share.uncapped@", "USD bn", uncapped,
     "revenue_share_rate * revenue_share.part_of_year@ * lab_revenue.rate@"
     " * (1 + lab_revenue.growth@ * revenue_share.part_of_year@ / 2)"},
    {"revenue_share.part_of_year@", "share", part_of_year, "min(1, max(0, revenue_share_until - $t))"},
    {"revenue_share.room@", "USD bn", room, "max(0, incumbent.revenue_share_cap_usd_bn[g - revenue_share.uncapped@])"},
    {"incumbent.revenue_share_cap_usd_bn", "USD bn", cap, {}, nullptr, cite_cap},
    {"revenue_share_cut_by_cap", {}, nullptr, {}, choose_cut},
    {"revenue_share_after_switch", {}, nullptr, {}, choose_after_switch},
};

}  // namespace

std::span<const Derivation> revenue_share_derivations() { return rows; }

}  // namespace dealscope
