// Trials of the parameters: their dimensions, their marginals and what they share.
#include "analysis/parameter_sampler.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "model/series.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

using Catch::Matchers::WithinAbs;

namespace {

[[nodiscard]] std::vector<double> lane_of(const Values& block, int lane) {
  std::vector<double> values;
  for (std::size_t first = 0; first < block.numbers.size(); first += static_cast<std::size_t>(block.lane_count))
    values.push_back(block.numbers[first + static_cast<std::size_t>(lane)]);
  return values;
}

[[nodiscard]] Values correlated(const Scenario& scenario, double correlation) {
  return values_of(scenario, std::vector{set(scenario, "demand_correlation", correlation)});
}

/// A parameter's number over the first trials.
[[nodiscard]] std::vector<double> draws_of(const ParameterSampler& sampler, int parameter, int trials) {
  std::vector<double> draws;
  Values block;
  for (int first = 0; first < trials; first += max_lanes) {
    sampler.sample(0, first, max_lanes, block);
    draws.insert(draws.end(), block.at(parameter), block.at(parameter) + max_lanes);
  }
  return draws;
}

/// CDF of a triangular distribution.
[[nodiscard]] double cdf(const Triangular& spread, double x) {
  const auto& [low, mode, high] = spread;
  if (x < mode) return (x - low) * (x - low) / ((high - low) * (mode - low));
  return high > mode ? 1 - (high - x) * (high - x) / ((high - low) * (high - mode)) : 1;
}

/// Kolmogorov's distance between the numbers and a triangular distribution.
[[nodiscard]] double distance(std::vector<double> draws, const Triangular& spread) {
  std::sort(draws.begin(), draws.end());
  const double n = static_cast<double>(draws.size());
  double greatest = 0;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    const double u = cdf(spread, draws[i]), rank = static_cast<double>(i);
    greatest = std::max({greatest, u - rank / n, (rank + 1) / n - u});
  }
  return greatest;
}

/// Parameters with low < high, in display order.
[[nodiscard]] std::vector<int> uncertain_parameters(const Scenario& scenario) {
  std::vector<int> parameters;
  for (const int p : scenario.display_order)
    if (scenario.parameters[p].range.low < scenario.parameters[p].range.high) parameters.push_back(p);
  return parameters;
}

}  // namespace

TEST_CASE("a block of trials is one trial at a time, wherever it starts") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    const std::size_t parameters = scenario.parameters.size();
    const ParameterSampler sampler(scenario, values_of(scenario, {}), 77, 2);
    Values block, alone;
    for (const int set : {0, 1})
      for (const int first : {0, 1, 31, 50, 63, 64, 1000, 999'971}) {
        for (const int lanes : {1, 29, max_lanes}) {
          sampler.sample(set, first, lanes, block);
          REQUIRE(block.lane_count == lanes);
          REQUIRE(block.numbers.size() == parameters * lanes);
          for (int lane = 0; lane < lanes; ++lane) {
            sampler.sample(set, first + lane, 1, alone);
            INFO(id << " set " << set << " trial " << first + lane << " of a block from " << first);
            REQUIRE(first_difference(lane_of(block, lane), alone.numbers) == std::nullopt);
          }
        }
      }
  }
}

TEST_CASE("U is the first dimension, then come the uncertain parameters in display order") {
  const Scenario scenario = scenario_named("article-2026-01");
  const Values values = correlated(scenario, 0.4);
  const std::vector<int> parameters = uncertain_parameters(scenario);
  const ParameterSampler sampler(scenario, values, 5);
  const CommonFactor common(0.4);
  std::vector<double> demand(max_lanes), own(max_lanes);
  SobolPoints(std::vector{0}, 5).coordinates(0, 64, demand);
  Values block;
  sampler.sample(0, 64, max_lanes, block);
  int riding = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& parameter = scenario.parameters[parameters[i]];
    SobolPoints(std::vector{static_cast<int>(i) + 1}, 5).coordinates(0, 64, own);
    const InverseTriangular inverse_cdf(triangular_around(parameter, parameter.value));
    riding += parameter.range.demand != Demand::indifferent;
    for (int lane = 0; lane < max_lanes; ++lane) {
      const double u = parameter.range.demand == Demand::rises   ? common(demand[lane], own[lane])
                       : parameter.range.demand == Demand::falls ? common(1 - demand[lane], own[lane])
                                                                 : own[lane];
      INFO(parameter.id);
      REQUIRE(same_bits(block.at(parameters[i])[lane], inverse_cdf(u)));
    }
  }
  CHECK(riding > 10);
  CHECK(sampled_dimensions(scenario, 1) == static_cast<int>(parameters.size()) + 1);
  CHECK(sampled_dimensions(scenario, 2) == 2 * (static_cast<int>(parameters.size()) + 1));
}

TEST_CASE("a parameter that falls with demand is drawn as one that rises, with 1 - U") {
  Scenario scenario = scenario_named("article-2026-01");
  const int rising = index_of(scenario, "other_backlog_growth"), falling = index_of(scenario, "new_contracts_growth");
  scenario.parameters[falling].range.demand = Demand::falls;
  const ParameterSampler sampler(scenario, correlated(scenario, 0.8), 1);
  const std::vector<double> up = draws_of(sampler, rising, 1024), down = draws_of(sampler, falling, 1024);
  const double up_mode = scenario.parameters[rising].value, down_mode = scenario.parameters[falling].value;
  int together = 0;
  for (int i = 0; i < 1024; ++i) together += (up[i] > up_mode) == (down[i] > down_mode);
  CHECK(together < 400);
}

