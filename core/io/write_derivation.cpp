#include "write_derivation.hpp"

#include <algorithm>

#include "../explain/derivation.hpp"
#include "enum_names.hpp"

namespace dealscope {

namespace {

class DerivationWriter {
 public:
  DerivationWriter(const Scenario& scenario, const Derivation& derivation, JsonWriter& writer)
      : scenario_(scenario), derivation_(derivation), is_written_(derivation.nodes.size()), writer_(writer) {}

  void write(int index) {
    const DerivationNode& node = derivation_.nodes[index];
    if (is_written_[index]) {
      writer_.begin_object().key("ref").string(node.name).end_object();
      return;
    }
    is_written_[index] = true;
    writer_.begin_object()
        .key("name")
        .string(node.name)
        .key("label")
        .string(node.label)
        .key("value")
        .number_or_null(node.value);
    writer_.key("unit").string(node.unit);
    write_dates(node);
    if (node.inputs.empty())
      write_provenance(node);
    else
      write_formula(node);
    writer_.end_object();
  }

 private:
  void write_dates(const DerivationNode& node) {
    if (node.dates.empty()) return;
    writer_.key("dates").begin_array();
    for (const double date : node.dates) writer_.number(date);
    writer_.end_array();
  }

  void write_provenance(const DerivationNode& node) {
    writer_.key("basis").string(name_of(node.basis, basis_names)).key("source");
    if (node.source)
      writer_.string(scenario_.sources[*node.source].id);
    else
      writer_.null();
  }

  /// Writes formula, "; " and reason as text, and as tokens whose operands are indices into the inputs.
  void write_formula(const DerivationNode& node) {
    const Tokens tokens = formula_and_reason(node);
    writer_.key("formula").string(in_text(derivation_, tokens)).key("tokens").begin_array();
    for (const Token& token : tokens) write_token(token, node.inputs);
    writer_.end_array().key("inputs").begin_array();
    for (const int input : node.inputs) write(input);
    writer_.end_array();
  }

  void write_token(const Token& token, const std::vector<int>& inputs) {
    if (token.node < 0) {
      writer_.string(token.text);
      return;
    }
    const auto input = std::find(inputs.begin(), inputs.end(), token.node);
    writer_.begin_object().key("input").number(static_cast<double>(input - inputs.begin())).end_object();
  }

  const Scenario& scenario_;
  const Derivation& derivation_;
  std::vector<bool> is_written_;
  JsonWriter& writer_;
};

}  // namespace

void write_derivation(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Derivation derivation = explain(scenario, values_of(scenario, request.overrides), request.root);
  DerivationWriter(scenario, derivation, writer).write(derivation.root);
}

}  // namespace dealscope
