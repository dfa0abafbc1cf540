#include "describe_rows.hpp"

#include "../analysis/triangular.hpp"
#include "../model/contract_terms.hpp"
#include "enum_names.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool is_open(double figure) { return figure != figure; }

}  // namespace

void RowWriter::write_parameter(int index) {
  const Parameter& parameter = scenario_.parameters[index];
  writer_.begin_object().key("id").string(parameter.id);
  write_range(parameter.range);
  const double value = values_.at(index)[0];
  const Triangular spread = triangular_around(parameter, value);
  writer_.key("value").number(value).key("spread").begin_object().key("low").number(spread.low);
  writer_.key("mode").number(spread.mode).key("high").number(spread.high).end_object().end_object();
}

void RowWriter::write_provider(const Provider& provider) {
  writer_.begin_object().key("id").string(provider.id).key("name").string(provider.name);
  writer_.key("short_name")
      .string(provider.short_name)
      .key("control")
      .number(in_force(provider.control, provider.control_parameter));
  writer_.key("backlog_usd_bn").number_or_null(provider.backlog_usd_bn);
  writer_.key("ranges").begin_object();
  write_range_of("control", provider.control_parameter);
  writer_.end_object();
  write_source_id(provider.source);
  writer_.end_object();
}

void RowWriter::write_contract(const Contract& contract) {
  writer_.begin_object().key("id").string(contract.id);
  writer_.key("provider").string(scenario_.providers[contract.provider].id);
  writer_.key("title").string(contract.title).key("kind").string(name_of(contract.kind, kind_names));
  write_figures(contract);
  write_schedule(contract);
  writer_.key("status").string(name_of(contract.status, status_names)).key("part_of");
  if (contract.part_of)
    writer_.string(scenario_.contracts[*contract.part_of].id);
  else
    writer_.null();
  writer_.key("at_least").boolean(contract.at_least).key("ranges").begin_object();
  for (int i = 0; i < contract_field_count; ++i) {
    const auto field = static_cast<ContractField>(i);
    write_range_of(field_names[field], contract.parameter_of[field]);
  }
  writer_.end_object();
  write_origin(contract.origin);
  writer_.key("derived_value").boolean(is_open(contract.figures[ContractField::value_usd_bn]));
  writer_.key("derived_capacity").boolean(is_open(contract.figures[ContractField::capacity_gw])).end_object();
}

void RowWriter::write_investment(const Investment& investment) {
  writer_.begin_object().key("id").string(investment.id);
  writer_.key("provider").string(scenario_.providers[investment.provider].id);
  writer_.key("title").string(investment.title);
  writer_.key("value_usd_bn").number(in_force(investment.value_usd_bn, investment.value_parameter));
  writer_.key("start").number(investment.start).key("years").number(investment.years);
  writer_.key("status").string(name_of(investment.status, status_names));
  writer_.key("at_least").boolean(investment.at_least).key("ranges").begin_object();
  write_range_of("value_usd_bn", investment.value_parameter);
  writer_.end_object();
  write_origin(investment.origin);
  writer_.end_object();
}

void RowWriter::write_case(const WhatIf& what_if) {
  writer_.begin_object().key("id").string(what_if.id).key("title").string(what_if.title);
  writer_.key("overrides").begin_object();
  for (const Override& o : what_if.overrides) writer_.key(scenario_.parameters[o.parameter].id).number(o.value);
  writer_.end_object().end_object();
}

void RowWriter::write_source(const Source& source) {
  writer_.begin_object().key("id").string(source.id).key("title").string(source.title);
  writer_.key("publisher").string(source.publisher).key("date").string(source.date);
  writer_.key("url").string_or_null(source.url).end_object();
}

void RowWriter::write_origin(const Provenance& origin) {
  writer_.key("basis").string(name_of(origin.basis, basis_names));
  write_source_id(origin.source);
  writer_.key("note").string(origin.note);
}

void RowWriter::write_source_id(std::optional<int> source) {
  writer_.key("source");
  if (source)
    writer_.string(scenario_.sources[*source].id);
  else
    writer_.null();
}

void RowWriter::write_range(const Range& range) {
  writer_.key("min").number(range.min).key("max").number(range.max);
  writer_.key("low").number(range.low).key("high").number(range.high);
  writer_.key("demand").number(static_cast<int>(range.demand)).key("step").number(range.step);
  writer_.key("unit").string(range.unit).key("label").string(range.label).key("group").string(range.group);
  writer_.key("primary").boolean(range.primary);
  write_origin(range.origin);
}

void RowWriter::write_range_of(std::string_view key, int parameter) {
  if (parameter < 0) return;
  writer_.key(key).begin_object();
  write_range(scenario_.parameters[parameter].range);
  writer_.end_object();
}

void RowWriter::write_figures(const Contract& contract) {
  const ContractTerms terms = contract_terms(contract, values_);
  writer_.key("value_usd_bn").number(terms.value_usd_bn[0]).key("capacity_gw").number(terms.capacity_gw[0]);
  writer_.key("signed").number(contract.signed_at).key("start").number(terms.start[0]);
  writer_.key("term_years").number(terms.term_years[0]);
  writer_.key("ramp_up").number(terms.ramp_up[0]).key("ramp_down").number(terms.ramp_down[0]);
}

void RowWriter::write_schedule(const Contract& contract) {
  writer_.key("schedule");
  if (contract.schedule.empty()) {
    writer_.null();
    return;
  }
  writer_.begin_array();
  for (const ScheduledPower& power : contract.schedule)
    writer_.begin_object().key("date").number(power.date).key("gw").number(power.gw).end_object();
  writer_.end_array();
}

double RowWriter::in_force(double figure, int parameter) const {
  return parameter < 0 ? figure : values_.at(parameter)[0];
}

}  // namespace dealscope
