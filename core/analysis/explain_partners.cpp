// What each partner has with the lab at t0 (section 4), and what the scenario says of the providers.
#include "../model/ratio.hpp"
#include "explain_rows.hpp"

namespace dealscope {

namespace {

[[nodiscard]] const Provider& provider_at(const Run& run, const At& at) { return run.scenario.providers[at.provider]; }
[[nodiscard]] double control_of(const Run& run, const At& at) { return provider_at(run, at).control; }
[[nodiscard]] double whole_backlog(const Run& run, const At& at) {
  return provider_at(run, at).backlog_usd_bn.value_or(nan);
}

[[nodiscard]] bool is_from_article(const Provenance& origin, int source) {
  return origin.source == source && origin.basis == Basis::article;
}

/// A provider has a source and no basis of its own: it is that of the figures which cite the same source.
[[nodiscard]] Citation cite_provider(const Run& run, const At& at) {
  const std::optional<int> source = provider_at(run, at).source;
  if (!source) return {Basis::assumption, source, {}};
  for (const Parameter& parameter : run.scenario.parameters)
    if (is_from_article(parameter.range.origin, *source)) return {Basis::article, source, {}};
  for (const Contract& contract : run.scenario.contracts)
    if (is_from_article(contract.origin, *source)) return {Basis::article, source, {}};
  return {Basis::report, source, {}};
}

constexpr Derivation rows[] = {
    {"partners.#.remaining", {}, nullptr, "backlog.#@"},
    {"partners.#.via_parts", {}, nullptr, "[v contracts.%.backlog@]"},
    {"partners.#.share_of_lab", {}, nullptr, "partners.#.remaining / ([p partners.#.remaining])"},
    {"partners.#.share_of_partner",
     {},
     nullptr,
     "(partners.#.remaining + partners.#.via_parts) / providers.#.backlog_usd_bn",
     nullptr,
     nullptr,
     "undefined where that is unknown or 0"},
    {"partners.#.at_risk", {}, nullptr, "(1 - effective_fulfilment) * (partners.#.remaining + partners.#.via_parts)"},
    {"partners.#.at_risk_affordable",
     {},
     nullptr,
     "(1 - affordable_fulfilment) * (partners.#.remaining + partners.#.via_parts)"},
    {"providers.#.control", "share", control_of, {}, nullptr, cite_provider},
    {"providers.#.backlog_usd_bn", "USD bn", whole_backlog, {}, nullptr, cite_provider},
};

}  // namespace

std::span<const Derivation> partner_derivations() { return rows; }

}  // namespace dealscope
