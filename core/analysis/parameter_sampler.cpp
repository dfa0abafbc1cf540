#include "parameter_sampler.hpp"

#include <algorithm>

namespace dealscope {

ParameterSampler::ParameterSampler(const Scenario& scenario, const Values& values, std::uint64_t seed, int sets)
    : values_(values.numbers), points_(static_cast<int>(scenario.parameters.size()) * sets, seed) {
  for (std::size_t p = 0; p < scenario.parameters.size(); ++p)
    distributions_.push_back(triangular_around(scenario.parameters[p], values.numbers[p]));
}

void ParameterSampler::sample(int set, int first, int lanes, Values& block) const {
  block.lane_count = lanes;
  block.numbers.resize(values_.size() * lanes);
  for (int p = 0; p < static_cast<int>(distributions_.size()); ++p) {
    if (is_uncertain(p))
      sample_one(p, set, first, block);
    else
      std::fill_n(block.at(p), lanes, values_[p]);
  }
}

void ParameterSampler::sample_one(int parameter, int set, int first, Values& block) const {
  double* samples = block.at(parameter);
  const int dimension = set * static_cast<int>(distributions_.size()) + parameter;
  points_.coordinates(dimension, static_cast<std::uint32_t>(first),
                      {samples, static_cast<std::size_t>(block.lane_count)});
  for (int i = 0; i < block.lane_count; ++i) samples[i] = inverse_cdf(distributions_[parameter], samples[i]);
}

}  // namespace dealscope
