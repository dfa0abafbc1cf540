// How long a piece of work takes. Google Benchmark has no build for em++.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>

namespace dealscope {

/// The quickest of some runs, three at least, in milliseconds: that which others on the machine disturbed least. Before
/// them a warm-up, in which Node compiles for speed. `work` returns a number, which is kept, so that no compiler leaves
/// the work out; and it is no part of its caller, for V8 never replaces a function that runs by its faster code.
[[nodiscard]] inline double quickest_ms(const std::function<double()>& work) {
  using Clock = std::chrono::steady_clock;
  using Milliseconds = std::chrono::duration<double, std::milli>;
  constexpr double warm_up_ms = 250, runs_ms = 100;
  constexpr int least_runs = 3;
  [[maybe_unused]] static volatile double kept;
  const auto run = [&] {
    const auto start = Clock::now();
    kept = work();
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
