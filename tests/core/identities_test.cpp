// Identities of section 10, over random overrides of every scenario.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "model/contract_terms.hpp"
#include "model/formulas.hpp"
#include "model/metrics.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr int trials = 200;

template <class Check>
void over_random_values(const Check& check) {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 3);
    for (int trial = 0; trial < trials; ++trial) {
      INFO(id << " trial " << trial);
      check(scenario, random.draw());
    }
  }
}

void fill(Values& values, int index, double value) { values.at(index)[0] = value; }

[[nodiscard]] bool is_money(const std::string& unit) { return unit.starts_with("USD bn"); }

void double_keys(Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (object[key].is_number()) object[key] = object[key].get<double>() * 2;
}

[[nodiscard]] Json with_money_doubled(Json scenario) {
  double_keys(scenario["incumbent"], {"revenue_share_cap_usd_bn"});
  for (Json& provider : scenario["providers"]) double_keys(provider, {"backlog_usd_bn"});
  for (Json& contract : scenario["contracts"]) double_keys(contract, {"value_usd_bn"});
  for (Json& parameter : scenario["parameters"])
    if (is_money(parameter["unit"])) double_keys(parameter, {"value", "min", "max", "low", "high", "step"});
  for (Json& what_if : scenario["cases"])
    for (const auto& [id, value] : what_if["overrides"].items())
      if (scenario["parameters"].contains(id) && is_money(scenario["parameters"][id]["unit"]))
        what_if["overrides"][id] = value.get<double>() * 2;
  return scenario;
}

[[nodiscard]] bool is_same(double a, double b, double tolerance) {
  return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Every row of b is factor(metric) times that of a, up to rounding.
template <class Factor>
void check_scaled(const Result& a, const Result& b, double tolerance, const Factor& factor) {
  for (const Metric& metric : metrics()) {
    if (metric.kind == MetricKind::regime) continue;
    const auto &left = metric.row(a).numbers, &right = metric.row(b).numbers;
    REQUIRE(left.size() == right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
      INFO(metric.id << " " << i);
      CHECK(is_same(left[i] * factor(metric), right[i], tolerance));
    }
  }
  CHECK(a.coexistence.regime == b.coexistence.regime);
}

}  // namespace

TEST_CASE("at the start the article's scenario is what was published") {
  const Result result = run(scenario_named("article-2026-01"));
  CHECK(result.incumbent.backlog_share.at(0)[0] == 0.45);
  CHECK(result.incumbent.backlog_other.at(0)[0] == 343.75);
  CHECK_THAT(result.incumbent.backlog_lab.at(0)[0], WithinRel(281.25, 1e-12));
  double capacity_gw = 0;
  for (int p = 0; p < result.exposure.capacity.series_count; ++p) capacity_gw += result.exposure.capacity.at(p, 0)[0];
  CHECK_THAT(capacity_gw, WithinAbs(1.7, 0.05));
  CHECK(std::abs(capacity_gw - 1.9) <= 0.15 * 1.9);
}

TEST_CASE("the three parts add up to the change, and departure never raises the share") {
  over_random_values([](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Series &share = result.incumbent.backlog_share, &parts = result.incumbent.attribution;
    for (int k = 0; k < share.point_count; ++k) {
      const double sum = parts.at(diversification, k)[0] + parts.at(demand, k)[0] + parts.at(departure, k)[0];
      CHECK_THAT(sum, WithinAbs(share.at(k)[0] - share.at(0)[0], 1e-12));
      CHECK(parts.at(departure, k)[0] <= 1e-15);
    }
  });
}

TEST_CASE("nothing departs where all new contracts stay, nothing diversifies where the others stand still") {
  over_random_values([](const Scenario& scenario, Values values) {
    for (const char* id : {"incumbent_share_near", "incumbent_share_long"}) fill(values, index_of(scenario, id), 1);
    for (const char* id : {"other_backlog_growth", "other_backlog_growth_long"})
      fill(values, index_of(scenario, id), 0);
    const Result result = run(scenario, values);
    for (int k = 0; k < result.grid.points(); ++k) {
      CHECK_THAT(result.incumbent.attribution.at(departure, k)[0], WithinAbs(0, 1e-14));
      CHECK(result.incumbent.attribution.at(diversification, k)[0] == 0);
    }
    const double f = result.funding.effective_fulfilment.at(0)[0];
    for (int k = 0; k < result.grid.periods(); ++k)
      CHECK_THAT(result.incumbent.lost_revenue.at(k)[0],
                 WithinAbs((1 - f) * result.book.drawn.at(scenario.incumbent, k)[0], 1e-9));
  });
}

TEST_CASE("over its whole life a contract draws what was left of it") {
  Json text = file_json(scenario_path("article-2026-01"));
  text["horizon"]["years"] = 50;
  for (const Json& contract : Json(text["contracts"])) {
    if (!contract["part_of"].is_null()) continue;
    text["contracts"] = Json::array({contract});
    text["cases"] = Json::array();
    const Scenario scenario = scenario_from(text.dump());
    RandomValues random(scenario, 5);
    for (int trial = 0; trial < 20; ++trial) {
      Values values = random.draw();
      fill(values, index_of(scenario, "new_contracts_usd_bn"), 0);
      fill(values, index_of(scenario, "fulfilment"), 1);
      fill(values, index_of(scenario, "funding_link"), 0);
      const Result result = run(scenario, values);
      const Contract& only = scenario.contracts.front();
      const ContractTerms terms = contract_terms(only, values);
      LaneValues x;
      contract_phase(only, terms, values, scenario.start, 0, 1, x);
      const double left = terms.expected[0] * terms.value_usd_bn[0] * (1 - delivered(x[0], terms.ramp(0)));
      double drawn = 0;
      for (int k = 0; k < result.grid.periods(); ++k) drawn += result.exposure.spend.at(only.provider, k)[0];
      INFO(only.id << " trial " << trial);
      CHECK_THAT(drawn, WithinAbs(left, 1e-9 * std::max(1.0, left)));
    }
  }
}

