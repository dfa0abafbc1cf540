// Errors of the median of backlog_share@2030: by Sobol' points, as simulate takes them, and by plain Monte Carlo.
// A run of fewer trials is the beginning of a run of more with the same seed, so each seed is run once.
#include "analysis/summary.hpp"
#include "analysis/trial_runner.hpp"
#include "opened.hpp"

namespace {

using namespace dealscope;

constexpr int seeds = 32, reference_seed = 1'000'003, reference_trials = 4'000'000;
constexpr std::array sizes{256, 512, 1024, 2048, 4096, 8192, 10'000, 16384, 32768, 65536};

[[nodiscard]] double median_of(std::vector<double> samples) { return summarize(samples).quantiles[2]; }

[[nodiscard]] std::vector<double> sobol_samples(const Scenario& scenario, const MetricRef& metric, std::uint64_t seed,
                                                int trials) {
  TrialRunner model(scenario, values_of(scenario, {}), seed, {.outputs = metric.metric->outputs});
  std::vector<double> samples;
  while (static_cast<int>(samples.size()) < trials) {
    const int first = static_cast<int>(samples.size()), lanes = TrialRunner::block(first, trials);
    const Result& result = model.run(0, first, lanes);
    for (int i = 0; i < lanes; ++i) samples.push_back(value_of(metric, result, i));
  }
  return samples;
}

/// SplitMix64 (Steele, Lea & Flood 2014), as numbers inside (0, 1).
class Uniform {
 public:
  explicit Uniform(std::uint64_t seed) : state_(seed << 32) {}
  [[nodiscard]] double operator()() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (static_cast<double>((z ^ (z >> 31)) >> 12) + 0.5) * 0x1p-52;
  }

 private:
  std::uint64_t state_;
};

[[nodiscard]] std::vector<double> plain_samples(const Scenario& scenario, const MetricRef& metric, std::uint64_t seed,
                                                int trials) {
  Uniform uniform(seed);
  Values block = values_of(scenario, {}, max_lanes);
  const CommonFactor common(block[ParameterId::demand_correlation][0]);
  Result result;
  std::vector<double> samples;
  while (static_cast<int>(samples.size()) < trials) {
    std::array<double, max_lanes> demand;
    for (double& u : demand) u = uniform();
    for (int p = 0; p < static_cast<int>(scenario.parameters.size()); ++p) {
      const Parameter& parameter = scenario.parameters[p];
      const Triangular spread = triangular_around(parameter, parameter.value);
      if (!(spread.low < spread.high)) continue;
      const InverseTriangular inverse_cdf(spread);
      for (int i = 0; i < max_lanes; ++i) {
        const double own = uniform();
        const double u = parameter.range.demand == Demand::rises   ? common(demand[i], own)
                         : parameter.range.demand == Demand::falls ? common(1.0 - demand[i], own)
                                                                   : own;
        block.at(p)[i] = inverse_cdf(u);
      }
    }
    evaluate(scenario, block, result, {.outputs = metric.metric->outputs});
    for (int i = 0; i < max_lanes; ++i) samples.push_back(value_of(metric, result, i));
  }
  return samples;
}

/// [seed][size] as JSON: the error of the median of a run of each size.
template <class Samples>
void print_errors(const char* method, double reference, const Samples& samples_of) {
  std::printf(",\"%s\":[", method);
  for (int seed = 1; seed <= seeds; ++seed) {
    const std::vector<double> all = samples_of(seed);
    std::printf(seed == 1 ? "[" : ",[");
    for (const int size : sizes)
      std::printf("%s%.3e", size == sizes.front() ? "" : ",", median_of({all.begin(), all.begin() + size}) - reference);
    std::printf("]");
  }
  std::printf("]");
}

}  // namespace

int main(int count, char** arguments) {
  const Scenario scenario = open_scenario(count, arguments);
  const MetricRef metric = metric_of(scenario, "backlog_share@2030");
  const double reference = median_of(sobol_samples(scenario, metric, reference_seed, reference_trials));
  std::printf("{\"reference\":%.9f,\"sizes\":[", reference);
  for (const int size : sizes) std::printf("%s%d", size == sizes.front() ? "" : ",", size);
  std::printf("]");
  print_errors("sobol", reference, [&](int seed) { return sobol_samples(scenario, metric, seed, sizes.back()); });
  print_errors("plain", reference, [&](int seed) { return plain_samples(scenario, metric, seed, sizes.back()); });
  std::printf("}\n");
}
