#include <algorithm>
#include <iterator>
#include <set>

#include "../analysis/simulate.hpp"
#include "analysis_request.hpp"

namespace dealscope {

namespace {

constexpr std::size_t max_claims = 10'000;
constexpr double max_claim_trials = 1e8;  // claims times trials: about a second

/// In the order of Comparison.
constexpr std::string_view operators[] = {"=", "<", "<=", ">", ">=", "is"};

[[nodiscard]] int find_parameter(const Scenario& scenario, std::string_view id) {
  const auto found = std::find_if(scenario.parameters.begin(), scenario.parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.id == id; });
  return found == scenario.parameters.end() ? -1 : static_cast<int>(found - scenario.parameters.begin());
}

/// Reads a number or the name of a metric or parameter; sets `text` to the name.
[[nodiscard]] ClaimSide read_side(const JsonCursor& cursor, const Scenario& scenario, std::string& text) {
  ClaimSide side;
  if (cursor.is_a(JsonKind::number)) {
    side.number = cursor.number();
  } else if (cursor.expect_kind(JsonKind::string, "a number, a metric or a parameter")) {
    text = cursor.string();
    side.parameter = find_parameter(scenario, text);
    if (side.parameter >= 0) return side;
    const auto metric = find_metric(scenario, text);
    if (metric)
      side.metric = *metric;
    else
      cursor.expect(metric.error() + "; or the id of a parameter, or a number");
  }
  return side;
}

/// Reads the regime at a date.
[[nodiscard]] ClaimSide read_regime_at(const JsonCursor& cursor, const Scenario& scenario, std::string& text) {
  ClaimSide side;
  if (!cursor.expect_kind(JsonKind::string, "regime@ and a date, as the operator is \"is\"")) return side;
  text = cursor.string();
  const auto regime = find_regime(scenario, text);
  if (regime)
    side.metric = *regime;
  else
    cursor.expect(regime.error() + ", as the operator is \"is\"");
  return side;
}

/// Reads the id of a regime as its index.
[[nodiscard]] ClaimSide read_regime(const JsonCursor& cursor) {
  std::array<std::string_view, regime_count> ids;
  for (int i = 0; i < regime_count; ++i) ids[i] = id_of(static_cast<Regime>(i));
  ClaimSide side;
  side.number = cursor.one_of(ids);
  return side;
}

[[nodiscard]] bool is_regime(const JsonCursor& cursor) {
  return cursor.is_a(JsonKind::string) && cursor.string().starts_with("regime@");
}

void read_claim(const JsonCursor& cursor, const Scenario* scenario, Request& request) {
  ObjectReader object(cursor);
  Claim claim;
  ClaimTexts texts{.id = object.require("id").string()};
  const JsonCursor left = object.require("left"), op = object.require("op"), right = object.require("right");
  const JsonCursor tolerance = object.optional("tolerance"), lever = object.optional("lever");
  claim.comparison = static_cast<Comparison>(op.one_of(operators));
  claim.tolerance = tolerance.optional_number(amount).value_or(0.0);
  if (scenario) {
    if (claim.comparison == Comparison::is) {
      claim.left = read_regime_at(left, *scenario, texts.left);
      claim.right = read_regime(right);
    } else if (is_regime(left)) {
      op.expect("\"is\" after a regime");
    } else {
      claim.left = read_side(left, *scenario, texts.left);
      claim.right = read_side(right, *scenario, texts.right);
    }
    if (!lever.is_absent() && !lever.is_null()) claim.lever = read_parameter(lever, scenario).value_or(-1);
  }
  request.claims.push_back(claim);
  request.claim_texts.push_back(std::move(texts));
}

}  // namespace

void read_claims(ObjectReader& object, const Scenario* scenario, Request& request) {
  const JsonCursor claims = object.require("claims");
  read_trials(object, request);
  check_dimensions(object, scenario, 1);
  const std::size_t count = claims.members().size();
  if (claims.is_array() && count > max_claims)
    return claims.add_issue("found " + std::to_string(count) + " claims, expected at most " +
                            std::to_string(max_claims));
  if (static_cast<double>(count) * request.trials > max_claim_trials)
    claims.add_issue("found " + std::to_string(count) + " claims in " + std::to_string(request.trials) +
                     " trials, expected at most 100000000 of the two multiplied");
  std::set<std::string> ids;
  claims.each([&](const JsonCursor& cursor) {
    read_claim(cursor, scenario, request);
    if (!ids.insert(request.claim_texts.back().id).second && cursor.find("id"))
      cursor.member("id").expect("an id of its own: another claim has this one");
  });
}

void read_claim_trials(ObjectReader& object, const Scenario* scenario, Request& request) {
  read_claims(object, scenario, request);
  read_trial_range(object, max_trials, request);
}

}  // namespace dealscope
