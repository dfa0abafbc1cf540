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
  pieces_.push_back({first.date, first.date, first.gw, 0.0, 0.0});
  double gw_years = 0.0;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const ScheduledPower& from = schedule[i];
    const bool is_last = i + 1 == schedule.size();
    const double until = is_last ? std::numeric_limits<double>::infinity() : schedule[i + 1].date;
    const double years = is_last ? 1.0 : until - from.date;
    const double rise = is_last ? 0.0 : schedule[i + 1].gw - from.gw;
    pieces_.push_back({from.date, until, from.gw, rise / years, gw_years});
    gw_years += years * (from.gw + 0.5 * rise);
  }
}

double SiteSchedule::date_of(double capacity_gw) const {
  if (pieces_.front().gw >= capacity_gw) return pieces_.front().from;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (pieces_[i + 1].gw >= capacity_gw) return piece.from + (capacity_gw - piece.gw) / piece.slope;
  }
  return std::numeric_limits<double>::infinity();
}

ScheduleFollower::ScheduleFollower(std::span<const ScheduledPower> schedule, const LaneValues& capacity_gw, int lanes)
    : schedule_(schedule), lanes_(lanes), capacity_gw_(capacity_gw) {
  const SiteSchedule::Piece& first = schedule_.pieces().front();
  for (int i = 0; i < lanes; ++i) {
    full_[i] = schedule_.date_of(capacity_gw[i]);
    piece_[i] = 0;
    from_[i] = first.from;
    until_[i] = first.until;
    piece_gw_[i] = first.gw;
    slope_[i] = first.slope;
    before_[i] = first.gw_years;
  }
}

void ScheduleFollower::advance(const LaneValues& t, LaneValues& reached_gw, LaneValues& gw_years) {
  LaneValues reached;
  for (int i = 0; i < lanes_; ++i) reached[i] = min_of(t[i], full_[i]);
  for (int i = 0; i < lanes_; ++i) {
    if (reached[i] < until_[i]) continue;
    while (reached[i] >= schedule_.pieces()[piece_[i]].until) ++piece_[i];
    const SiteSchedule::Piece& on = schedule_.pieces()[piece_[i]];
    from_[i] = on.from;
    until_[i] = on.until;
    piece_gw_[i] = on.gw;
    slope_[i] = on.slope;
    before_[i] = on.gw_years;
  }
  for (int i = 0; i < lanes_; ++i) {
    const ScheduleProgress progress = progress_on({from_[i], until_[i], piece_gw_[i], slope_[i], before_[i]}, t[i],
                                                  reached[i], full_[i], capacity_gw_[i]);
    reached_gw[i] = progress.gw;
    gw_years[i] = progress.gw_years;
  }
}

}  // namespace dealscope
