#include "array_commands.hpp"

#include <new>

#include "../analysis/curves.hpp"
#include "../analysis/map.hpp"
#include "../model/ratio.hpp"
#include "layout.hpp"
#include "reply.hpp"
#include "scenario_figures.hpp"
#include "write_analysis.hpp"

namespace dealscope {

namespace {

[[nodiscard]] std::uint64_t seed_of(const Request& request) { return static_cast<std::uint64_t>(request.seed); }

/// Metric of a column of an array.
struct ColumnOwner {
  const MetricRef* metric;
  std::string_view name;
};

/// Returns the array, or an issue if a number in one of its columns of `length` is an overflow of the column's metric.
/// Columns after those of `owners` hold regimes and are not checked.
[[nodiscard]] NumbersOrIssues check_columns(std::vector<double> numbers, std::span<const ColumnOwner> owners,
                                            std::size_t length, const Request& request) {
  for (std::size_t c = 0; c < owners.size(); ++c)
    for (const double number : std::span(numbers).subspan(c * length, length))
      if (is_overflow(*owners[c].metric, number))
        return unexpected{Issues{overflow_issue(!request.overrides.empty(), owners[c].name)}};
  return numbers;
}

template <class Compute>
[[nodiscard]] NumbersOrIssues compute_array(Service& service, std::string_view scenario_text,
                                            std::string_view request_text, ReadRequest read,
                                            const Compute& compute) try {
  const auto request = service.parse_request(scenario_text, request_text, read);
  if (!request) return unexpected{request.error()};
  const Scenario& scenario = *service.scenario();
  return compute(scenario, values_of(scenario, request->overrides), *request);
} catch (const std::bad_alloc&) {
  return unexpected{Issues{out_of_memory_issue()}};
}

}  // namespace

NumbersOrIssues samples(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(
      service, scenario_text, request_text, read_samples,
      [](const Scenario& scenario, const Values& values, const Request& request) {
        std::vector<ColumnOwner> owners;
        for (const Column& column : columns_of(request.rows, {scenario.start, scenario.years, request.steps_per_year}))
          owners.push_back({&request.rows[column.row], request.names[column.row]});
        return check_columns(samples(scenario, values, request.first, request.count, seed_of(request), request.rows,
                                     request.steps_per_year),
                             owners, static_cast<std::size_t>(request.count), request);
      });
}

NumbersOrIssues map_values(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_map,
                       [](const Scenario& scenario, const Values& values, const Request& request) {
                         const std::vector<SweepResult> results = map(
                             scenario, values, request.metric, axis_of(scenario, request.x.parameter, request.x.count),
                             axis_of(scenario, request.y.parameter, request.y.count));
                         std::vector<double> numbers;
                         numbers.reserve(2 * results.size());
                         for (const SweepResult& one : results) numbers.push_back(one.metric);
                         const bool has_regime = has_year(request.metric);
                         for (const SweepResult& one : results)
                           numbers.push_back(has_regime ? static_cast<double>(one.regime) : nan);
                         const ColumnOwner owner{&request.metric, request.metric_name};
                         return check_columns(std::move(numbers), std::span(&owner, 1), results.size(), request);
                       });
}

NumbersOrIssues evaluate_numbers(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_nothing,
                       [](const Scenario& scenario, const Values& values, const Request&) {
                         Result result;
                         evaluate(scenario, values, result);
                         std::vector<double> numbers;
                         lay_out(result, layout_of(scenario), numbers);
                         return numbers;
                       });
}

NumbersOrIssues scenario_figures(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_nothing,
                       [](const Scenario& scenario, const Values&, const Request&) { return figures_of(scenario); });
}

NumbersOrIssues curves(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(service, scenario_text, request_text, read_curves,
                       [](const Scenario& scenario, const Values& values, const Request& request) {
                         std::vector<double> numbers = curves(scenario, values, request.metric, request.count);
                         const ColumnOwner owner{&request.metric, request.metric_name};
                         const std::size_t length = numbers.size();
                         return check_columns(std::move(numbers), std::span(&owner, 1), length, request);
                       });
}

NumbersOrIssues claim_trials(Service& service, std::string_view scenario_text, std::string_view request_text) {
  return compute_array(
      service, scenario_text, request_text, read_claim_trials,
      [](const Scenario& scenario, const Values& values, const Request& request) -> NumbersOrIssues {
        const auto trials =
            claims_in_trials(scenario, values, request.claims, request.first, request.count, seed_of(request));
        std::vector<double> numbers;
        for (std::size_t i = 0; i < trials.size(); ++i) {
          if (trials[i].overflows)
            return unexpected{Issues{overflow_issue(!request.overrides.empty(), request.claim_texts[i].left)}};
          numbers.push_back(trials[i].defined);
          numbers.push_back(trials[i].held);
        }
        return numbers;
      });
}

std::string SlicedSimulation::start(Service& service, std::string_view scenario_text,
                                    std::string_view request_text) try {
  reset();
  auto request = service.parse_request(scenario_text, request_text, read_simulate);
  if (!request) return error_reply(request.error());
  request_ = std::move(*request);
  scenario_ = service.scenario();  // shared: the service may read another scenario during the run
  run_.emplace(*scenario_, values_of(*scenario_, request_.overrides), request_.trials, seed_of(request_), request_.rows,
               request_.steps_per_year);
  return reply_with({}, [](JsonWriter& writer) { writer.null(); });
} catch (const std::bad_alloc&) {
  drop_for_lack_of_memory();
  return error_reply({out_of_memory_issue()});
}

double SlicedSimulation::advance(int trials) try {
  return run_ ? run_->advance(trials) : 1.0;
} catch (const std::bad_alloc&) {
  drop_for_lack_of_memory();
  return 1.0;
}

std::string SlicedSimulation::reply() try {
  const bool is_done = run_ && advance(0) >= 1.0 && run_;
  if (is_out_of_memory_) return error_reply({out_of_memory_issue()});
  if (!is_done) return error_reply({{"/request", "the simulation is not done"}});
  return reply_with(request_,
                    [&](JsonWriter& writer) { write_simulation(*scenario_, request_, run_->result(), writer); });
} catch (const std::bad_alloc&) {
  return error_reply({out_of_memory_issue()});
}

void SlicedSimulation::drop_for_lack_of_memory() {
  reset();
  is_out_of_memory_ = true;
}

void SlicedSimulation::reset() {
  run_.reset();
  request_ = {};
  scenario_ = nullptr;
  is_out_of_memory_ = false;
}

}  // namespace dealscope