TEST_CASE("twice the money is twice the money, and the same shares and states") {
  for (const char* id : scenario_ids) {
    const Json text = file_json(scenario_path(id));
    const Scenario once = scenario_from(text.dump()), twice = scenario_from(with_money_doubled(text).dump());
    RandomValues random(once, 17);
    for (int trial = 0; trial < trials; ++trial) {
      const Values values = random.draw();
      Values doubled = values;
      for (std::size_t p = 0; p < once.parameters.size(); ++p)
        if (is_money(once.parameters[p].range.unit)) doubled.at(static_cast<int>(p))[0] *= 2;
      INFO(id << " trial " << trial);
      check_scaled(run(once, values), run(twice, doubled), 1e-12,
                   [](const Metric& metric) { return is_money(std::string(metric.unit)) ? 2.0 : 1.0; });
    }
  }
}

TEST_CASE("the order of contracts and providers changes nothing but rounding") {
  for (const char* id : scenario_ids) {
    Json text = file_json(scenario_path(id));
    const Scenario forward = scenario_from(text.dump());
    std::reverse(text["contracts"].begin(), text["contracts"].end());
    std::reverse(text["providers"].begin(), text["providers"].end());
    const Scenario backward = scenario_from(text.dump());
    RandomValues random(forward, 23);
    for (int trial = 0; trial < trials; ++trial) {
      const Values values = random.draw();
      Values same = values_of(backward, {});
      for (std::size_t p = 0; p < forward.parameters.size(); ++p)
        fill(same, index_of(backward, forward.parameters[p].id), values.at(static_cast<int>(p))[0]);
      const Result a = run(forward, values), b = run(backward, same);
      INFO(id << " trial " << trial);
      for (const Metric& metric : metrics()) {
        if (metric.kind == MetricKind::regime) continue;
        const Series &left = metric.row(a), &right = metric.row(b);
        const bool reversed = metric.series == MetricSeries::by_provider;
        for (int s = 0; s < left.series_count; ++s)
          for (int k = 0; k < left.point_count; ++k)
            CHECK(is_same(left.at(s, k)[0], right.at(reversed ? left.series_count - 1 - s : s, k)[0], 1e-9));
      }
      CHECK(a.coexistence.regime == b.coexistence.regime);
    }
  }
}

TEST_CASE("a part of another contract is shown, never added") {
  Json text = file_json(scenario_path("article-2026-01"));
  const Scenario with = scenario_from(text.dump());
  Json& contracts = text["contracts"];
  REQUIRE(contracts.back()["part_of"] == "stargate");
  contracts.erase(contracts.size() - 1);
  const Scenario without = scenario_from(text.dump());
  RandomValues random(with, 29);
  for (int trial = 0; trial < trials; ++trial) {
    const Values values = random.draw();
    const Result a = run(with, values), b = run(without, values);
    for (const Metric& metric : metrics()) {
      if (metric.kind == MetricKind::regime) continue;
      const bool may_differ = metric.id == "partners.via_parts" || metric.id == "partners.share_of_partner" ||
                              metric.id == "partners.at_risk" || metric.id == "partners.at_risk_affordable";
      if (may_differ) continue;
      const auto &left = metric.row(a).numbers, &right = metric.row(b).numbers;
      for (std::size_t i = 0; i < left.size(); ++i) CHECK(is_same(left[i], right[i], 0));
    }
    CHECK(a.partners.via_parts.at(4, 0)[0] > 0);
    CHECK(b.partners.via_parts.at(4, 0)[0] == 0);
  }
}

TEST_CASE("totals are the sums of what they total") {
  over_random_values([](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Coexistence& coexistence = result.coexistence;
    for (int k = 0; k < result.grid.points(); ++k) {
      double all = 0, controlled = 0;
      for (std::size_t p = 0; p < scenario.providers.size(); ++p) {
        const double gw = result.exposure.capacity.at(static_cast<int>(p), k)[0];
        all += gw;
        controlled += scenario.providers[p].control * gw;
      }
      CHECK_THAT(coexistence.capacity_total.at(k)[0], WithinRel(all, 1e-12));
      CHECK_THAT(coexistence.controlled_gw.at(k)[0], WithinRel(controlled, 1e-12));
    }
    const Book& book = result.book;
    for (std::size_t i = 0; i < book.others_due.numbers.size(); ++i) {
      CHECK(book.others_due.numbers[i] >= 0);
      CHECK_THAT(book.due.numbers[i] + book.others_due.numbers[i], WithinRel(book.drawn.numbers[i], 1e-12));
    }
  });
}

TEST_CASE("the lab never pays more than was promised, nor with later money") {
  over_random_values([](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const double affordable = result.funding.affordable_fulfilment.at(0)[0];
    double cash_in = 0, cash_out = 0;
    for (int k = 0; k < result.grid.periods(); ++k) {
      cash_in += result.funding.resources.at(k)[0];
      cash_out += result.book.obligations.at(k)[0];
      CHECK(affordable * cash_out <= cash_in * (1 + 1e-12) + 1e-9);
    }
    CHECK(affordable >= 0);
    CHECK(affordable <= 1);
    CHECK(result.funding.effective_fulfilment.at(0)[0] <= *values[ParameterId::fulfilment] + 1e-15);
  });
}

}  // namespace dealscope::test
