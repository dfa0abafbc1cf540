// Claims against single evaluations, samples and tornado charts, and the faults of their requests.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/simulate.hpp"
#include "analysis/tornado.hpp"
#include "io/array_commands.hpp"
#include "metrics_named.hpp"
#include "model_runs.hpp"
#include "refusals.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

constexpr const char* operators[] = {"=", "<", "<=", ">", ">="};

[[nodiscard]] Json claim(const Json& left, const std::string& op, const Json& right) {
  return {{"id", "one"}, {"left", left}, {"op", op}, {"right", right}};
}

[[nodiscard]] Json reply_to(const Json& scenario, const Json& request) {
  return Json::parse(Service().handle("claims", scenario.dump(), request.dump()));
}

/// The rows of claims of the article's scenario, with ids of their own.
[[nodiscard]] Json rows_of(Json claims, const Json& overrides = Json::object(), int trials = 500) {
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i]["id"] = std::to_string(i);
  const Json reply = reply_to(article(), {{"claims", claims}, {"trials", trials}, {"overrides", overrides}});
  INFO(reply.dump());
  REQUIRE(reply["ok"] == true);
  return reply["result"];
}

[[nodiscard]] Json row_of(const Json& one, const Json& overrides = Json::object(), int trials = 500) {
  return rows_of(Json::array({one}), overrides, trials)[0];
}

[[nodiscard]] std::vector<std::string> faults_of(const Json& request) { return paths_of(reply_to(article(), request)); }

}  // namespace

TEST_CASE("a claim's sides are those of evaluate, and it holds where they compare so") {
  const Json overrides{{"build_pace", 0.6}, {"contracts.azure-250.term_years", 8}};
  const Json result =
      Json::parse(Service().handle("evaluate", article().dump(), Json{{"overrides", overrides}}.dump()))["result"];
  const double share = result["backlog_share"][4], spend = result["spend"]["amazon"][3];
  double lost = 0;
  for (const Json& year : result["lost_revenue"]) lost += year.get<double>();
  const std::pair<Json, double> sides[] = {{"backlog_share@2030", share},
                                           {"spend.amazon@2029", spend},
                                           {"lost_revenue@sum", lost},
                                           {"affordable_share", result["affordable_share"]},
                                           {"partners.oracle.paid", result["partners"][4]["paid"]},
                                           {"build_pace", 0.6},
                                           {"contracts.azure-250.term_years", 8},
                                           {"gross_margin", article()["parameters"]["gross_margin"]["value"]},
                                           {0.25, 0.25}};
  for (const auto& [left, left_value] : sides)
    for (const auto& [right, right_value] : sides)
      for (const std::string op : operators) {
        const Json row = row_of(claim(left, op, right), overrides, 1);
        INFO(row.dump() << " " << op);
        CHECK(row["left"] == left_value);
        CHECK(row["right"] == right_value);
        CHECK(row["holds"] == (op == "="    ? left_value == right_value
                               : op == "<"  ? left_value < right_value
                               : op == "<=" ? left_value <= right_value
                               : op == ">"  ? left_value > right_value
                                            : left_value >= right_value));
      }
}

TEST_CASE("equal is within the tolerance, its end included") {
  const auto holds = [](double right, const Json& tolerance) {
    Json one = claim(8, "=", right);
    one["tolerance"] = tolerance;
    return row_of(one, Json::object(), 1)["holds"].get<bool>();
  };
  CHECK(holds(8, nullptr));
  CHECK_FALSE(holds(8.25, nullptr));
  CHECK(holds(8.25, 0.25));
  CHECK(holds(7.75, 0.25));
  CHECK_FALSE(holds(8.25, 0.2));
}

TEST_CASE("a regime is compared by its id") {
  const Json result = Json::parse(Service().handle("evaluate", article().dump(), ""))["result"];
  const auto regimes = Json::parse(
      Service().handle("simulate", article().dump(), R"({"metrics":[],"trials":500})"))["result"]["regimes"];
  double sum = 0;
  for (const auto& [id, shares] : regimes.items()) {
    const Json row = row_of(claim("regime@2030", "is", id));
    CHECK(row["left"] == result["regime"][4]);
    CHECK(row["right"] == id);
    CHECK(row["holds"] == (result["regime"][4] == id));
    CHECK(row["share_of_trials"] == shares[4]);
    sum += row["share_of_trials"].get<double>();
  }
  CHECK_THAT(sum, WithinAbs(1, 1e-12));
}

TEST_CASE("opposite claims share the trials between them") {
  const std::pair<Json, Json> sides[] = {{"backlog_share@2030", 0.22},
                                         {"own_control@2030", "incumbent_due_share@2030"},
                                         {"other_backlog_growth", 0.28},
                                         {"revenue_share_until", "switch_year"},
                                         {"contracts.stargate.capacity_gw", 8},
                                         {"funding_gap_year", 2031},
                                         {"incumbent_net_gain", 0}};
  for (const auto& [left, right] : sides)
    for (const auto& [op, opposite] : {std::pair(">=", "<"), std::pair("<=", ">")}) {
      const Json rows = rows_of(Json::array({claim(left, op, right), claim(left, opposite, right)}));
      INFO(rows.dump());
      CHECK_THAT(rows[0]["share_of_trials"].get<double>() + rows[1]["share_of_trials"].get<double>(),
                 WithinAbs(1, 1e-12));
      CHECK(rows[0]["holds"] != rows[1]["holds"]);
    }
}

