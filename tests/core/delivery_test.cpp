// Section 10: what is spent over a contract's own life, and totals of what providers have.
#include <catch2/catch_test_macros.hpp>

#include "comparison.hpp"
#include "model/contract_terms.hpp"
#include "naive_delivery.hpp"
#include "random_inputs.hpp"

namespace dealscope::test {

namespace {

/// One contract of a scenario, alone in its book, paid in full; those without parents.
void keep_only(Json& text, std::size_t index) {
  text["contracts"] = Json::array({text["contracts"][index]});
  text["investments"] = Json::array();
  text["cases"] = Json::array();
  text["horizon"]["years"] = 50;
}

[[nodiscard]] double spent(const Result& result, int provider) {
  double sum = 0;
  for (int k = 0; k < result.grid.periods(); ++k) sum += result.exposure.spend.at(provider, k)[0];
  return sum;
}

/// Values at which a contract alone is paid in full and not renewed.
[[nodiscard]] Values undisturbed(RandomValues& random) {
  Values values = random.draw();
  values[ParameterId::new_contracts_usd_bn][0] = values[ParameterId::renewal_share][0] = 0;
  values[ParameterId::fulfilment][0] = 1;
  values[ParameterId::funding_link][0] = 0;
  return values;
}

}  // namespace

TEST_CASE("over its own life a contract draws what was left of it") {
  int clouds = 0, builds = 0;
  over_scenario_texts(11, [&](const Json& text, int, std::uint64_t seed) {
    for (std::size_t i = 0; i < std::min<std::size_t>(3, text["contracts"].size()); ++i) {
      if (!text["contracts"][i]["part_of"].is_null()) continue;
      Json alone = text;
      keep_only(alone, i);
      const Scenario scenario = scenario_from(alone.dump());
      RandomValues random(scenario, seed);
      const Values values = undisturbed(random);
      const Contract& only = scenario.contracts.front();
      const ContractTerms terms = contract_terms(only, values);
      const Result result = run(scenario, values);
      const double left = terms.expected[0] * terms.value_usd_bn[0];
      const double spend = spent(result, only.provider);
      INFO(only.id);
      if (only.kind == ContractKind::cloud) {
        if (terms.start[0] + terms.term_years[0] > scenario.start + 50) continue;
        const double drawn = naive_delivered(naive_phase(scenario.start, terms.start[0], terms.term_years[0]),
                                             terms.ramp_up[0], terms.ramp_down[0]);
        CHECK(agree(spend, left * (1 - drawn)));
        ++clouds;
      } else {
        const NaiveBuild build{scenario, only, terms, values};
        if (build.progress(scenario.start + 50) < build.most()) continue;
        CHECK(agree(spend, left * (build.most() - build.progress(scenario.start))));
        ++builds;
      }
    }
  });
  CHECK(clouds > 50);
  CHECK(builds > 20);
}

TEST_CASE("totals are the sums of what providers have") {
  over_random_inputs(13, [](const Scenario& scenario, const Values& values) {
    const Result result = run(scenario, values);
    const Coexistence& coexistence = result.coexistence;
    for (int k = 0; k < result.grid.points(); ++k) {
      double all = 0, controlled = 0;
      for (std::size_t p = 0; p < scenario.providers.size(); ++p) {
        const Provider& provider = scenario.providers[p];
        const double gw = result.exposure.capacity.at(static_cast<int>(p), k)[0];
        all += gw;
        controlled += (provider.control_parameter < 0 ? provider.control : *values.at(provider.control_parameter)) * gw;
      }
      CHECK(agree(coexistence.capacity_total.at(k)[0], all));
      CHECK(agree(coexistence.controlled_gw.at(k)[0], controlled));
      CHECK(agree(result.incumbent.backlog_lab.at(k)[0], result.exposure.backlog.at(scenario.incumbent, k)[0]));
    }
    const Book& book = result.book;
    for (int k = 0; k < result.grid.periods(); ++k) {
      double due = 0, drawn = 0, others = 0;
      for (std::size_t p = 0; p < scenario.providers.size(); ++p) {
        due += book.providers.due.at(static_cast<int>(p), k)[0];
        drawn += book.drawn.at(static_cast<int>(p), k)[0];
        others += book.others_due.at(static_cast<int>(p), k)[0];
      }
      CHECK(agree(book.obligations.at(k)[0], due));
      CHECK(agree(book.others_capex.at(k)[0], others));
      CHECK(
          agree(due + others, drawn + book.rent.at(k)[0]));  // what is due besides rent, and what others pay, is drawn
    }
  });
}

}  // namespace dealscope::test
