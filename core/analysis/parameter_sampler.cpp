#include "parameter_sampler.hpp"

#include <algorithm>
#include <array>

#include "../model/series.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool has_dimension(const Scenario& scenario, int parameter) {
  const Range& range = scenario.parameters[parameter].range;
  return range.low < range.high && parameter != static_cast<int>(ParameterId::demand_correlation);
}

[[nodiscard]] double correlation_of(const Values& values) { return values[ParameterId::demand_correlation][0]; }

}  // namespace

int sampled_dimensions(const Scenario& scenario, int sets) {
  const auto parameters = std::count_if(scenario.display_order.begin(), scenario.display_order.end(),
                                        [&](int parameter) { return has_dimension(scenario, parameter); });
  return sets * (1 + static_cast<int>(parameters));
}

std::vector<ParameterSampler::Draw> ParameterSampler::draws_around(const Scenario& scenario, const Values& values) {
  std::vector<Draw> draws;
  int dimension = 0;
  for (const int parameter : scenario.display_order) {
    if (!has_dimension(scenario, parameter)) continue;
    ++dimension;
    const Triangular spread = triangular_around(scenario.parameters[parameter], values.at(parameter)[0]);
    if (!(spread.low < spread.high)) continue;
    const Demand demand = scenario.parameters[parameter].range.demand;
    draws.push_back(
        {parameter, dimension, correlation_of(values) > 0.0 ? demand : Demand::indifferent, InverseTriangular(spread)});
  }
  return draws;
}

std::vector<int> ParameterSampler::dimensions_of_sets(const Scenario& scenario, int sets) const {
  std::vector<int> dimensions;
  for (int set = 0; set < sets; ++set) {
    const int first = sampled_dimensions(scenario, set);
    dimensions.push_back(first);
    for (const Draw& draw : draws_) dimensions.push_back(first + draw.dimension);
  }
  return dimensions;
}

ParameterSampler::ParameterSampler(const Scenario& scenario, const Values& values, std::uint64_t seed, int sets)
    : draws_(draws_around(scenario, values)),
      common_(correlation_of(values)),
      points_(dimensions_of_sets(scenario, sets), seed) {
  for (int p = 0; p < static_cast<int>(scenario.parameters.size()); ++p) {
    values_.push_back(values.at(p)[0]);
    if (!is_uncertain(p)) fixed_.push_back(p);
  }
}

bool ParameterSampler::is_uncertain(int factor) const {
  return std::any_of(draws_.begin(), draws_.end(), [&](const Draw& draw) {
    return factor == demand_factor ? draw.demand != Demand::indifferent : draw.parameter == factor;
  });
}

/// U, and 1 - U for what falls with demand.
struct ParameterSampler::Common {
  std::array<double, max_lanes> high, low;
};

void ParameterSampler::uniform(std::size_t place, int set, int first, std::span<double> numbers) const {
  points_.coordinates(static_cast<int>(place + set * (1 + draws_.size())), static_cast<std::uint32_t>(first), numbers);
}

ParameterSampler::Common ParameterSampler::common_numbers(int set, int first, int lanes) const {
  Common common;
  uniform(0, set, first, {common.high.data(), static_cast<std::size_t>(lanes)});
  for (int i = 0; i < lanes; ++i) common.low[i] = 1.0 - common.high[i];
  return common;
}

void ParameterSampler::sample_draw(std::size_t d, int set, int first, const Common& common, Values& block) const {
  const int lanes = block.lane_count;
  // Copies: members might alias the samples, and no loop would vectorise.
  const Draw draw = draws_[d];
  const CommonFactor factor = common_;
  double* samples = block.at(draw.parameter);
  uniform(1 + d, set, first, {samples, static_cast<std::size_t>(lanes)});
  if (draw.demand != Demand::indifferent) {
    const double* demand = draw.demand == Demand::rises ? common.high.data() : common.low.data();
    for (int i = 0; i < lanes; ++i) samples[i] = factor(demand[i], samples[i]);
  }
  for (int i = 0; i < lanes; ++i) samples[i] = draw.inverse_cdf(samples[i]);
}

void ParameterSampler::sample(int set, int first, int wanted, Values& block) const {
  block.lane_count = wanted;
  const int lanes = block.lane_count;
  block.numbers.resize(values_.size() * lanes);
  for (const int parameter : fixed_) std::fill_n(block.at(parameter), lanes, values_[parameter]);
  const Common common = common_numbers(set, first, lanes);
  for (std::size_t d = 0; d < draws_.size(); ++d) sample_draw(d, set, first, common, block);
}

void ParameterSampler::take_factor(int factor, int other, int set, int first, Values& block) const {
  const Common common = common_numbers(factor == demand_factor ? other : set, first, block.lane_count);
  for (std::size_t d = 0; d < draws_.size(); ++d)
    if (factor == demand_factor ? draws_[d].demand != Demand::indifferent : draws_[d].parameter == factor)
      sample_draw(d, factor == demand_factor ? set : other, first, common, block);
}

}  // namespace dealscope
