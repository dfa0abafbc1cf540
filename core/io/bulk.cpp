#include "bulk.hpp"

#include "../analysis/curves.hpp"
#include "../analysis/map.hpp"
#include "../model/ratio.hpp"
#include "answer.hpp"
#include "layout.hpp"
#include "write_analysis.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::uint64_t seed_of(const Request& request) { return static_cast<std::uint64_t>(request.seed); }

template <class Compute>
[[nodiscard]] Numbers numbers_of(Calculator& calculator, std::string_view scenario_text, std::string_view request_text,
                                 ReadRequest read, const Compute& compute) {
  Request request;
  if (auto refused = calculator.refusal_of(scenario_text, request_text, read, request))
    return {*std::move(refused), {}};
  const Scenario& scenario = calculator.scenario();
  return {{}, compute(scenario, values_of(scenario, request.overrides), request)};
}

}  // namespace

Numbers samples(Calculator& calculator, std::string_view scenario_text, std::string_view request_text) {
  return numbers_of(calculator, scenario_text, request_text, read_samples,
                    [](const Scenario& scenario, const Values& values, const Request& request) {
                      return samples(scenario, values, request.first, request.count, seed_of(request), request.rows);
                    });
}

Numbers map_numbers(Calculator& calculator, std::string_view scenario_text, std::string_view request_text) {
  return numbers_of(calculator, scenario_text, request_text, read_axes,
                    [](const Scenario& scenario, const Values& values, const Request& request) {
                      const std::vector<SweepResult> swept =
                          map(scenario, values, request.metric, axis_of(scenario, request.x.parameter, request.x.count),
                              axis_of(scenario, request.y.parameter, request.y.count));
                      std::vector<double> numbers;
                      numbers.reserve(2 * swept.size());
                      for (const SweepResult& one : swept) numbers.push_back(one.metric);
                      const bool has_state = has_year(request.metric);
                      for (const SweepResult& one : swept)
                        numbers.push_back(has_state ? static_cast<double>(one.regime) : nan);
                      return numbers;
                    });
}

Numbers evaluate_numbers(Calculator& calculator, std::string_view scenario_text, std::string_view request_text) {
  return numbers_of(calculator, scenario_text, request_text, read_nothing,
                    [](const Scenario& scenario, const Values& values, const Request&) {
                      Result result;
                      evaluate(scenario, values, result);
                      return laid_out(result, layout_of(scenario));
                    });
}

Numbers curves(Calculator& calculator, std::string_view scenario_text, std::string_view request_text) {
  return numbers_of(calculator, scenario_text, request_text, read_curves,
                    [](const Scenario& scenario, const Values& values, const Request& request) {
                      return curves(scenario, values, request.metric, request.count);
                    });
}

std::string SlicedSimulation::start(Calculator& calculator, std::string_view scenario_text,
                                    std::string_view request_text) {
  run_.reset();
  if (auto refused = calculator.refusal_of(scenario_text, request_text, read_simulation, request_))
    return *std::move(refused);
  scenario_ = calculator.scenario();  // of its own: the calculator may read another one before the run is done
  run_.emplace(scenario_, values_of(scenario_, request_.overrides), request_.trials, seed_of(request_), request_.rows);
  return answer([](JsonWriter& writer) { writer.null(); });
}

std::string SlicedSimulation::reply() {
  if (!run_ || advance(0) < 1.0) return refusal("/request", "the simulation is not done");
  return answer([&](JsonWriter& writer) { write_simulation(scenario_, request_, run_->found(), writer); });
}

}  // namespace dealscope
