// Capacity in service by a build's schedule (section 2): straight lines between its dates, constant outside them.
#pragma once

#include <span>
#include <vector>

#include "formulas.hpp"
#include "scenario.hpp"

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
  [[nodiscard]] double date_of(double gw) const;

  struct Progress {
    double gw;        ///< at t
    double gw_years;  ///< from the first date to t; negative before it
  };
  /// Progress of min(capacity, line) at t. `full`: date_of(capacity). `piece`: a position of the search, 0 at first,
  /// that later times continue from.
  [[nodiscard]] Progress at(double t, double capacity_gw, double full, int& piece) const;

 private:
  struct Piece {
    double from, gw, slope, gw_years;  ///< from its date on: GW, GW per year, integral up to there
  };
  std::vector<Piece> pieces_;  ///< before the first date, between the dates, after the last
};

}  // namespace dealscope
