// Keys that the requests of several analyses have.
#pragma once

#include "request.hpp"

namespace dealscope {

/// Reads the id of a parameter as its index; nullopt if it is unreadable.
[[nodiscard]] std::optional<int> read_parameter(const JsonCursor& cursor, const Scenario* scenario);

/// Reads trials and seed, both optional.
void read_trials(ObjectReader& object, Request& request);

/// Adds an issue if so many sets of trials need more dimensions of Sobol' points than there are.
void check_dimensions(const ObjectReader& object, const Scenario* scenario, int sets);

/// Reads first and count, a range of the request's trials: by default all, which is refused above `most`.
void read_trial_range(ObjectReader& object, int most, Request& request);

}  // namespace dealscope
