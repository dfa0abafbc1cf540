// The scenario as plain values (section 1). io/read_scenario builds and checks it: ids are resolved to indices, and
// every figure lies in the domain of the formulas.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dealscope {

enum class ContractKind { cloud, build };
/// Of a contract or an investment.
enum class DealStatus { contracted, announced, in_talks };
enum class Basis { article, report, derived, assumption };
/// How a figure goes when demand for AI is high (section 8): those of the same sign are drawn together.
enum class Demand { falls = -1, indifferent = 0, rises = 1 };

struct Source {
  std::string id, title, publisher, date;
  std::optional<std::string> url;
};

/// Provenance of a figure; `source` is an index into Scenario::sources.
struct Provenance {
  Basis basis{};
  std::optional<int> source;
  std::string note;
};

/// Adjustable range [min, max] of a figure, its step, and the bounds [low, high] of its uncertainty, all in `unit`.
struct Range {
  double min{}, max{}, low{}, high{}, step{};
  std::string unit, label, group;
  bool primary{};  ///< a main assumption, shown first
  Demand demand = Demand::indifferent;
  Provenance origin;
};

struct Parameter {
  std::string id;
  double value{};
  Range range;
};

struct Provider {
  std::string id, name, short_name;
  double control{};                      ///< [0, 1]; 1: the lab's own, 0: another's
  std::optional<double> backlog_usd_bn;  ///< whole backlog, all customers
  std::optional<int> source;
  int control_parameter = -1;  ///< index into Scenario::parameters of a control with a range, else -1
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

/// Capacity that has been, or is expected to be, in service.
struct ScheduledPower {
  double date{};  ///< decimal years
  double gw{};
};

struct Contract {
  std::string id, title;
  int provider{};
  ContractKind kind{};
  ByContractField<double> figures{};     ///< NaN: open, derived from the other (value, capacity)
  double signed_at{};                    ///< decimal years
  std::vector<ScheduledPower> schedule;  ///< of a build: dates rise, capacity does not fall; empty for none
  DealStatus status{};
  std::optional<int> part_of;  ///< contract that contains it; not counted in totals
  bool at_least{};             ///< the published figure is a lower bound
  Provenance origin;
  /// Index into Scenario::parameters of each figure with a range, else -1.
  ByContractField<int> parameter_of{{-1, -1, -1, -1, -1, -1}};
};

/// Money into the lab, paid evenly over `years` from `start` on.
struct Investment {
  std::string id, title;
  int provider{};  ///< who invests
  double value_usd_bn{};
  double start{};  ///< decimal years
  double years{};  ///< > 0
  DealStatus status{};
  bool at_least{};  ///< the published figure is a lower bound
  Provenance origin;
  int value_parameter = -1;  ///< index into Scenario::parameters of a value with a range, else -1
};

struct Override {
  int parameter{};  ///< index into Scenario::parameters
  double value{};
};

/// A named set of overrides (JSON key `cases`).
struct WhatIf {
  std::string id, title;
  std::vector<Override> overrides;
};

struct Scenario {
  std::string id, title, as_of;
  std::string lab;
  int incumbent{}, own_provider{}, cloud_provider{};  ///< indices into `providers`
  std::optional<double> revenue_share_cap_usd_bn;
  double start{};  ///< t0 [decimal years]
  int years{};     ///< n [1, 50]
  std::vector<Source> sources;
  std::vector<Provider> providers;
  std::vector<Contract> contracts;
  std::vector<Investment> investments;
  /// Those of formula_parameters, in that order (ParameterId is the index), then the ranges of contracts, investments
  /// and providers.
  std::vector<Parameter> parameters;
  /// Indices into `parameters` in the order in which they are listed: the scenario's own in the order of its text, then
  /// those of contracts, investments and providers.
  std::vector<int> display_order;
  std::vector<WhatIf> what_ifs;
};

}  // namespace dealscope
