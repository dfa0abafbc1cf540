#include "write_description.hpp"

#include "../analysis/triangular.hpp"
#include "../model/contract_terms.hpp"
#include "../model/regime_areas.hpp"
#include "enum_names.hpp"
#include "layout.hpp"
#include "utf8.hpp"

namespace dealscope {

namespace {

class Description {
 public:
  Description(const Scenario& scenario, const Values& values, JsonWriter& writer)
      : scenario_(scenario), values_(values), writer_(writer) {}

  void write() {
    writer_.begin_object();
    writer_.key("id").string(scenario_.id).key("title").string(scenario_.title).key("as_of").string(scenario_.as_of);
    writer_.key("parties").begin_object().key("lab").string(scenario_.lab).key("incumbent").string(incumbent().id);
    writer_.end_object().key("incumbent_provider").string(incumbent().id);
    write_horizon();
    write_regimes();
    list("parameters", scenario_.display_order, [&](int parameter) { write_parameter(parameter); });
    list("providers", scenario_.providers, [&](const Provider& p) { write_provider(p); });
    list("contracts", scenario_.contracts, [&](const Contract& c) { write_contract(c); });
    list("cases", scenario_.what_ifs, [&](const WhatIf& c) { write_case(c); });
    list("sources", scenario_.sources, [&](const Source& s) { write_source(s); });
    writer_.key("metrics").begin_array();
    for (const Metric& metric : metrics())
      if (metric.kind != MetricKind::regime) write_metric(metric);
    writer_.end_array();
    list("layout", layout_of(scenario_), [&](const LayoutEntry& entry) { write_layout(entry); });
    writer_.end_object();
  }

 private:
  [[nodiscard]] const Provider& incumbent() const { return scenario_.providers[scenario_.incumbent]; }

  template <class Rows, class Write>
  void list(std::string_view key, const Rows& rows, const Write& write) {
    writer_.key(key).begin_array();
    for (const auto& row : rows) write(row);
    writer_.end_array();
  }

  void write_horizon() {
    const TimeGrid grid{scenario_.start, scenario_.years};
    writer_.key("horizon").begin_object().key("start").number(grid.start).key("years").number(grid.years);
    writer_.key("grid").begin_array();
    for (int k = 0; k < grid.points(); ++k) writer_.number(grid.time(k));
    writer_.end_array().end_object();
  }

  void write_regimes() {
    writer_.key("regimes").begin_array();
    for (int i = 0; i < regime_count; ++i) {
      const auto regime = static_cast<Regime>(i);
      writer_.begin_object().key("id").string(id_of(regime)).key("label").string(named(label_of(regime)));
      list("area", regime_area(regime, scenario_.regime_high, scenario_.regime_low), [&](const Dependences& corner) {
        writer_.begin_array().number(corner.lab).number(corner.incumbent).end_array();
      });
      writer_.end_object();
    }
    writer_.end_array();
  }

  void write_origin(const Provenance& origin) {
    writer_.key("basis").string(name_of(origin.basis, basis_names));
    write_source_id(origin.source);
    writer_.key("note").string(origin.note);
  }

  void write_source_id(std::optional<int> source) {
    writer_.key("source");
    if (source)
      writer_.string(scenario_.sources[*source].id);
    else
      writer_.null();
  }

  void write_range(const Range& range) {
    writer_.key("min").number(range.min).key("max").number(range.max);
    writer_.key("low").number(range.low).key("high").number(range.high).key("step").number(range.step);
    writer_.key("unit").string(range.unit).key("label").string(range.label).key("group").string(range.group);
    writer_.key("primary").boolean(range.primary);
    write_origin(range.origin);
  }

  void write_parameter(int index) {
    const Parameter& parameter = scenario_.parameters[index];
    writer_.begin_object().key("id").string(parameter.id);
    write_range(parameter.range);
    const double value = values_.at(index)[0];
    const Triangular spread = triangular_around(parameter, value);
    writer_.key("value").number(value).key("spread").begin_object().key("low").number(spread.low);
    writer_.key("mode").number(spread.mode).key("high").number(spread.high).end_object().end_object();
  }

