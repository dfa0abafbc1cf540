#include "naive_delivery.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dealscope::test {

double naive_delivered(double x, double up, double down) {
  const double area = 1 - (up + down) / 2;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x < up) return x * x / (2 * up * area);
  if (x <= 1 - down) return (x - up / 2) / area;
  return 1 - (1 - x) * (1 - x) / (2 * down * area);
}

double naive_rate(double x, double up, double down) {
  const double area = 1 - (up + down) / 2;
  if (x < 0 || x >= 1) return 0;
  if (x < up) return x / (up * area);
  if (x <= 1 - down) return 1 / area;
  return (1 - x) / (down * area);
}

double naive_phase(double clock, double start, double term_years) {
  const double x = (clock - start) / term_years;
  for (const double end : {0.0, 1.0})
    if (std::abs(x - end) < 1e-9) return end;
  return x;
}

double NaiveRenewal::phase(double t) const {
  const double x = naive_phase(t, start, term_years), whole = std::round(x);
  return std::abs(x - whole) < 1e-9 ? whole : x;
}

double NaiveRenewal::drawn(double t) const {
  const double x = phase(t);
  if (x < 1) return naive_delivered(x, up, down);
  return is_renewed() ? 1 + share * (x - 1) : 1;
}

double NaiveRenewal::rate(double t) const {
  const double x = phase(t);
  if (x < 1) return naive_rate(x, up, down);
  return is_renewed() ? share : 0;
}

double NaiveRenewal::left(double t) const {
  const double x = phase(t), lead = std::min(1.0, lead_years / term_years);
  const double own = 1 - naive_delivered(x, up, down);
  if (!is_renewed()) return own;
  if (x < 1) {
    const double from = std::max(1 - lead, phase(t0));
    return own + share * std::clamp((x - from) / (1 - from), 0.0, 1.0);
  }
  const double y = x - std::floor(x);
  return share * (1 - y) + share * std::clamp((y - 1 + lead) / lead, 0.0, 1.0);
}

NaiveRenewal naive_renewal(const Scenario& scenario, const ContractTerms& terms, const Values& values) {
  return {.start = terms.start[0],
          .term_years = terms.term_years[0],
          .up = terms.ramp_up[0],
          .down = terms.ramp_down[0],
          .share = *values[ParameterId::renewal_share],
          .lead_years = *values[ParameterId::renewal_lead_years],
          .t0 = scenario.start};
}

double NaiveBuild::clock(double t) const {
  const double t0 = scenario.start, delay = *values[ParameterId::build_delay_years];
  return t0 + *values[ParameterId::build_pace] * std::max(0.0, t - t0 - delay);
}

double NaiveBuild::weight() const {
  return contract.schedule.empty() ? 0.0 : *values[ParameterId::site_schedule_weight];
}

double NaiveBuild::scheduled(double clock) const {
  const auto& dates = contract.schedule;
  double gw = clock < dates.front().date ? dates.front().gw : dates.back().gw;
  for (std::size_t i = 0; i + 1 < dates.size(); ++i)
    if (clock >= dates[i].date && clock < dates[i + 1].date)
      gw =
          dates[i].gw + (dates[i + 1].gw - dates[i].gw) * (clock - dates[i].date) / (dates[i + 1].date - dates[i].date);
  return std::min(1.0, gw / terms.capacity_gw[0]);
}

double NaiveBuild::at_clock(double clock) const {
  const double by_ramp =
      naive_delivered(naive_phase(clock, terms.start[0], terms.term_years[0]), terms.ramp_up[0], terms.ramp_down[0]);
  return contract.schedule.empty() ? by_ramp : (1 - weight()) * by_ramp + weight() * scheduled(clock);
}

double NaiveBuild::progress(double t) const { return at_clock(clock(t)); }

double NaiveBuild::most() const { return at_clock(std::numeric_limits<double>::max()); }

double NaiveBuild::integral(double from, double to, int steps) const {
  double sum = 0;
  for (int i = 0; i < steps; ++i) sum += progress(from + (to - from) * (i + 0.5) / steps);
  return sum * (to - from) / steps;
}

}  // namespace dealscope::test
