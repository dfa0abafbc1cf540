// Write the results of the analyses as JSON.
#pragma once

#include "../analysis/simulate.hpp"
#include "json_writer.hpp"
#include "request.hpp"

namespace dealscope {

void write_simulation(const Scenario& scenario, const Request& request, JsonWriter& writer);
/// Writes the result of a complete simulation.
void write_simulation(const Scenario& scenario, const Request& request, const Simulation& simulation,
                      JsonWriter& writer);
void write_tornado(const Scenario& scenario, const Request& request, JsonWriter& writer);
void write_indices(const Scenario& scenario, const Request& request, JsonWriter& writer);
void write_solution(const Scenario& scenario, const Request& request, JsonWriter& writer);
void write_claims(const Scenario& scenario, const Request& request, JsonWriter& writer);
void write_map(const Scenario& scenario, const Request& request, JsonWriter& writer);

}  // namespace dealscope
