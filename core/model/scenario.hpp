// The scenario as plain values (section 1). Built by io/read_scenario, which has checked it: ids are resolved
// to places in the lists below, and every figure lies where the formulas are defined.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dealscope {

enum class ContractKind { cloud, build };
enum class ContractStatus { contracted, announced, in_talks };
enum class Basis { article, report, derived, assumption };

struct Source {
  std::string id, title, publisher, date;
  std::optional<std::string> url;
};

/// Where a figure comes from; `source` is a place in Scenario::sources.
struct Provenance {
  Basis basis{};
  std::optional<int> source;
  std::string note;
};

/// What a slider may do with a figure, and the bounds of its uncertainty.
struct Range {
  double min{}, max{}, low{}, high{}, step{};
  std::string unit, label, group;
  bool primary{};
  Provenance origin;
};

struct Parameter {
  std::string id;
  double value{};
  Range range;
};

struct Provider {
  std::string id, name, short_name;
  double control{};  ///< 1: the lab's own, 0: another's
  std::optional<double> backlog_usd_bn;
  std::optional<int> source;
};

/// The figures of a contract: value [USD bn], capacity [GW], start [decimal year], term [years], ramps [fraction of the
/// term].
enum class ContractField { value_usd_bn, capacity_gw, start, term_years, ramp_up, ramp_down };
inline constexpr int contract_field_count = 6;

/// One element for each ContractField.
template <class T>
struct ByContractField {
  std::array<T, contract_field_count> elements{};

  [[nodiscard]] T& operator[](ContractField field) { return elements[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const T& operator[](ContractField field) const { return elements[static_cast<std::size_t>(field)]; }
};

struct Contract {
  std::string id, title;
  int provider{};
  ContractKind kind{};
  ByContractField<double> figures{};  ///< NaN: not given, follows from the other (value, capacity)
  double signed_at{};
  ContractStatus status{};
  std::optional<int> part_of;  ///< the contract that already contains it
  bool at_least{};
  Provenance origin;
  /// The place in Scenario::parameters of each figure that has a range; none: -1.
  ByContractField<int> parameter_of{{-1, -1, -1, -1, -1, -1}};
};

struct Override {
  int parameter{};
  double value{};
};

struct WhatIf {
  std::string id, title;
  std::vector<Override> overrides;
};

struct Scenario {
  std::string id, title, as_of;
  std::string lab;
  int incumbent{};  ///< providers, by place
  int own_provider{}, cloud_provider{};
  std::optional<double> revenue_share_cap_usd_bn;
  double start{};  ///< t0, decimal years
  int years{};
  double regime_high{}, regime_low{};
  std::vector<Source> sources;
  std::vector<Provider> providers;
  std::vector<Contract> contracts;
  /// The formulas' own, in the order of formula_parameters, then the contracts' ranges in the contracts' order.
  std::vector<Parameter> parameters;
  /// Places in `parameters` in the order in which the scenario lists them.
  std::vector<int> display_order;
  std::vector<WhatIf> what_ifs;
};

}  // namespace dealscope
