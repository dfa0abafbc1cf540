#include "explain_formula.hpp"

#include <cmath>

#include "explain_each.hpp"
#include "explain_names.hpp"
#include "explain_pushes.hpp"
#include "explain_tables.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool is_in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '#' || c == '%' || c == '~' ||
         c == '&' || c == '!';
}

/// Where the mention of a number that begins at `from` ends.
[[nodiscard]] std::size_t end_of_mention(std::string_view formula, std::size_t from) {
  std::size_t end = from;
  while (end < formula.size() && is_in_name(formula[end])) ++end;
  if (end == formula.size() || formula[end] != '@') return end;
  ++end;
  const bool has_mark = end < formula.size() && (formula[end] == '>' || formula[end] == '0' || formula[end] == '&');
  return has_mark ? end + 1 : end;
}

[[nodiscard]] Explanation leaf_of_parameter(const Run& run, int parameter) {
  const Citation citation = cite_parameter(run, parameter);
  return {.name = run.scenario.parameters[parameter].id,
          .value = run.values.at(parameter)[0],
          .unit = citation.unit,
          .basis = citation.basis,
          .source = citation.source};
}

/// The input of a name, with a signal's prefix or without; null if there is none yet.
[[nodiscard]] const Explanation* find_input(const Explanation& node, std::string_view name, std::string_view prefix) {
  for (const Explanation& input : node.inputs) {
    const bool is_pushed = input.name.size() > name.size() && input.name.starts_with(prefix);
    if (std::string_view(input.name).substr(is_pushed ? prefix.size() : 0) == name) return &input;
  }
  return nullptr;
}

/// What a formula mentions, in the formula and among the inputs; a word that names nothing is only written.
void write_mention(const Run& run, std::string_view mention, At at, Explanation& node) {
  if (const Push* push = push_named(mention)) {
    const Run bumped = run_pushed(run, *push);
    write_mention(bumped, mention.substr(push->prefix.size()), at, node);
    return;
  }
  const std::string pattern = follow(run, mention, at);
  const int parameter = static_cast<int>(parameter_index(pattern));
  const bool is_parameter = parameter < static_cast<int>(formula_parameters.size());
  const Derivation* derivation = is_parameter ? nullptr : find_derivation(pattern);
  if (!is_parameter && !derivation) {
    node.formula += mention;
    return;
  }
  if (const Explanation* known = find_input(node, name_of(run, pattern, at), run.prefix)) {
    node.formula += known->name;
    return;
  }
  node.inputs.push_back(derivation                  ? explain(run, *derivation, at)
                        : is_pushed(run, parameter) ? explain_push(run, parameter)
                                                    : leaf_of_parameter(run, parameter));
  node.formula += node.inputs.back().name;
}

[[nodiscard]] std::string literal(const Run& run, char kind, const At& at) {
  const TimeGrid& grid = run.result.grid;
  const double since_signing = at.point - at.vintage - signing_offset_years;
  switch (kind) {
    case 't': return number_in_formula(grid.time(at.point));
    case 's': return number_in_formula(grid.start);
    case 'e': return number_in_formula(grid.elapsed(at.point));
    case 'y': return number_in_formula(at.vintage);
    case 'a': return number_in_formula(since_signing);
    default: return number_in_formula(since_signing + 1.0);
  }
}

}  // namespace

void write_formula(const Run& run, std::string_view formula, const At& at, Explanation& node) {
  for (std::size_t i = 0; i < formula.size();) {
    const char c = formula[i];
    if (c == '[') {
      const std::size_t end = formula.find(']', i);
      const std::size_t text = formula[i + 1] == factor_a_year ? i + 2 : i + 3;
      write_each(run, formula[i + 1], formula.substr(text, end - text), at, node);
      i = end + 1;
    } else if (c == '$') {
      node.formula += literal(run, formula[i + 1], at);
      i += 2;
    } else if (c >= 'a' && c <= 'z') {
      const std::size_t end = end_of_mention(formula, i);
      write_mention(run, formula.substr(i, end - i), at, node);
      i = end;
    } else {
      node.formula += c;
      ++i;
    }
  }
}

Explanation explain(const Run& run, const Derivation& derivation, const At& at) {
  const std::optional<MetricRef> metric = derivation.value ? std::nullopt : metric_of(derivation.pattern);
  Explanation node{.name = name_of(run, derivation.pattern, at), .unit = derivation.unit};
  if (metric) {
    MetricRef reference = *metric;
    if (reference.metric->series == MetricSeries::by_provider) reference.series = at.provider;
    const bool has_date = derivation.pattern.back() == '@';
    reference.point = has_date ? at.point : 0;
    node.value = value_of(reference, run.result, 0);
    node.unit = reference.metric->unit;
  } else {
    node.value = derivation.value(run, at);
  }

  At place = at;
  const std::string chosen = derivation.choose ? derivation.choose(run, place) : std::string(derivation.formula);
  if (chosen.empty()) {
    const Citation citation = derivation.cite(run, at);
    node.basis = citation.basis;
    node.source = citation.source;
    if (!citation.unit.empty()) node.unit = citation.unit;
    return node;
  }
  write_formula(run, chosen, place, node);
  for (const Explanation& input : node.inputs)
    if (run.asked && input.name.starts_with(run.prefix)) {
      node.name.insert(0, run.prefix);
      break;
    }
  if (node.inputs.empty()) write_formula(run, "contracts_of.#@; there is none", place, node);
  if (std::isnan(node.value) && !derivation.if_undefined.empty()) (node.formula += "; ") += derivation.if_undefined;
  return node;
}

}  // namespace dealscope
