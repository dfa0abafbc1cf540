// Measures the time of a function, and the memory of the process. Google Benchmark has no build for em++.
#pragma once

#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>
#else
#include <sys/resource.h>
#endif

#include <algorithm>
#include <chrono>
#include <functional>

namespace dealscope {

struct Timing {
  double cold_ms;      ///< of the first run
  double quickest_ms;  ///< of the quickest run once times have settled, the least disturbed by other processes
};

/// Times `work` until it has settled: Node runs slow code first, and replaces it in the background. `work` returns a
/// number, which is stored so that it is not optimised away, and is not inlined, because V8 does not replace a running
/// function by its optimised code.
[[nodiscard]] inline Timing timing_of(const std::function<double()>& work) {
  using Clock = std::chrono::steady_clock;
  using Milliseconds = std::chrono::duration<double, std::milli>;
  constexpr double window_ms = 150, most_ms = 5000, gain = 0.97;
  constexpr int settled_windows = 3;
  [[maybe_unused]] static volatile double sink;
  const auto run = [&] {
    const auto start = Clock::now();
    sink = work();
    return Milliseconds(Clock::now() - start).count();
  };
  const double cold = run();
  double quickest = cold, spent = cold;
  for (int settled = 0; settled < settled_windows && spent < most_ms;) {
    double quickest_here = run(), here = quickest_here;
    while (here < window_ms) {
      const double time = run();
      here += time;
      quickest_here = std::min(quickest_here, time);
    }
    spent += here;
    settled = quickest_here < gain * quickest ? 0 : settled + 1;
    quickest = std::min(quickest, quickest_here);
  }
  return {cold, quickest};
}

/// Natively the peak of the process; as WebAssembly its heap, which never shrinks.
[[nodiscard]] inline double memory_mib() {
#ifdef __EMSCRIPTEN__
  return static_cast<double>(emscripten_get_heap_size()) / 0x1p20;
#else
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 0x1p10;
#endif
}

[[nodiscard]] inline double quickest_ms(const std::function<double()>& work) { return timing_of(work).quickest_ms; }

}  // namespace dealscope
