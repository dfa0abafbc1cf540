#include "request.hpp"

#include <cmath>

#include "read_overrides.hpp"

namespace dealscope {

void read_nothing(ObjectReader&, const Scenario*, Request&) {}

void read_steps(ObjectReader& object, const Scenario*, Request& request) {
  const JsonCursor steps = object.optional("steps_per_year");
  if (steps.is_absent()) return;
  const double count = steps.number();
  for (const int allowed : {1, 2, 4, 12})
    if (count == allowed) request.steps_per_year = allowed;
  if (count != request.steps_per_year && !std::isnan(count)) steps.expect("1, 2, 4 or 12");
}

Request read_request(const JsonCursor& cursor, const Scenario* scenario, const ParameterIndex& parameters,
                     ReadRequest read) {
  Request request;
  ObjectReader object(cursor);
  const JsonCursor overrides = object.optional("overrides");
  if (scenario && !overrides.is_absent()) request.overrides = read_overrides(overrides, *scenario, parameters);
  read(object, scenario, request);
  return request;
}

}  // namespace dealscope