TEST_CASE("an override changes no other parameter's trials, even where it leaves no uncertainty") {
  Scenario scenario = scenario_named("article-2026-01");
  const int moved = index_of(scenario, "other_backlog_growth");
  Range& range = scenario.parameters[moved].range;
  range.low = scenario.parameters[moved].value;  // none below the value, and none above at max
  const ParameterSampler before(scenario, values_of(scenario, {}), 3, 2);
  const ParameterSampler after(scenario, values_of(scenario, std::vector{Override{moved, range.max}}), 3, 2);
  CHECK(before.is_uncertain(moved));
  CHECK_FALSE(after.is_uncertain(moved));
  Values a, b;
  for (const int set : {0, 1}) {
    before.sample(set, 128, max_lanes, a);
    after.sample(set, 128, max_lanes, b);
    CHECK(b.at(moved)[7] == range.max);
    std::copy_n(a.at(moved), max_lanes, b.at(moved));
    CHECK(first_difference(a.numbers, b.numbers) == std::nullopt);
  }
}

TEST_CASE("demand_correlation is never drawn and takes no dimension") {
  Scenario scenario = scenario_named("article-2026-01");
  const int correlation = index_of(scenario, "demand_correlation");
  const int dimensions = sampled_dimensions(scenario, 1);
  const ParameterSampler as_it_is(scenario, values_of(scenario, {}), 3);
  Range& range = scenario.parameters[correlation].range;
  range.low = 0;
  range.high = 0.9;
  const ParameterSampler sampler(scenario, values_of(scenario, {}), 3);
  CHECK(sampled_dimensions(scenario, 1) == dimensions);
  CHECK_FALSE(sampler.is_uncertain(correlation));
  Values a, b;
  as_it_is.sample(0, 0, max_lanes, a);
  sampler.sample(0, 0, max_lanes, b);
  CHECK(first_difference(a.numbers, b.numbers) == std::nullopt);
}

TEST_CASE("a trial's marginals do not depend on demand_correlation") {
  const Scenario scenario = scenario_named("article-2026-01");
  for (const double r : {0.0, 0.3, 0.95}) {
    const ParameterSampler sampler(scenario, correlated(scenario, r), 9);
    for (const int p : uncertain_parameters(scenario)) {
      const Parameter& parameter = scenario.parameters[p];
      INFO(parameter.id << " at r = " << r);
      const bool rides = r > 0 && parameter.range.demand != Demand::indifferent;
      // Alone, a dimension's points are one in each of 4,096 intervals; independent draws would be within about 0.014.
      CHECK(distance(draws_of(sampler, p, 4096), triangular_around(parameter, parameter.value)) <
            (rides ? 0.01 : 1.001 / 4096));
    }
  }
}

TEST_CASE("a factor drawn anew is that of the other set, and what does not depend on it stays") {
  const Scenario scenario = scenario_named("article-2026-01");
  for (const double r : {0.0, 0.5}) {
    const ParameterSampler sampler(scenario, correlated(scenario, r), 77, 2);
    Values one, other, swapped;
    sampler.sample(0, 37, 20, one);
    sampler.sample(1, 37, 20, other);
    std::vector<int> factors{demand_factor};
    for (const int p : scenario.display_order) factors.push_back(p);
    for (const int factor : factors) {
      sampler.sample(0, 37, 20, swapped);
      sampler.take_factor(factor, 1, 0, 37, swapped);
      for (const int p : scenario.display_order) {
        const bool rides = r > 0 && scenario.parameters[p].range.demand != Demand::indifferent;
        const bool depends = sampler.is_uncertain(p) && (factor == demand_factor ? rides : factor == p);
        INFO(scenario.parameters[p].id << " with factor " << factor << " anew at r = " << r);
        for (int lane = 0; lane < 20; ++lane) {
          if (!depends) REQUIRE(same_bits(swapped.at(p)[lane], one.at(p)[lane]));
          if (depends) REQUIRE(swapped.at(p)[lane] != one.at(p)[lane]);
          if (depends && !rides) REQUIRE(same_bits(swapped.at(p)[lane], other.at(p)[lane]));
        }
      }
      sampler.take_factor(factor, 0, 0, 37, swapped);
      REQUIRE(first_difference(swapped.numbers, one.numbers) == std::nullopt);
    }
    CHECK(sampler.is_uncertain(demand_factor) == (r > 0));
  }
}

TEST_CASE("a draw lies inside its spread; without one it is the value") {
  const Scenario scenario = scenario_named("mid-2026");
  RandomValues random(scenario, 31);
  const Values values = random.draw();
  const ParameterSampler sampler(scenario, values, 3);
  Values block;
  for (int first = 0; first < 512; first += max_lanes) {
    sampler.sample(0, first, max_lanes, block);
    for (std::size_t p = 0; p < scenario.parameters.size(); ++p) {
      const int parameter = static_cast<int>(p);
      const Triangular spread = triangular_around(scenario.parameters[p], values.numbers[p]);
      CHECK(sampler.is_uncertain(parameter) == (spread.low < spread.high));
      for (int lane = 0; lane < max_lanes; ++lane) {
        const double drawn = block.at(parameter)[lane];
        INFO(scenario.parameters[p].id << " trial " << first + lane);
        if (sampler.is_uncertain(parameter))
          REQUIRE((drawn >= spread.low && drawn <= spread.high));
        else
          REQUIRE(same_bits(drawn, values.numbers[p]));
      }
    }
  }
}

}  // namespace dealscope::test
