#include "io/layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/metric_ref.hpp"
#include "model_runs.hpp"
#include "project_files.hpp"

namespace dealscope::test {

TEST_CASE("the layout names every series as a request does, one behind the other") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    int end = 0;
    for (const auto& [metric, series, offset, length] : layout_of(scenario)) {
      CHECK(offset == end);
      CHECK(length > 0);
      end = offset + length;
      if (metric->kind == MetricKind::regime) continue;
      const std::string name = row_name(scenario, *metric, series);
      const auto found = find_row(scenario, name);
      INFO(name);
      REQUIRE(found);
      CHECK(found->metric == metric);
      CHECK(found->series == series);
    }
    std::vector<double> numbers;
    lay_out(run(scenario), layout_of(scenario), numbers);
    CHECK(numbers.size() == static_cast<std::size_t>(end));
  }
}

TEST_CASE("the numbers laid out are those of the result") {
  for (const char* id : scenario_ids) {
    const Scenario scenario = scenario_named(id);
    RandomValues random(scenario, 31);
    const Result result = run(scenario, random.draw());
    const std::vector<LayoutEntry> layout = layout_of(scenario);
    std::vector<double> numbers;
    lay_out(result, layout, numbers);
    for (const auto& [metric, series, offset, length] : layout)
      for (int k = 0; k < length; ++k) {
        INFO(metric->id << " " << series << " " << k);
        const double expected = metric->kind == MetricKind::regime ? static_cast<double>(result.coexistence.regime[k])
                                                                   : metric->row(result).at(series, k)[0];
        const double found = numbers[offset + k];
        CHECK((found == expected || (std::isnan(found) && std::isnan(expected))));
        CHECK_FALSE((found == 0 && std::signbit(found)));
      }
  }
}

}  // namespace dealscope::test
