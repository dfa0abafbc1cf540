#include "read_schedule.hpp"

#include "number.hpp"

namespace dealscope {

namespace {

[[nodiscard]] ScheduledPower read_power(const JsonCursor& cursor, const ScheduledPower* before) {
  ObjectReader object(cursor);
  const JsonCursor date = object.require("date"), gw = object.require("gw");
  const ScheduledPower power{.date = date.number(), .gw = gw.number(amount)};
  if (before && power.date <= before->date)
    date.expect("a date after the one before, " + number_to_string(before->date));
  if (before && power.gw < before->gw) gw.expect("at least the capacity before, " + number_to_string(before->gw));
  return power;
}

}  // namespace

std::vector<ScheduledPower> read_schedule(const JsonCursor& cursor) {
  std::vector<ScheduledPower> schedule;
  if (cursor.is_absent() || cursor.is_null()) return schedule;
  if (!cursor.expect_kind(JsonKind::array, "null or an array")) return schedule;
  if (cursor.members().empty()) cursor.add_issue("found an empty array, expected null or at least one date");
  cursor.each([&](const JsonCursor& power) {
    const ScheduledPower read = read_power(power, schedule.empty() ? nullptr : &schedule.back());
    schedule.push_back(read);
  });
  return schedule;
}

}  // namespace dealscope
