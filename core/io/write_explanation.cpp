#include "write_explanation.hpp"

#include "../analysis/explain.hpp"
#include "vocabulary.hpp"

namespace dealscope {

namespace {

void write_node(const Scenario& scenario, const Explanation& node, JsonWriter& writer) {
  writer.begin_object().key("name").text(node.name).key("value").number(node.value).key("unit").text(node.unit);
  if (node.inputs.empty()) {
    writer.key("basis").text(word_of(node.basis, basis_words)).key("source");
    if (node.source)
      writer.text(scenario.sources[*node.source].id);
    else
      writer.null();
  } else {
    writer.key("formula").text(node.formula).key("inputs").begin_array();
    for (const Explanation& input : node.inputs) write_node(scenario, input, writer);
    writer.end_array();
  }
  writer.end_object();
}

}  // namespace

void write_explanation(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  write_node(scenario, explain(scenario, values_of(scenario, request.overrides), request.metric), writer);
}

}  // namespace dealscope
