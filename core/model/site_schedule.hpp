// Capacity in service by a build's schedule (section 2): straight lines between its dates, constant outside them.
#pragma once

#include <span>
#include <vector>

#include "formulas.hpp"
#include "scenario.hpp"
#include "series.hpp"

namespace dealscope {

/// The straight piece of a schedule on which a time lies; before the first and after the last date it is constant.
struct SchedulePiece {
  double from, to;        ///< decimal years; to = from outside the dates
  double from_gw, to_gw;  ///< GW
};
[[nodiscard]] SchedulePiece schedule_piece(std::span<const ScheduledPower> schedule, double t);

/// GW at t on its piece.
template <class X>
[[nodiscard]] inline X scheduled_gw(const X& from_gw, const X& to_gw, const X& from, const X& to, const X& t) {
  return interpolate_clamped(from_gw, to_gw, from, to, reciprocal(to - from), t);
}

/// A schedule with the integrals up to its dates.
class SiteSchedule {
 public:
  explicit SiteSchedule(std::span<const ScheduledPower> schedule);

  /// When the line passes a capacity [decimal year]; infinite if it does not.
  [[nodiscard]] double date_of(double capacity_gw) const;

  /// A straight piece: before the first date, between two, or after the last.
  struct Piece {
    double from, until;  ///< decimal years; `until` is infinite after the last date
    double gw, slope;    ///< at `from` [GW], and from there on [GW per year]
    double gw_years;     ///< integral from the first date to `from`
  };
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
};

/// Where the smaller of a capacity and a schedule's line is.
struct ScheduleProgress {
  double gw;        ///< at t
  double gw_years;  ///< from the first date to t; negative before it
};
/// Progress at t. `reached`: the smaller of t and `full`, the line's date_of(capacity); `on`: the piece it lies on.
[[nodiscard]] inline ScheduleProgress progress_on(const SiteSchedule::Piece& on, double t, double reached, double full,
                                                  double capacity_gw) {
  const double years = reached - on.from, first = min_of(on.gw, capacity_gw), rise = on.slope * years;
  const double gw = select(t >= full, capacity_gw, min_of(first + rise, capacity_gw));  // no rounding once reached
  return {gw, on.gw_years + years * (first + 0.5 * rise) + capacity_gw * positive_part(t - full)};
}

/// Follows a schedule by lane, at times that rise.
class ScheduleFollower {
 public:
  ScheduleFollower(std::span<const ScheduledPower> schedule, const LaneValues& capacity_gw, int lanes);

  /// Progress at the times `t` [decimal year].
  void advance(const LaneValues& t, LaneValues& reached_gw, LaneValues& gw_years);

 private:
  SiteSchedule schedule_;
  int lanes_;
  LaneValues capacity_gw_, full_;
  std::array<int, max_lanes> piece_;                     ///< index of the lane's piece
  LaneValues from_, until_, piece_gw_, slope_, before_;  ///< that piece, by field, so that a loop over lanes vectorises
};

}  // namespace dealscope
