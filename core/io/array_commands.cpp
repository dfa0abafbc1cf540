#include "array_commands.hpp"

#include "../analysis/curves.hpp"
#include "../analysis/map.hpp"
#include "../model/ratio.hpp"
#include "layout.hpp"
#include "reply.hpp"
#include "write_analysis.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::uint64_t seed_of(const Request& request) { return static_cast<std::uint64_t>(request.seed); }

template <class Compute>
[[nodiscard]] NumbersOrIssues compute_array(Service& service, std::string_view scenario_text,
                                            std::string_view request_text, ReadRequest read, const Compute& compute) {
  const auto request = service.parse_request(scenario_text, request_text, read);
  if (!request) return unexpected{request.error()};
  const Scenario& scenario = service.scenario();
  return compute(scenario, values_of(scenario, request->overrides), *request);
}

}  // namespace

NumbersOrIssues samples(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_samples,
                       [](const Scenario& scenario, const Values& values, const Request& request) {
                         return samples(scenario, values, request.first, request.count, seed_of(request), request.rows);
                       });
}

NumbersOrIssues map_values(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_map,
                       [](const Scenario& scenario, const Values& values, const Request& request) {
                         const std::vector<SweepResult> swept = map(
                             scenario, values, request.metric, axis_of(scenario, request.x.parameter, request.x.count),
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

NumbersOrIssues evaluate_numbers(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_nothing,
                       [](const Scenario& scenario, const Values& values, const Request&) {
                         Result result;
                         evaluate(scenario, values, result);
                         return laid_out(result, layout_of(scenario));
                       });
}

NumbersOrIssues curves(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_curves,
                       [](const Scenario& scenario, const Values& values, const Request& request) {
                         return curves(scenario, values, request.metric, request.count);
                       });
}

std::string SlicedSimulation::start(Service& service, std::string_view scenario_text, std::string_view request_text) {
  run_.reset();
  auto request = service.parse_request(scenario_text, request_text, read_simulate);
  if (!request) return error_reply(request.error());
  request_ = std::move(*request);
  scenario_ = service.scenario();  // a copy: the service may read another one before the run is done
  run_.emplace(scenario_, values_of(scenario_, request_.overrides), request_.trials, seed_of(request_), request_.rows);
  return ok_reply([](JsonWriter& writer) { writer.null(); });
}

std::string SlicedSimulation::reply() {
  if (!run_ || advance(0) < 1.0) return error_reply({{"/request", "the simulation is not done"}});
  return ok_reply([&](JsonWriter& writer) { write_simulation(scenario_, request_, run_->found(), writer); });
}

}  // namespace dealscope
