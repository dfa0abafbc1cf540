#include "request.hpp"

#include "read_overrides.hpp"

namespace dealscope {

void read_nothing(ObjectReader&, const Scenario*, Request&) {}

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
