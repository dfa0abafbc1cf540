// A block of trials equals its trials sampled one at a time.
#include "analysis/parameter_sampler.hpp"

#include <catch2/catch_test_macros.hpp>

#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] std::vector<double> lane_of(const Values& block, int lane, std::size_t parameters) {
  std::vector<double> values;
  for (std::size_t p = 0; p < parameters; ++p) values.push_back(block.at(static_cast<int>(p))[lane]);
  return values;
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
            REQUIRE(first_difference(lane_of(block, lane, parameters), alone.numbers) == std::nullopt);
          }
        }
      }
  }
}

TEST_CASE("one parameter drawn anew is that of the other set, and the rest stays") {
  const Scenario scenario = scenario_named("article-2026-01");
  const std::size_t parameters = scenario.parameters.size();
  const ParameterSampler sampler(scenario, values_of(scenario, {}), 77, 2);
  Values block, one, other;
  for (std::size_t p = 0; p < parameters; ++p) {
    const int parameter = static_cast<int>(p);
    if (!sampler.is_uncertain(parameter)) continue;
    sampler.sample(0, 37, 20, block);
    sampler.sample_one(parameter, 1, 37, block);
    for (int lane = 0; lane < 20; ++lane) {
      sampler.sample(0, 37 + lane, 1, one);
      sampler.sample(1, 37 + lane, 1, other);
      REQUIRE(one.numbers[p] != other.numbers[p]);
      one.numbers[p] = other.numbers[p];
      INFO(scenario.parameters[p].id << " trial " << 37 + lane);
      REQUIRE(first_difference(lane_of(block, lane, parameters), one.numbers) == std::nullopt);
    }
  }
}

TEST_CASE("a draw lies inside its spread; without one it is the value") {
  const Scenario scenario = scenario_named("latest-2026-08");
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
