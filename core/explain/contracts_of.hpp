// Indices of contracts by what they count in, and the formula of a sum over none.
#pragma once

#include <vector>

#include "function_ref.hpp"
#include "sections.hpp"

namespace dealscope {

[[nodiscard]] std::vector<int> indices_where(const Context&, FunctionRef<bool(const Contract&)> is_wanted);

/// A provider's contracts that are not part of another: all, cloud contracts, builds.
[[nodiscard]] std::vector<int> contracts_of(const Context&, int provider);
[[nodiscard]] std::vector<int> clouds_of(const Context&, int provider);
[[nodiscard]] std::vector<int> builds_of(const Context&, int provider);
/// A provider's cloud contracts that are part of nothing or of a build.
[[nodiscard]] std::vector<int> commitments_of(const Context&, int provider);
/// A provider's cloud contracts that are part of a build.
[[nodiscard]] std::vector<int> rented_in_builds_of(const Context&, int provider);
/// A provider's contracts that are part of another provider's.
[[nodiscard]] std::vector<int> parts_of(const Context&, int provider);

/// Providers that have a contract or get new ones: sums over providers leave the others out.
[[nodiscard]] std::vector<int> providers_with_contracts(const Context&);

/// Leaf of 0, the number of things that a sum is over, with the reason that there is none.
[[nodiscard]] Term none_of(Context&, Quantity number, const QuantityIndex& index);

}  // namespace dealscope