TEST_CASE("trials are those of simulate with the same seed") {
  const Scenario scenario = scenario_named("article-2026-01");
  constexpr int trials = 777, seed = 9;
  const std::string names[] = {"funding_gap_year", "backlog_share"};
  const std::vector<double> drawn =
      samples(scenario, values_of(scenario, {}), 0, trials, seed, rows_named(scenario, names));
  int defined = 0, late = 0, small = 0;
  for (int i = 0; i < trials; ++i) {
    defined += !std::isnan(drawn[i]);
    late += drawn[i] > 2031;
    small += drawn[trials * (1 + 4) + i] < 0.22;
  }
  REQUIRE(defined < trials);  // some need not raise more
  REQUIRE(late > 0);
  REQUIRE(small > 0);
  Json claims = Json::array({claim("funding_gap_year", ">", 2031), claim("backlog_share@2030", "<", 0.22)});
  claims[1]["id"] = "two";
  const Json request{{"claims", claims}, {"trials", trials}, {"seed", seed}};
  const Json rows = reply_to(article(), request)["result"];
  CHECK(rows[0]["share_of_trials"] == static_cast<double>(late) / defined);
  CHECK(rows[1]["share_of_trials"] == static_cast<double>(small) / trials);

  // Counts of parts of the run add up to those of the whole.
  Service service;
  std::vector<double> sums(4);
  for (const auto& [first, count] : {std::pair(0, 100), std::pair(100, 1), std::pair(101, 676)}) {
    Json part = request;
    part["first"] = first;
    part["count"] = count;
    const auto counts = claim_trials(service, article().dump(), part.dump());
    REQUIRE(counts);
    REQUIRE(counts->size() == sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += (*counts)[i];
  }
  CHECK(sums == std::vector<double>{1.0 * defined, 1.0 * late, 1.0 * trials, 1.0 * small});
}

TEST_CASE("an undefined side is null, and so is what depends on it") {
  // Without a stake nothing makes up for the loss.
  Json scenario = article();
  Json& stake = scenario["parameters"]["equity_stake"];
  stake["value"] = stake["low"] = stake["high"] = stake["min"] = 0;
  const Json row =
      reply_to(scenario, {{"claims", {claim("breakeven_valuation_gain", ">", 0)}}, {"trials", 100}})["result"][0];
  CHECK(row.dump() ==
        R"({"id":"one","holds":null,"left":null,"right":0,"share_of_trials":null,"lever":null,"swing":null})");
}

TEST_CASE("without a named lever it is the first bar of the tornado chart") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 47);
    const Values values = random.draw();
    for (const char* name : {"affordable_share", "incumbent_net_gain", "lost_revenue@sum"}) {
      const MetricRef metric = metric_named(scenario, name);
      const std::vector<TornadoBar> bars = tornado(scenario, values, metric);
      const Claim against_number{.left = {.metric = metric}, .right = {.number = 0.0}};
      Claim named = against_number;
      named.lever = bars[5].parameter;
      const auto levers = claim_levers(scenario, values, std::vector<Claim>{against_number, named});
      INFO(id << " " << name);
      CHECK(levers[0].parameter == (bars[0].swing > 0 ? bars[0].parameter : -1));
      CHECK(levers[0].swing == bars[0].swing);  // 0 is taken away without rounding
      CHECK(levers[1].parameter == bars[5].parameter);
      CHECK(levers[1].swing == bars[5].swing);
      CHECK(claim_levers(scenario, values, std::vector<Claim>{named})[0].swing == bars[5].swing);
    }
  }
}

TEST_CASE("a lever moves the difference of both sides") {
  const Json row = row_of(claim("other_backlog_growth", "<", "other_backlog_growth"));
  CHECK(row["lever"] == nullptr);
  CHECK(row["swing"] == 0);
  CHECK(row["holds"] == false);
  const Json& growth = article()["parameters"]["other_backlog_growth"];
  Json one = claim("other_backlog_growth", "<", 0.3);
  CHECK(row_of(one)["lever"] == "other_backlog_growth");
  CHECK_THAT(row_of(one)["swing"].get<double>(),
             WithinAbs(growth["high"].get<double>() - growth["low"].get<double>(), 1e-15));
  one["lever"] = "build_pace";
  CHECK(row_of(one)["lever"] == "build_pace");
  CHECK(row_of(one)["swing"] == 0);
}

