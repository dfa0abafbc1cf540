// Writes the rows of the scenario in the description: each with its keys in the scenario's order and its figures in
// force.
#pragma once

#include "../model/scenario.hpp"
#include "../model/values.hpp"
#include "json_writer.hpp"

namespace dealscope {

class RowWriter {
 public:
  /// All three must outlive the writer of rows.
  RowWriter(const Scenario& scenario, const Values& values, JsonWriter& writer)
      : scenario_(scenario), values_(values), writer_(writer) {}

  /// Writes a parameter (index into Scenario::parameters) and the spread of its distribution.
  void write_parameter(int index);
  void write_provider(const Provider& provider);
  /// Writes a contract with a null figure derived, and marked by derived_value or derived_capacity.
  void write_contract(const Contract& contract);
  void write_investment(const Investment& investment);
  void write_case(const WhatIf& what_if);
  void write_source(const Source& source);

 private:
  void write_origin(const Provenance& origin);
  void write_source_id(std::optional<int> source);
  void write_range(const Range& range);
  /// Writes the range of a figure under its key; nothing for a parameter of -1.
  void write_range_of(std::string_view key, int parameter);
  void write_figures(const Contract& contract);
  void write_schedule(const Contract& contract);
  /// A figure in force: that of its parameter, unless that is -1.
  [[nodiscard]] double in_force(double figure, int parameter) const;

  const Scenario& scenario_;
  const Values& values_;
  JsonWriter& writer_;
};

}  // namespace dealscope
