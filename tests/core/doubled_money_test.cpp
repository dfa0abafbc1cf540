// Section 10: twice the money is twice the money, and leaves shares, indices and regimes as they are. A factor of 2 is
// exact, so that the numbers have the same bits.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "random_inputs.hpp"
#include "same_bits.hpp"

namespace dealscope::test {

namespace {

void double_keys(Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (object[key].is_number()) object[key] = object[key].get<double>() * 2;
}

void double_range(Json& range) { double_keys(range, {"min", "max", "low", "high"}); }

void double_value(Json& deal) {
  double_keys(deal, {"value_usd_bn"});
  if (deal["ranges"].contains("value_usd_bn")) double_range(deal["ranges"]["value_usd_bn"]);
}

[[nodiscard]] Json with_money_doubled(Json scenario) {
  double_keys(scenario["incumbent"], {"revenue_share_cap_usd_bn"});
  for (Json& provider : scenario["providers"]) double_keys(provider, {"backlog_usd_bn"});
  for (const char* deals : {"contracts", "investments"})
    for (Json& deal : scenario[deals]) double_value(deal);
  for (Json& parameter : scenario["parameters"]) {
    if (!is_money(parameter["unit"].get<std::string>())) continue;
    double_keys(parameter, {"value"});
    double_range(parameter);
  }
  scenario["cases"] = Json::array();
  return scenario;
}

}  // namespace

TEST_CASE("twice the money is twice the money, and the same shares and states") {
  over_scenario_texts(17, [](const Json& text, int draws, std::uint64_t seed) {
    const Scenario once = scenario_from(text.dump()), twice = scenario_from(with_money_doubled(text).dump());
    RandomValues random(once, seed);
    for (int draw = 0; draw < draws; ++draw) {
      const Values values = random.draw();
      Values doubled = values;
      for (std::size_t p = 0; p < once.parameters.size(); ++p)
        if (is_money(once.parameters[p].range.unit)) *doubled.at(static_cast<int>(p)) *= 2;
      const Result a = run(once, values), b = run(twice, doubled);
      over_rows(a, b, [](const Metric& metric, const Series& left, const Series& right) {
        const double factor = is_money(metric.unit) ? 2 : 1;
        for (std::size_t i = 0; i < left.numbers.size(); ++i) {
          INFO(metric.id << " " << i);
          CHECK(same_bits(left.numbers[i] * factor, right.numbers[i]));
        }
      });
      CHECK(a.coexistence.regime == b.coexistence.regime);
    }
  });
}

}  // namespace dealscope::test
