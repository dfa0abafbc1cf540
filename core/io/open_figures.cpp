#include "open_figures.hpp"

#include "../analysis/triangular.hpp"
#include "../model/contract_terms.hpp"
#include "../model/regime_areas.hpp"
#include "scenario_figures.hpp"

namespace dealscope {

bool OpenFigures::open(std::span<const double> figures) {
  auto scenario = scenario_of(figures);
  if (scenario) evaluator_.open(std::make_shared<const Scenario>(std::move(*scenario)));
  return scenario.has_value();
}

NumbersOrFault OpenFigures::evaluate(std::span<const double> values) {
  if (!evaluator_.scenario()) return unexpected{FigureFault::not_open};
  if (!evaluator_.set_values(values)) return unexpected{FigureFault::values};
  if (const auto numbers = evaluator_.evaluate()) return *numbers;
  return unexpected{FigureFault::overflow};
}

NumbersOrFault OpenFigures::describe(std::span<const double> values) {
  if (!evaluator_.scenario()) return unexpected{FigureFault::not_open};
  if (!evaluator_.set_values(values)) return unexpected{FigureFault::values};
  const Scenario& scenario = *evaluator_.scenario();
  const Values& set = evaluator_.values();
  described_.clear();
  const auto add = [&](auto... figures) { (described_.push_back(figures), ...); };
  const auto add_in_force = [&](double figure, int parameter) { add(parameter < 0 ? figure : *set.at(parameter)); };
  for (const int index : scenario.display_order) {
    const Triangular spread = triangular_around(scenario.parameters[index], *set.at(index));
    add(spread.low, spread.mode, spread.high);
  }
  for (const Provider& provider : scenario.providers) add_in_force(provider.control, provider.control_parameter);
  for (const Contract& contract : scenario.contracts) {
    const ContractTerms terms = contract_terms(contract, set);
    for (const auto* figure :
         {&terms.value_usd_bn, &terms.capacity_gw, &terms.start, &terms.term_years, &terms.ramp_up, &terms.ramp_down})
      add((*figure)[0]);
  }
  for (const Investment& investment : scenario.investments)
    add_in_force(investment.value_usd_bn, investment.value_parameter);
  for (int regime = 0; regime < regime_count; ++regime)
    for (const Dependences& corner : regime_area(static_cast<Regime>(regime), set)) add(corner.lab, corner.incumbent);
  return std::span<const double>(described_);
}

}  // namespace dealscope
