#include "site_schedule.hpp"

#include <algorithm>
#include <limits>

namespace dealscope {

SchedulePiece schedule_piece(std::span<const ScheduledPower> schedule, double t) {
  std::size_t next = 0;
  while (next < schedule.size() && schedule[next].date <= t) ++next;
  const ScheduledPower& to = schedule[std::min(next, schedule.size() - 1)];
  const ScheduledPower& from = next == 0 ? to : schedule[next - 1];
  return {from.date, to.date, from.gw, to.gw};
}

SiteSchedule::SiteSchedule(std::span<const ScheduledPower> schedule) {
  const ScheduledPower& first = schedule.front();
  pieces_.push_back({first.date, first.gw, 0.0, 0.0});
  double gw_years = 0.0;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const ScheduledPower& from = schedule[i];
    const bool is_last = i + 1 == schedule.size();
    const double years = is_last ? 1.0 : schedule[i + 1].date - from.date;
    const double rise = is_last ? 0.0 : schedule[i + 1].gw - from.gw;
    pieces_.push_back({from.date, from.gw, rise / years, gw_years});
    gw_years += years * (from.gw + 0.5 * rise);
  }
}

double SiteSchedule::date_of(double gw) const {
  if (pieces_.front().gw >= gw) return pieces_.front().from;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (pieces_[i + 1].gw >= gw) return piece.from + (gw - piece.gw) / piece.slope;
  }
  return std::numeric_limits<double>::infinity();
}

SiteSchedule::Progress SiteSchedule::at(double t, double capacity_gw, double full, int& piece) const {
  const double reached = std::min(t, full);
  while (piece + 1 < static_cast<int>(pieces_.size()) && pieces_[piece + 1].from <= reached) ++piece;
  const Piece& on = pieces_[piece];
  const double years = reached - on.from, first = std::min(on.gw, capacity_gw), rise = on.slope * years;
  const double gw = t >= full ? capacity_gw : std::min(first + rise, capacity_gw);  // no rounding once it is reached
  return {gw, on.gw_years + years * (first + 0.5 * rise) + capacity_gw * std::max(0.0, t - full)};
}

}  // namespace dealscope
