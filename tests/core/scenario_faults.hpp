// A fault of a scenario, and how it is made in the article's valid one.
#pragma once

#include <functional>
#include <span>

#include "refusals.hpp"

namespace dealscope::test {

struct Fault {
  const char* what;
  const char* path;  ///< of its issue
  std::function<void(Json&)> make;
};

/// Sets the value at an RFC 6901 pointer.
[[nodiscard]] std::function<void(Json&)> put(const char* pointer, Json value);
[[nodiscard]] std::function<void(Json&)> drop(const char* parent, const char* key);

/// Checks that each fault is refused at its place.
void check_refused(std::span<const Fault> faults);
/// Checks that each fault is refused at its place, and makes no other issue.
void check_refused_alone(std::span<const Fault> faults);
/// Checks that a change of the article's scenario is allowed.
void check_allowed(const char* what, const std::function<void(Json&)>& change);

}  // namespace dealscope::test
