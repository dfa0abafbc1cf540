#include "node_names.hpp"

#include <cmath>

#include "../model/cloud_delivery.hpp"
#include "term_text.hpp"

namespace dealscope {

namespace {

constexpr std::string_view recipient_ids[] = {"incumbent", "own", "cloud"};

[[nodiscard]] const Provider& incumbent(const Scenario& scenario) { return scenario.providers[scenario.incumbent]; }

/// A date in words: "end of 2029" (2030.0), "mid-2030", "March 2030".
[[nodiscard]] std::string instant_in_words(double date) {
  constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
  const double year = std::floor(date + tolerance), part = std::max(0.0, date - year);
  if (part < tolerance) return "end of " + number_in_formula(year - 1);
  if (std::abs(part - 0.5) < tolerance) return "mid-" + number_in_formula(year);
  const int month = std::min(11, static_cast<int>(part * 12 + tolerance));
  return std::string(months[month]) + " " + number_in_formula(year);
}

/// A title in a label, cut between characters at 200 bytes: derivations repeat it thousands of times.
[[nodiscard]] std::string in_label(std::string_view title) {
  constexpr std::size_t max_bytes = 200;
  if (title.size() <= max_bytes) return std::string(title);
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
  return std::string(title.substr(0, end)) + "…";
}

/// Replaces each word in braces by `text_of` it.
template <class TextOf>
[[nodiscard]] std::string filled(std::string_view pattern, const TextOf& text_of) {
  std::string text;
  for (std::size_t from = 0; from < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', from), pattern.size());
    text += pattern.substr(from, open - from);
    if (open == pattern.size()) break;
    const std::size_t close = pattern.find('}', open);
    text += text_of(pattern.substr(open + 1, close - open - 1));
    from = close + 1;
  }
  return text;
}

[[nodiscard]] std::string in_recipient_words(const Scenario& scenario, Recipient recipient) {
  switch (recipient) {
    case Recipient::incumbent: return " with " + in_label(incumbent(scenario).short_name);
    case Recipient::own: return " on own capacity";
    case Recipient::cloud: break;
  }
  return " with other clouds";
}

[[nodiscard]] std::string party(const Scenario& scenario, std::string_view word) {
  return in_label(word == "lab" ? scenario.lab : incumbent(scenario).short_name);
}

/// First date of a quantity that has one [decimal years].
[[nodiscard]] double date_of(When when, const Scenario& scenario, const QuantityIndex& index) {
  if (when == When::signing) return signing_date(scenario, index.signing);
  if (when == When::scheduled) return scheduled_power(scenario, index).date;
  return TimeGrid{scenario.start, scenario.years}.time(index.point);
}

[[nodiscard]] bool is_unique_label(const Scenario& scenario, const std::string& label) {
  int count = 0;
  for (const Parameter& parameter : scenario.parameters) count += parameter.range.label == label;
  return count == 1;
}

}  // namespace

double signing_date(const Scenario& scenario, int signing) {
  return TimeGrid{scenario.start, scenario.years}.time(signing) + signing_offset_years;
}

const ScheduledPower& scheduled_power(const Scenario& scenario, const QuantityIndex& index) {
  return scenario.contracts[index.contract].schedule[index.entry];
}

std::string_view key_of(ContractField field) {
  constexpr std::string_view keys[] = {"value_usd_bn", "capacity_gw", "start", "term_years", "ramp_up", "ramp_down"};
  return keys[static_cast<std::size_t>(field)];
}

std::string name_of(const QuantityRow& row, const Scenario& scenario, const QuantityIndex& index) {
  std::string name = filled(row.name, [&](std::string_view word) -> std::string {
    if (word == "contract") return scenario.contracts[index.contract].id;
    if (word == "investment") return scenario.investments[index.investment].id;
    if (word == "provider") return scenario.providers[index.provider].id;
    if (word == "signing") return number_in_formula(signing_date(scenario, index.signing));
    return std::string(recipient_ids[static_cast<std::size_t>(index.recipient)]);
  });
  if (row.when == When::always) return name;
  return name + "@" + number_in_formula(date_of(row.when, scenario, index));
}

std::string label_of(const QuantityRow& row, const Scenario& scenario, const QuantityIndex& index) {
  if (row.labelled_as) {
    constexpr std::string_view now = ", now";
    std::string label = in_label(scenario.parameters[static_cast<std::size_t>(*row.labelled_as)].range.label);
    if (label.ends_with(now)) label.erase(label.size() - now.size());
    return label;
  }
  return filled(row.label, [&](std::string_view word) -> std::string {
    if (word == "contract") return in_label(scenario.contracts[index.contract].title);
    if (word == "investment") return in_label(scenario.investments[index.investment].title);
    if (word == "provider") return in_label(scenario.providers[index.provider].short_name);
    if (word == "signing") return instant_in_words(signing_date(scenario, index.signing));
    if (word == "recipient") return in_recipient_words(scenario, index.recipient);
    return party(scenario, word);
  });
}

std::string name_of(const MetricRef& metric, const Scenario& scenario) {
  const std::string name = row_name(scenario, *metric.metric, metric.series);
  if (metric.is_sum) return name + "@sum";
  if (!has_year(metric)) return name;
  return name + "@" + number_in_formula(TimeGrid{scenario.start, scenario.years}.time(metric.point));
}

std::string label_of(const MetricRef& metric, const Scenario& scenario) {
  std::string_view pattern = metric.metric->label;
  if (metric.metric->series == MetricSeries::by_part) pattern = label_of(static_cast<AttributionPart>(metric.series));
  std::string label = filled(pattern, [&](std::string_view word) { return party(scenario, word); });
  if (metric.metric->series != MetricSeries::by_provider) return label;
  for (const std::string_view ending : {", by provider", " by provider"})
    if (label.ends_with(ending)) label.erase(label.size() - ending.size());
  return label + ": " + in_label(scenario.providers[metric.series].short_name);
}

std::string label_of_parameter(const Scenario& scenario, int parameter) {
  const Range& range = scenario.parameters[parameter].range;
  const std::string label = in_label(range.label);
  return is_unique_label(scenario, range.label) ? label : label + " (" + in_label(range.group) + ")";
}

std::string label_of_field(const Scenario& scenario, int contract, ContractField field) {
  constexpr std::string_view words[] = {"value",
                                        "capacity",
                                        "start",
                                        "term",
                                        "part of the term in which delivery rises",
                                        "part of the term in which delivery falls"};
  return in_label(scenario.contracts[contract].title) + ": " + std::string(words[static_cast<std::size_t>(field)]);
}

}  // namespace dealscope
