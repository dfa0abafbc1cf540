// Time of `evaluate` in the core, without text: the same source natively and as WebAssembly, so that the two can be
// compared in one run. Prints the time of one evaluation [us].
#include "opened.hpp"
#include "timing.hpp"

int main(int count, char** arguments) {
  using namespace dealscope;
  constexpr int repeats = 100;
  const Scenario scenario = open_scenario(count, arguments);
  Values values = values_of(scenario, {});
  Result result;
  const double milliseconds = quickest_ms([&] {
    double sum = 0;
    for (int i = 0; i < repeats; ++i) {
      values[ParameterId::build_pace][0] = 0.5 + 0.01 * i;
      evaluate(scenario, values, result);
      sum += result.incumbent.backlog_share.at(4)[0];
    }
    return sum;
  });
  std::printf("{\"evaluate_us\":%.3f}\n", 1000.0 * milliseconds / repeats);
}