TEST_CASE("a lever of a regime is one that changes whether it is the named one") {
  const Json row = row_of(claim("regime@2036", "is", "hedged_coexistence"));
  REQUIRE(row["swing"] == 1);
  const Scenario scenario = scenario_named("article-2026-01");
  const int parameter = index_of(scenario, row["lever"]);
  const Parameter& lever = scenario.parameters[parameter];
  const auto regime_at = [&](double value) {
    return run(scenario, {{parameter, value}}).coexistence.regime[10] == Regime::hedged_coexistence;
  };
  CHECK(regime_at(lever.range.low) != regime_at(lever.range.high));
}

TEST_CASE("requests of claims are refused at their place") {
  const Json good = claim("backlog_share@2030", "<", 1);
  const auto changed = [&](const char* key, const Json& value) {
    Json one = good;
    one[key] = value;
    return one;
  };
  const std::pair<Json, const char*> faulty[] = {
      {changed("left", "magic@2030"), "left"},
      {changed("left", "backlog_share@2050"), "left"},
      {changed("left", "backlog_share"), "left"},
      {changed("left", nullptr), "left"},
      {changed("right", "contracts.aws-38.note"), "right"},
      {changed("right", "hedged_coexistence"), "right"},
      {changed("right", "regime@2030"), "right"},
      {changed("right", Json::array()), "right"},
      {changed("op", "=="), "op"},
      {changed("op", 1), "op"},
      {claim("backlog_share@2030", "is", "loosening"), "left"},
      {claim("regime@2030", "=", "hedged_coexistence"), "op"},
      {claim("regime@2030", "is", "friendship"), "right"},
      {claim("regime@2030", "is", 3), "right"},
      {claim("regime@2029.5", "is", "loosening"), "left"},
      {claim("regime", "is", "loosening"), "left"},
      {changed("lever", "magic"), "lever"},
      {changed("lever", 1), "lever"},
      {changed("tolerance", -0.1), "tolerance"},
      {changed("tolerance", "0.1"), "tolerance"},
      {changed("id", 1), "id"},
      {changed("note", ""), "note"},
  };
  for (const auto& [one, key] : faulty) {
    INFO(one.dump());
    CHECK(faults_of({{"claims", {one}}}) == std::vector<std::string>{std::string("/request/claims/0/") + key});
  }
  Json other = good;
  other["id"] = "other";
  CHECK(faults_of({{"claims", {good, other, good}}}) == std::vector<std::string>{"/request/claims/2/id"});
  for (const char* key : {"id", "left", "op", "right"}) {
    Json one = good;
    one.erase(key);
    CHECK(faults_of({{"claims", {one}}}) == std::vector<std::string>{std::string("/request/claims/0/") + key});
  }
  CHECK(faults_of(Json::object()) == std::vector<std::string>{"/request/claims"});
  CHECK(faults_of({{"claims", Json::object()}}) == std::vector<std::string>{"/request/claims"});
  CHECK(faults_of({{"claims", {1}}, {"trials", 0}}) ==
        std::vector<std::string>{"/request/trials", "/request/claims/0"});
  CHECK(faults_of({{"claims", Json::array()}, {"steps_per_year", 4}}) ==
        std::vector<std::string>{"/request/steps_per_year"});
  CHECK(rows_of(Json::array()) == Json::array());
}

TEST_CASE("a claim that overflows is refused by the name of its side") {
  Json scenario = article();
  Json& revenue = scenario["parameters"]["lab_revenue_usd_bn"];
  revenue["max"] = revenue["high"] = 1e308;
  revenue["min"] = revenue["low"] = 0;
  Json request{{"claims", {claim("lab_revenue@2035", ">", 1)}}, {"trials", 64}};
  const Json reply = reply_to(scenario, request);
  CHECK(paths_of(reply) == std::vector<std::string>{"/scenario"});
  CHECK(reply["issues"][0]["message"].get<std::string>().starts_with("lab_revenue@2035 overflows"));
  Service service;
  CHECK(paths_of(claim_trials(service, scenario.dump(), request.dump()).error()) ==
        std::vector<std::string>{"/scenario"});
}

TEST_CASE("the cost of a request of claims is bounded") {
  const auto claims = [](int count, const Json& left) {
    Json all = Json::array();
    for (int i = 0; i < count; ++i) {
      all.push_back(claim(left, "<", "lost_revenue@sum"));
      all.back()["id"] = std::to_string(i);
    }
    return all;
  };
  CHECK(reply_to(article(), {{"claims", claims(10'000, 1)}, {"trials", 10}})["result"].size() == 10'000);
  const std::vector<std::string> at_claims{"/request/claims"};
  CHECK(faults_of({{"claims", claims(10'001, 1)}, {"trials", 10}}) == at_claims);
  CHECK(faults_of({{"claims", claims(101, 1)}, {"trials", 1'000'000}}) == at_claims);
  const auto unknown = faults_of({{"claims", claims(5'000, "magic")}});
  CHECK(unknown.size() == 1001);
  CHECK(unknown.front() == "/request/claims/0/left");
  CHECK(unknown.back() == "/request");
}

}  // namespace dealscope::test
