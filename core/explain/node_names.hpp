// Names (with the scenario's ids) and labels (with its titles and the parties' names) of nodes.
#pragma once

#include <string>

#include "../model/metric_ref.hpp"
#include "quantity.hpp"

namespace dealscope {

/// Recipient of new contracts.
enum class Recipient { incumbent, own, cloud };

/// Index of a quantity: its point, and the contract, provider, investment or new contracts that it belongs to.
struct QuantityIndex {
  int point = 0;  ///< of the grid
  int provider = 0, contract = 0, investment = 0;
  int entry = 0;    ///< of the contract's schedule
  int signing = 0;  ///< year of the horizon, from 0, in which new contracts are signed
  Recipient recipient{};
};

[[nodiscard]] std::string name_of(const QuantityRow& row, const Scenario& scenario, const QuantityIndex& index);
[[nodiscard]] std::string label_of(const QuantityRow& row, const Scenario& scenario, const QuantityIndex& index);
[[nodiscard]] std::string name_of(const MetricRef& metric, const Scenario& scenario);
[[nodiscard]] std::string label_of(const MetricRef& metric, const Scenario& scenario);
[[nodiscard]] std::string label_of_parameter(const Scenario& scenario, int parameter);
[[nodiscard]] std::string label_of_field(const Scenario& scenario, int contract, ContractField field);

/// Date on which the new contracts of a year are signed [decimal years].
[[nodiscard]] double signing_date(const Scenario& scenario, int signing);

/// Entry of a contract's schedule.
[[nodiscard]] const ScheduledPower& scheduled_power(const Scenario& scenario, const QuantityIndex& index);

/// Key of a contract's figure in the scenario.
[[nodiscard]] std::string_view key_of(ContractField field);

}  // namespace dealscope
