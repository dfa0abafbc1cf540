// Random valid scenarios of schema 2, as text for the reader: books of all shapes, figures at their limits.
#pragma once

#include "project_files.hpp"
#include "random_numbers.hpp"

namespace dealscope::test {

/// The same seed gives the same scenario: 2 to 8 providers, 0 to 40 contracts, 0 to 6 investments, 1 to 50 years.
[[nodiscard]] Json random_scenario(std::uint64_t seed);

/// Contracts and investments with these providers, around a horizon; of the contracts some are parts of others.
[[nodiscard]] Json random_contracts(RandomNumbers& random, const Json& providers, double start, int years);
[[nodiscard]] Json random_investments(RandomNumbers& random, const Json& providers, double start, int years);

/// A range of a unit around a figure, inside [least, most]; the figure is sometimes at an end of it.
[[nodiscard]] Json random_range(RandomNumbers& random, double figure, double least, double most, const char* unit);

}  // namespace dealscope::test
