#include "explain_formula.hpp"

#include <cmath>
#include <cstdlib>

#include "explain_names.hpp"
#include "explain_pushes.hpp"

namespace dealscope {

namespace {

constexpr std::span<const Derivation> (*tables[])() = {
    contract_derivations,  new_contract_derivations,  exposure_derivations,    funding_derivations,
    incumbent_derivations, revenue_share_derivations, coexistence_derivations, partner_derivations};

/// The metric that a pattern names, with its part; nothing for other numbers.
[[nodiscard]] std::optional<MetricReference> metric_of(std::string_view pattern) {
  std::string id(pattern.substr(0, pattern.find('@')));
  if (const std::size_t provider = id.find(".#"); provider != std::string::npos) id.erase(provider, 2);
  for (const Metric& metric : metrics()) {
    if (metric.id == id) return MetricReference{.metric = &metric};
    if (metric.series != MetricSeries::by_part || !id.starts_with(metric.id)) continue;
    for (int part = 0; part < attribution_part_count; ++part)
      if (id.substr(metric.id.size() + 1) == id_of(static_cast<AttributionPart>(part)))
        return MetricReference{.metric = &metric, .series = part};
  }
  return std::nullopt;
}

[[nodiscard]] const Derivation* find_derivation(std::string_view pattern) {
  for (const auto table : tables)
    for (const Derivation& derivation : table())
      if (derivation.pattern == pattern) return &derivation;
  return nullptr;
}

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
    if (input.name.substr(is_pushed ? prefix.size() : 0) == name) return &input;
  }
  return nullptr;
}

/// What a formula mentions, in the formula and among the inputs; a word that names nothing is only written.
void write_mention(const Run& run, std::string_view mention, At at, Explanation& node) {
  if (const Push* push = push_named(mention)) {
    const Run pushed = run_pushed(run, *push);
    write_mention(pushed, mention.substr(push->prefix.size()), at, node);
    return;
  }
  const std::string pattern = follow(run, mention, at);
  const Explanation* known = find_input(node, name_of(run, pattern, at), run.prefix);
  if (const std::size_t place = parameter_place(pattern); place < formula_parameters.size()) {
    const int parameter = static_cast<int>(place);
    if (!known)
      node.inputs.push_back(is_pushed(run, parameter) ? explain_push(run, parameter)
                                                      : leaf_of_parameter(run, parameter));
  } else if (const Derivation* derivation = find_derivation(pattern)) {
    if (!known) node.inputs.push_back(explain(run, *derivation, at));
  } else {
    node.formula += mention;
    return;
  }
  node.formula += known ? known->name : node.inputs.back().name;
}

[[nodiscard]] std::string literal(const Run& run, char kind, const At& at) {
  const Grid& grid = run.result.grid;
  const double since_signing = at.point - at.cohort - signing_offset_years;
  switch (kind) {
    case 't': return number_in_formula(grid.time(at.point));
    case 's': return number_in_formula(grid.start);
    case 'e': return number_in_formula(grid.elapsed(at.point));
    case 'y': return number_in_formula(at.cohort);
    case 'a': return number_in_formula(since_signing);
    default: return number_in_formula(since_signing + 1.0);
  }
}

/// One round of a [k …], after a plus unless it is the first term.
void write_round(const Run& run, std::string_view text, const At& at, Explanation& node) {
  const bool is_first = node.formula.empty() || node.formula.back() == '(' || node.formula.back() == ' ';
  if (!is_first) node.formula += " + ";
  write_formula(run, text, at, node);
}

void write_each_contract(const Run& run, char each, std::string_view text, At at, Explanation& node) {
  const auto& contracts = run.scenario.contracts;
  const int provider = at.provider;
  for (std::size_t i = 0; i < contracts.size(); ++i) {
    const Contract& contract = contracts[i];
    const bool is_anothers = contract.part_of && contracts[*contract.part_of].provider != contract.provider;
    const bool is_wanted = each == each_part ? is_anothers : !contract.part_of;
    if (!is_wanted || (each != each_contract_here && contract.provider != provider)) continue;
    if (each == each_build && contract.kind != ContractKind::build) continue;
    at.contract = static_cast<int>(i);
    write_round(run, text, at, node);
  }
}

void write_each_taker(const Run& run, std::string_view text, At at, Explanation& node) {
  const Scenario& scenario = run.scenario;
  const int takers[] = {scenario.incumbent, scenario.own_provider, scenario.cloud_provider};
  const int provider = at.provider;
  for (int taker = 0; taker < 3; ++taker) {
    if (takers[taker] != provider) continue;
    at.taker = static_cast<Taker>(taker);
    write_round(run, text, at, node);
  }
}

void write_each(const Run& run, char each, std::string_view text, At at, Explanation& node) {
  const int point = at.point;
  switch (each) {
    case each_provider:
      for (at.provider = 0; at.provider < static_cast<int>(run.scenario.providers.size()); ++at.provider)
        write_round(run, text, at, node);
      break;
    case each_year:
      for (at.point = 0; at.point < run.result.grid.periods(); ++at.point) write_round(run, text, at, node);
      break;
    case each_year_before:
      for (at.point = 0; at.point < point; ++at.point) write_round(run, text, at, node);
      break;
    case each_year_from:
      for (; at.point < run.result.grid.periods(); ++at.point) write_round(run, text, at, node);
      break;
    case factor_a_year:
      for (at.point = 0; at.point < point; ++at.point) write_formula(run, text, at, node);
      break;
    case each_taker:
      if (point > 0) write_each_taker(run, text, at, node);
      break;
    case each_taker_then: write_each_taker(run, text, at, node); break;
    case each_signing:
      for (at.cohort = 0; at.cohort < point; ++at.cohort) write_round(run, text, at, node);
      break;
    case each_signing_then:
      for (at.cohort = 0; at.cohort <= point; ++at.cohort) write_round(run, text, at, node);
      break;
    case only_once: write_round(run, text, at, node); break;
    default: write_each_contract(run, each, text, at, node);
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
  const std::optional<MetricReference> metric = derivation.value ? std::nullopt : metric_of(derivation.pattern);
  Explanation node{.name = name_of(run, derivation.pattern, at), .unit = derivation.unit};
  if (metric) {
    MetricReference reference = *metric;
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

const Derivation& derivation_of(const MetricReference& wanted) {
  for (const auto table : tables)
    for (const Derivation& derivation : table()) {
      if (derivation.value) continue;
      const MetricReference metric = *metric_of(derivation.pattern);
      const bool is_same_part = wanted.metric->series != MetricSeries::by_part || metric.series == wanted.series;
      if (metric.metric == wanted.metric && is_same_part) return derivation;
    }
  std::abort();  // each metric has a row: tested
}

}  // namespace dealscope