  void write_provider(const Provider& provider) {
    writer_.begin_object().key("id").string(provider.id).key("name").string(provider.name);
    writer_.key("short_name").string(provider.short_name).key("control").number(provider.control);
    writer_.key("backlog_usd_bn").number_or_null(provider.backlog_usd_bn);
    write_source_id(provider.source);
    writer_.end_object();
  }

  void write_contract(const Contract& contract) {
    const ContractTerms terms = contract_terms(contract, values_);
    writer_.begin_object()
        .key("id")
        .string(contract.id)
        .key("provider")
        .string(scenario_.providers[contract.provider].id);
    writer_.key("title").string(contract.title).key("kind").string(name_of(contract.kind, kind_names));
    writer_.key("value_usd_bn").number(terms.value_usd_bn[0]).key("capacity_gw").number(terms.capacity_gw[0]);
    writer_.key("signed").number(contract.signed_at).key("start").number(terms.start[0]);
    writer_.key("term_years").number(terms.term_years[0]);
    writer_.key("ramp_up").number(terms.ramp_up[0]).key("ramp_down").number(terms.ramp_down[0]);
    writer_.key("status").string(name_of(contract.status, status_names)).key("part_of");
    if (contract.part_of)
      writer_.string(scenario_.contracts[*contract.part_of].id);
    else
      writer_.null();
    writer_.key("at_least").boolean(contract.at_least).key("ranges").begin_object();
    for (int i = 0; i < contract_field_count; ++i) {
      const auto field = static_cast<ContractField>(i);
      if (const int parameter = contract.parameter_of[field]; parameter >= 0) {
        writer_.key(field_names[field]).begin_object();
        write_range(scenario_.parameters[parameter].range);
        writer_.end_object();
      }
    }
    writer_.end_object();
    write_origin(contract.origin);
    writer_.key("derived_value").boolean(is_open(contract.figures[ContractField::value_usd_bn]));
    writer_.key("derived_capacity").boolean(is_open(contract.figures[ContractField::capacity_gw])).end_object();
  }

  void write_case(const WhatIf& what_if) {
    writer_.begin_object().key("id").string(what_if.id).key("title").string(what_if.title);
    writer_.key("overrides").begin_object();
    for (const Override& o : what_if.overrides) writer_.key(scenario_.parameters[o.parameter].id).number(o.value);
    writer_.end_object().end_object();
  }

  void write_source(const Source& source) {
    writer_.begin_object().key("id").string(source.id).key("title").string(source.title);
    writer_.key("publisher").string(source.publisher).key("date").string(source.date);
    writer_.key("url").string_or_null(source.url).end_object();
  }

  void write_metric(const Metric& metric) {
    writer_.begin_object().key("id").string(metric.id).key("label").string(named(metric.label));
    writer_.key("unit").string(metric.unit).key("kind").string(kind_of(metric)).key("by");
    switch (metric.series) {
      case MetricSeries::by_provider: writer_.string("provider"); break;
      case MetricSeries::by_part: writer_.string("part"); break;
      case MetricSeries::one: writer_.null();
    }
    writer_.end_object();
  }

  void write_layout(const LayoutEntry& entry) {
    writer_.begin_object().key("metric").string(row_name(scenario_, *entry.metric, entry.series));
    writer_.key("offset").number(entry.offset).key("length").number(entry.length).end_object();
  }

  [[nodiscard]] static std::string_view kind_of(const Metric& metric) {
    switch (metric.kind) {
      case MetricKind::level: return "level";
      case MetricKind::flow: return "flow";
      default: return "scalar";
    }
  }

  [[nodiscard]] static bool is_open(double figure) { return figure != figure; }

  /// Replaces {lab} and {incumbent} in a label by the parties' names.
  [[nodiscard]] std::string named(std::string_view label) const {
    std::string text(label);
    constexpr std::size_t max_characters = 200;  // labels are many
    replace(text, "{lab}", shortened(scenario_.lab, max_characters));
    replace(text, "{incumbent}", shortened(incumbent().short_name, max_characters));
    return text;
  }

  static void replace(std::string& text, std::string_view placeholder, const std::string& name) {
    for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos; at += name.size())
      text.replace(at, placeholder.size(), name);
  }

  const Scenario& scenario_;
  const Values& values_;
  JsonWriter& writer_;
};

}  // namespace

void write_description(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Values values = values_of(scenario, request.overrides);
  Description(scenario, values, writer).write();
}

}  // namespace dealscope
