#include "regime_areas.hpp"

#include <span>

namespace dealscope {

namespace {

enum Threshold { at_zero, at_low, at_high, at_one };

struct Corner {
  Threshold lab, incumbent;
};

constexpr Corner interlocked[] = {{at_high, at_high}, {at_one, at_high}, {at_one, at_one}, {at_high, at_one}};
constexpr Corner lab_dependent[] = {{at_high, at_zero}, {at_one, at_zero}, {at_one, at_high}, {at_high, at_high}};
constexpr Corner incumbent_exposed[] = {{at_zero, at_high}, {at_high, at_high}, {at_high, at_one}, {at_zero, at_one}};
constexpr Corner hedged_coexistence[] = {{at_low, at_low}, {at_high, at_low}, {at_high, at_high}, {at_low, at_high}};
constexpr Corner loosening[] = {{at_low, at_low}, {at_low, at_high}, {at_zero, at_high}, {at_zero, at_low},
                                {at_low, at_low}, {at_low, at_zero}, {at_high, at_zero}, {at_high, at_low}};
constexpr Corner mutual_optionality[] = {{at_zero, at_zero}, {at_low, at_zero}, {at_low, at_low}, {at_zero, at_low}};

/// In the order of Regime.
constexpr std::span<const Corner> rings[regime_count] = {interlocked,        lab_dependent, incumbent_exposed,
                                                         hedged_coexistence, loosening,     mutual_optionality};

}  // namespace

std::vector<Dependences> regime_area(Regime regime, double high, double low) {
  const double thresholds[] = {0.0, low, high, 1.0};
  std::vector<Dependences> area;
  for (const Corner& corner : rings[static_cast<std::size_t>(regime)])
    area.push_back({thresholds[corner.lab], thresholds[corner.incumbent]});
  return area;
}

std::vector<Dependences> regime_area(Regime regime, const Values& values) {
  return regime_area(regime, values[ParameterId::regime_high][0], values[ParameterId::regime_low][0]);
}

}  // namespace dealscope
