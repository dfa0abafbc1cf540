// Measures the time of a function. Google Benchmark has no build for em++.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>

namespace dealscope {

/// Time of the quickest of at least three runs [ms], the least disturbed by other processes, after a warm-up in which
/// Node optimises. `work` returns a number, which is stored so that it is not optimised away, and is not inlined,
/// because V8 does not replace a running function by its optimised code.
[[nodiscard]] inline double quickest_ms(const std::function<double()>& work) {
  using Clock = std::chrono::steady_clock;
  using Milliseconds = std::chrono::duration<double, std::milli>;
  constexpr double warm_up_ms = 250, runs_ms = 100;
  constexpr int least_runs = 3;
  [[maybe_unused]] static volatile double sink;
  const auto run = [&] {
    const auto start = Clock::now();
    sink = work();
    return Milliseconds(Clock::now() - start).count();
  };
  for (double spent = 0; spent < warm_up_ms;) spent += run();
  double quickest = run();
  int runs = 1;
  for (double spent = quickest; spent < runs_ms || runs < least_runs; ++runs) {
    const double time = run();
    spent += time;
    quickest = std::min(quickest, time);
  }
  return quickest;
}

}  // namespace dealscope
