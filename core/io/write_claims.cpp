#include <limits>

#include "write_analysis.hpp"

namespace dealscope {

namespace {

/// Writes a side's value: a regime by its id, an undefined number as null, an overflow so that it is reported.
void write_side(const Claim& claim, const ClaimSide& side, double value, JsonWriter& writer) {
  if (claim.comparison == Comparison::is)
    writer.string(id_of(static_cast<Regime>(static_cast<int>(value))));
  else if (is_overflow(side, value))
    writer.number(std::numeric_limits<double>::infinity());
  else
    writer.number_or_null(value);
}

/// Part of the trials in which both sides are defined; NaN if there is none.
[[nodiscard]] double share_held(const ClaimTrials& trials) {
  if (trials.overflows) return std::numeric_limits<double>::infinity();
  return trials.defined > 0 ? static_cast<double>(trials.held) / trials.defined
                            : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void write_claims(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Values values = values_of(scenario, request.overrides);
  const auto seed = static_cast<std::uint64_t>(request.seed);
  const auto points = claims_at_point(scenario, values, request.claims);
  const auto trials = claims_in_trials(scenario, values, request.claims, 0, request.trials, seed);
  const auto levers = claim_levers(scenario, values, request.claims);
  writer.begin_array();
  for (std::size_t i = 0; i < request.claims.size(); ++i) {
    const Claim& claim = request.claims[i];
    const ClaimTexts& texts = request.claim_texts[i];
    writer.begin_object().key("id").string(texts.id).key("holds");
    if (points[i].holds)
      writer.boolean(*points[i].holds);
    else
      writer.null();
    writer.set_result(texts.left);
    write_side(claim, claim.left, points[i].left, writer.key("left"));
    writer.set_result(texts.right.empty() ? texts.left : texts.right);
    write_side(claim, claim.right, points[i].right, writer.key("right"));
    writer.set_result(texts.left);
    writer.key("share_of_trials").number_or_null(share_held(trials[i])).key("lever");
    if (levers[i].parameter < 0)
      writer.null();
    else
      writer.string(scenario.parameters[levers[i].parameter].id);
    writer.key("swing").number_or_null(levers[i].swing).end_object();
  }
  writer.end_array();
}

}  // namespace dealscope
