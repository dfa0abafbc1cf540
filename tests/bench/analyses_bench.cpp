// Time of the analyses in the core, without text: the same source natively and as WebAssembly [ms].
#include "analysis/map.hpp"
#include "analysis/simulate.hpp"
#include "analysis/sobol_indices.hpp"
#include "analysis/solve.hpp"
#include "analysis/tornado.hpp"
#include "opened.hpp"
#include "timing.hpp"

namespace {

constexpr int trials = 10'000, base_points = 4096, map_side = 96;

}  // namespace

int main(int count, char** arguments) {
  using namespace dealscope;
  const Scenario scenario = open_scenario(count, arguments);
  const Values values = values_of(scenario, {});
  const MetricRef share = metric_of(scenario, "backlog_share@2030");
  const std::vector<MetricRef> rows = four_rows(scenario);
  constexpr int growth = static_cast<int>(ParameterId::other_backlog_growth);
  constexpr int pace = static_cast<int>(ParameterId::build_pace);
  const Axis x = axis_of(scenario, growth, map_side), y = axis_of(scenario, pace, map_side);

  std::uint64_t seed = 0;
  const Timing four =
      timing_of([&] { return simulate(scenario, values, trials, ++seed, rows).regime_probability[0][0]; });
  const double none =
      quickest_ms([&] { return simulate(scenario, values, trials, ++seed, {}).regime_probability[0][0]; });
  const double bars = quickest_ms([&] { return tornado(scenario, values, share).front().swing; });
  const double met = quickest_ms([&] { return solve(scenario, values, share, 0.25, growth).roots.front().value; });
  const double unmet = quickest_ms([&] { return solve(scenario, values, share, 2.0, growth).nearest.value; });
  const double chart = quickest_ms([&] { return map(scenario, values, share, x, y).back().metric; });
  const double indices =
      quickest_ms([&] { return sobol(scenario, values, share, base_points, ++seed).front().indices.total; });
  std::printf(
      "{\"simulate\":%.4f,\"simulate_cold\":%.4f,\"trials_alone\":%.4f,\"tornado\":%.4f,\"solve\":%.4f,\"solve_unmet\":"
      "%.4f,"
      "\"map\":%.4f,\"sobol\":%.4f,\"memory_mib\":%.1f}\n",
      four.quickest_ms, four.cold_ms, none, bars, met, unmet, chart, indices, memory_mib());
}
