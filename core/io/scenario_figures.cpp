#include "scenario_figures.hpp"

#include <algorithm>
#include <limits>

namespace dealscope {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

class FigureWriter {
 public:
  template <class T>
  void figure(const T& value) {
    figures_.push_back(static_cast<double>(value));
  }
  template <class T>
  void optional(const std::optional<T>& value) {
    figures_.push_back(value ? static_cast<double>(*value) : none);
  }
  template <class Row, class Each>
  void rows(const std::vector<Row>& rows, const Each& each) {
    figure(rows.size());
    for (const Row& row : rows) each(row);
  }
  [[nodiscard]] std::vector<double> take() { return std::move(figures_); }

 private:
  std::vector<double> figures_;
};

/// Reads 0 after the end.
class FigureReader {
 public:
  explicit FigureReader(std::span<const double> figures) : figures_(figures) {}

  template <class T>
  void figure(T& value) {
    value = static_cast<T>(next());
  }
  void figure(DealStatus& value) { value = static_cast<DealStatus>(static_cast<int>(next())); }
  void figure(ContractKind& value) { value = static_cast<ContractKind>(static_cast<int>(next())); }
  void figure(Demand& value) { value = static_cast<Demand>(static_cast<int>(next())); }
  template <class T>
  void optional(std::optional<T>& value) {
    if (const double number = next(); number == number) value = static_cast<T>(number);
  }
  template <class Row, class Each>
  void rows(std::vector<Row>& rows, const Each& each) {
    const double count = next(), most = static_cast<double>(figures_.size());
    rows.resize(static_cast<std::size_t>(std::clamp(count, 0.0, most)));
    for (Row& row : rows) each(row);
  }
  [[nodiscard]] bool is_at_end() const { return at_ == figures_.size(); }

 private:
  [[nodiscard]] double next() {
    ++at_;
    return at_ <= figures_.size() ? figures_[at_ - 1] : 0.0;
  }

  std::span<const double> figures_;
  std::size_t at_ = 0;
};

/// Writes or reads all figures in one order.
template <class Figures, class S>
void transfer(Figures& figures, S& scenario) {
  const auto each = [&](auto& value) { figures.figure(value); };
  for (auto* index : {&scenario.incumbent, &scenario.own_provider, &scenario.cloud_provider, &scenario.years})
    each(*index);
  each(scenario.start);
  figures.optional(scenario.revenue_share_cap_usd_bn);
  figures.rows(scenario.providers, [&](auto& provider) {
    each(provider.control);
    each(provider.control_parameter);
    figures.optional(provider.backlog_usd_bn);
  });
  figures.rows(scenario.contracts, [&](auto& contract) {
    for (auto& figure : contract.figures.elements) each(figure);
    for (auto& parameter : contract.parameter_of.elements) each(parameter);
    each(contract.provider);
    each(contract.kind);
    each(contract.signed_at);
    each(contract.status);
    each(contract.at_least);
    figures.optional(contract.part_of);
    figures.rows(contract.schedule, [&](auto& power) {
      each(power.date);
      each(power.gw);
    });
  });
  figures.rows(scenario.investments, [&](auto& investment) {
    each(investment.provider);
    each(investment.value_usd_bn);
    each(investment.start);
    each(investment.years);
    each(investment.status);
    each(investment.at_least);
    each(investment.value_parameter);
  });
  figures.rows(scenario.parameters, [&](auto& parameter) {
    auto& [id, value, range] = parameter;
    for (auto* figure : {&value, &range.min, &range.max, &range.low, &range.high}) each(*figure);
    each(range.demand);
  });
  figures.rows(scenario.display_order, each);
}

}  // namespace

std::vector<double> figures_of(const Scenario& scenario) {
  FigureWriter writer;
  transfer(writer, scenario);
  return writer.take();
}

std::optional<Scenario> scenario_of(std::span<const double> figures) {
  FigureReader reader(figures);
  std::optional<Scenario> scenario(std::in_place);
  transfer(reader, *scenario);
  if (!reader.is_at_end()) scenario.reset();
  return scenario;
}

}  // namespace dealscope
