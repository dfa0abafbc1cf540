// Time of `evaluate` in the core, without text: the same source natively and as WebAssembly, so that the two can be
// compared in one run. Prints the median of many short runs in microseconds. Google Benchmark has no build for em++.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "cli/read_file.hpp"
#include "io/read_scenario.hpp"
#include "model/evaluate.hpp"

namespace {

constexpr int runs = 101, repeats = 100;

}  // namespace

int main(int count, char** arguments) {
  using namespace dealscope;
  using Clock = std::chrono::steady_clock;
  Issues issues;
  const auto text = count == 2 ? read_file(arguments[1]) : std::nullopt;
  const auto tree = text ? parse_json(*text, "/scenario", issues) : std::nullopt;
  if (!tree) {
    std::fputs("usage: dealscope_bench SCENARIO.json\n", stderr);
    return 2;
  }
  const Scenario scenario = read_scenario(Place(*tree, "/scenario", issues));
  Values values = values_of(scenario, {});
  Result result;

  std::vector<double> microseconds;
  double sink = 0;
  for (int run = 0; run < runs; ++run) {
    const auto start = Clock::now();
    for (int i = 0; i < repeats; ++i) {
      values["build_pace"][0] = 0.5 + 0.01 * i;
      evaluate(scenario, values, result);
      sink += result.incumbent.backlog_share.at(4)[0];
    }
    microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count() / repeats);
  }
  std::nth_element(microseconds.begin(), microseconds.begin() + runs / 2, microseconds.end());
  std::printf("{\"evaluate_us\":%.3f,\"sink\":%.3f}\n", microseconds[runs / 2], sink);
}
