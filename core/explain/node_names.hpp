// Names and labels of nodes: the ids of the scenario in one, its titles and the parties' names in the other.
#pragma once

#include <string>

#include "../model/metric_ref.hpp"
#include "quantity.hpp"

namespace dealscope {

/// Who gets new contracts; `all`: not told apart.
enum class Recipient { incumbent, own, cloud, all };

/// Of which contract, provider or new contracts a quantity is, and when.
struct Place {
  int point = 0;  ///< of the grid
  int provider = 0, contract = 0;
  int signing = 0;  ///< the year of the horizon in which new contracts are signed
  Recipient recipient = Recipient::all;
};

[[nodiscard]] std::string name_of(const QuantityRow& row, const Scenario& scenario, const Place& place);
[[nodiscard]] std::string label_of(const QuantityRow& row, const Scenario& scenario, const Place& place);
[[nodiscard]] std::string name_of(const MetricRef& metric, const Scenario& scenario);
[[nodiscard]] std::string label_of(const MetricRef& metric, const Scenario& scenario);
[[nodiscard]] std::string label_of_parameter(const Scenario& scenario, int parameter);
[[nodiscard]] std::string label_of_field(const Scenario& scenario, int contract, ContractField field);

/// When the new contracts of a year are signed.
[[nodiscard]] double signing_date(const Scenario& scenario, int signing);

/// The scenario's keys of a contract's figures.
[[nodiscard]] std::string_view key_of(ContractField field);

}  // namespace dealscope
