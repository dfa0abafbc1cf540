#include "write_description.hpp"

#include "../model/regime_areas.hpp"
#include "describe_rows.hpp"
#include "layout.hpp"
#include "utf8.hpp"

namespace dealscope {

namespace {

class Description {
 public:
  Description(const Scenario& scenario, const Values& values, JsonWriter& writer)
      : scenario_(scenario), values_(values), writer_(writer), rows_(scenario, values, writer) {}

  void write() {
    writer_.begin_object();
    writer_.key("id").string(scenario_.id).key("title").string(scenario_.title).key("as_of").string(scenario_.as_of);
    writer_.key("parties").begin_object().key("lab").string(scenario_.lab).key("incumbent").string(incumbent().id);
    writer_.end_object().key("incumbent_provider").string(incumbent().id);
    write_horizon();
    write_regimes();
    list("parameters", scenario_.display_order, [&](int parameter) { rows_.write_parameter(parameter); });
    list("providers", scenario_.providers, [&](const Provider& p) { rows_.write_provider(p); });
    list("contracts", scenario_.contracts, [&](const Contract& c) { rows_.write_contract(c); });
    list("investments", scenario_.investments, [&](const Investment& i) { rows_.write_investment(i); });
    list("cases", scenario_.what_ifs, [&](const WhatIf& c) { rows_.write_case(c); });
    list("sources", scenario_.sources, [&](const Source& s) { rows_.write_source(s); });
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
      list("area", regime_area(regime, values_), [&](const Dependences& corner) {
        writer_.begin_array().number(corner.lab).number(corner.incumbent).end_array();
      });
      writer_.end_object();
    }
    writer_.end_array();
  }

  void write_metric(const Metric& metric) {
    writer_.begin_object().key("id").string(metric.id).key("label").string(named(metric.label));
    writer_.key("unit").string(metric.unit).key("kind").string(kind_of(metric)).key("by");
    switch (metric.series) {
      case MetricSeries::by_provider: writer_.string("provider"); break;
      case MetricSeries::by_part: writer_.string("part"); break;
      case MetricSeries::one: writer_.null();
    }
    writer_.key("nullable").boolean((metric.flags & may_be_undefined) != 0).end_object();
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
  RowWriter rows_;
};

}  // namespace

void write_description(const Scenario& scenario, const Request& request, JsonWriter& writer) {
  const Values values = values_of(scenario, request.overrides);
  Description(scenario, values, writer).write();
}

}  // namespace dealscope
