// Section 10: the order of contracts, investments and providers changes nothing but rounding.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

TEST_CASE("the order of contracts, investments and providers changes nothing but rounding") {
  over_scenario_texts(23, [](Json text, int draws, std::uint64_t seed) {
    const Scenario forward = scenario_from(text.dump());
    for (const char* list : {"contracts", "investments", "providers"})
      std::reverse(text[list].begin(), text[list].end());
    const Scenario backward = scenario_from(text.dump());
    RandomValues random(forward, seed);
    for (int draw = 0; draw < draws; ++draw) {
      const Values values = random.draw();
      const Result a = run(forward, values), b = run(backward, carried_over(forward, values, backward));
      const double scale = money_scale(a);
      over_rows(a, b, [&](const Metric& metric, const Series& left, const Series& right) {
        const bool is_reversed = metric.series == MetricSeries::by_provider;
        for (int s = 0; s < left.series_count; ++s)
          for (int k = 0; k < left.point_count; ++k) {
            INFO(metric.id << " series " << s << " at " << k);
            CHECK(agree(left.at(s, k)[0], right.at(is_reversed ? left.series_count - 1 - s : s, k)[0],
                        is_money(metric.unit) ? scale : 0));
          }
      });
      CHECK(same_regimes(a, b));
    }
  });
}

}  // namespace dealscope::test
