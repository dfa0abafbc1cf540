// Results have the same bits with one lane and with many.
#include <catch2/catch_test_macros.hpp>

#include "model/metrics.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

TEST_CASE("lanes side by side give the bits of one at a time") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    for (const int lanes : {2, 7, max_lanes}) {
      RandomValues random(scenario, 11);
      const Values together = random.draw(lanes);
      const Result block = run(scenario, together);
      for (int lane = 0; lane < lanes; ++lane) {
        Values alone = values_of(scenario, {});
        for (std::size_t p = 0; p < scenario.parameters.size(); ++p)
          alone.at(static_cast<int>(p))[0] = together.at(static_cast<int>(p))[lane];
        const Result one = run(scenario, alone);
        for (const Metric& metric : metrics()) {
          if (metric.kind == MetricKind::regime) continue;
          const Series &wide = metric.row(block), &narrow = metric.row(one);
          REQUIRE(wide.numbers.size() == narrow.numbers.size() * lanes);
          for (std::size_t i = 0; i < narrow.numbers.size(); ++i) {
            INFO(id << " " << metric.id << " " << i << " lane " << lane);
            REQUIRE(same_bits(wide.numbers[i * lanes + lane], narrow.numbers[i]));
          }
        }
        for (std::size_t i = 0; i < one.coexistence.regime.size(); ++i)
          REQUIRE(block.coexistence.regime[i * lanes + lane] == one.coexistence.regime[i]);
      }
    }
  }
}

}  // namespace dealscope::test
