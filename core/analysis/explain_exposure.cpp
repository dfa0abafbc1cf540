// Sums over contracts by provider, and how concentrated they are (sections 3 and 4).
#include <algorithm>

#include "explain_rows.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::string choose_capacity(const Run& run, At& at) {
  const auto& contracts = run.scenario.contracts;
  const bool builds = std::any_of(contracts.begin(), contracts.end(), [&](const Contract& contract) {
    return contract.provider == at.provider && contract.kind == ContractKind::build && !contract.part_of;
  });
  return builds ? "standing_gw.# + effective_fulfilment * running_gw.#@" : "effective_fulfilment * running_gw.#@";
}

[[nodiscard]] double none(const Run&, const At&) { return 0.0; }
[[nodiscard]] Citation cite_count(const Run&, const At&) { return {Basis::derived, std::nullopt, {}}; }

constexpr std::string_view no_spend = "undefined without spend";

constexpr Derivation rows[] = {
    {"spend.#@", {}, nullptr, "effective_fulfilment * drawn.#@"},
    {"drawn.#@", "USD bn", value_in<&Result::book, &Book::drawn>, "[c contracts.%.drawn@][R new_contracts.~.drawn@]"},
    {"backlog.#@", {}, nullptr, "[c contracts.%.backlog@][r new_contracts.~.backlog@]"},
    {"capacity.#@", {}, nullptr, {}, choose_capacity},
    {"standing_gw.#", "GW", value_in<&Result::book, &Book::installed_gw>, "[b contracts.%.standing_gw]"},
    {"running_gw.#@", "GW", value_in<&Result::book, &Book::incremental_gw>,
     "[c contracts.%.running_gw@][r new_contracts.~.running_gw@]"},
    {"contracts_of.#@", "contracts", none, {}, nullptr, cite_count},
    {"hhi@", {}, nullptr, "10000 * ([p spend.#@ ^ 2]) / ([p spend.#@]) ^ 2", nullptr, nullptr, no_spend},
    {"effective_providers@", {}, nullptr, "10000 / hhi@", nullptr, nullptr, no_spend},
    {"incumbent_spend_share@", {}, nullptr, "spend.!@ / ([p spend.#@])", nullptr, nullptr, no_spend},
};

}  // namespace

std::span<const Derivation> exposure_derivations() { return rows; }

}  // namespace dealscope
