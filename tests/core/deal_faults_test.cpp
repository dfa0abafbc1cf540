// Faults of contracts, their schedules, investments and providers (section 9), one at a time, and what is at their
// limits.
#include <catch2/catch_test_macros.hpp>

#include "scenario_faults.hpp"

namespace dealscope::test {

namespace {

/// A schedule of two dates.
[[nodiscard]] Json schedule(double later, double gw) {
  return {{{"date", 2026}, {"gw", 1}}, {{"date", later}, {"gw", gw}}};
}

/// Capacity of the scheduled build and the lower bound of its range.
[[nodiscard]] std::function<void(Json&)> scheduled_capacity(double figure, double min) {
  return [=](Json& s) {
    Json& build = s["contracts"][2];
    build["capacity_gw"] = figure;
    build["ranges"]["capacity_gw"].update({{"min", min}, {"low", figure}, {"high", figure}});
  };
}

const Fault faults_of_contracts[] = {
    {"kind", "/scenario/contracts/2/kind", put("/contracts/2/kind", "lease")},
    {"status", "/scenario/contracts/0/status", put("/contracts/0/status", "rumoured")},
    {"text for a number", "/scenario/contracts/1/signed", put("/contracts/1/signed", "2025")},
    {"negative value", "/scenario/contracts/3/ranges/value_usd_bn/min",
     put("/contracts/3/ranges/value_usd_bn/min", -1)},
    {"negative capacity", "/scenario/contracts/0/capacity_gw", put("/contracts/0/capacity_gw", -8)},
    {"unknown provider", "/scenario/contracts/0/provider", put("/contracts/0/provider", "ibm")},
    {"unknown source", "/scenario/contracts/0/source", put("/contracts/0/source", "hearsay")},
    {"unknown parent", "/scenario/contracts/5/part_of", put("/contracts/5/part_of", "atlantis")},
    {"unknown parent of the first contract", "/scenario/contracts/0/part_of", put("/contracts/0/part_of", "atlantis")},
    {"number for a parent", "/scenario/contracts/0/part_of", put("/contracts/0/part_of", 5)},
    {"unknown parent, while the first contract is a part", "/scenario/contracts/5/part_of",
     [](Json& s) {
       s["contracts"][0]["part_of"] = "azure-250";
       s["contracts"][5]["part_of"] = "atlantis";
     }},
    {"part of itself", "/scenario/contracts/5/part_of", put("/contracts/5/part_of", "oracle-4.5gw")},
    {"part of itself, with a part", "/scenario/contracts/2/part_of", put("/contracts/2/part_of", "stargate")},
    {"chain of parts", "/scenario/contracts/5/part_of", put("/contracts/2/part_of", "aws-38")},
    {"duplicate contract", "/scenario/contracts/1/id", put("/contracts/1/id", "azure-existing")},
    {"term of 0", "/scenario/contracts/0/term_years", put("/contracts/0/term_years", 0)},
    {"ramp above 1", "/scenario/contracts/2/ramp_up", put("/contracts/2/ramp_up", 1.01)},
    {"ramps past 1", "/scenario/contracts/2/ramp_down", put("/contracts/2/ramp_down", 0.1)},
    {"value and capacity both null", "/scenario/contracts/5/value_usd_bn", put("/contracts/5/capacity_gw", nullptr)},
    {"range down to a term of 0", "/scenario/contracts/1/ranges/term_years/min",
     put("/contracts/1/ranges/term_years/min", 0)},
    {"max below the figure", "/scenario/contracts/1/ranges/term_years", put("/contracts/1/ranges/term_years/max", 6)},
    {"figure above max and high", "/scenario/contracts/1/ranges/term_years", put("/contracts/1/term_years", 99)},
    {"figure below min and low", "/scenario/contracts/1/ranges/term_years", put("/contracts/1/term_years", 0.01)},
    {"max below min and the figure", "/scenario/contracts/1/ranges/term_years/max",
     put("/contracts/1/ranges/term_years/max", 1)},
    {"low above the figure", "/scenario/contracts/1/ranges/term_years/low",
     put("/contracts/1/ranges/term_years/low", 7.5)},
    {"range on a figure that has none", "/scenario/contracts/1/ranges/ramp_down",
     put("/contracts/1/ranges/ramp_down", Json::object())},
    {"range on a null value", "/scenario/contracts/5/ranges/value_usd_bn",
     [](Json& s) { s["contracts"][5]["ranges"]["value_usd_bn"] = s["contracts"][1]["ranges"]["term_years"]; }},
    {"range on a null capacity", "/scenario/contracts/0/ranges/capacity_gw",
     [](Json& s) { s["contracts"][0]["ranges"]["capacity_gw"] = s["contracts"][1]["ranges"]["term_years"]; }},
    {"ramps past 1, and so the range of one", "/scenario/contracts/1/ramp_down",
     [](Json& s) {
       Json& contract = s["contracts"][1];
       contract["ramp_down"] = 0.6;
       contract["ranges"]["ramp_up"] = contract["ranges"]["term_years"];
       contract["ranges"]["ramp_up"].update({{"min", 0}, {"max", 0.8}, {"low", 0.4}, {"high", 0.6}, {"step", 0.1}});
     }},
    {"ramp range past 1", "/scenario/contracts/1/ranges/ramp_up",
     [](Json& s) {
       Json& contract = s["contracts"][1];
       contract["ramp_down"] = 0.3;
       contract["ranges"]["ramp_up"] = contract["ranges"]["term_years"];
       contract["ranges"]["ramp_up"].update({{"min", 0}, {"max", 0.8}, {"low", 0.4}, {"high", 0.6}, {"step", 0.1}});
     }},
};

const Fault faults_of_schedules[] = {
    {"no schedule", "/scenario/contracts/2/schedule", drop("/contracts/2", "schedule")},
    {"an object", "/scenario/contracts/2/schedule", put("/contracts/2/schedule", Json::object())},
    {"no date", "/scenario/contracts/2/schedule", put("/contracts/2/schedule", Json::array())},
    {"a schedule of a cloud contract", "/scenario/contracts/3/schedule",
     put("/contracts/3/schedule", schedule(2027, 1))},
    {"dates that stand still", "/scenario/contracts/2/schedule/1/date",
     put("/contracts/2/schedule", schedule(2026, 2))},
    {"dates that fall", "/scenario/contracts/2/schedule/1/date", put("/contracts/2/schedule", schedule(2025.9, 2))},
    {"capacity that falls", "/scenario/contracts/2/schedule/1/gw", put("/contracts/2/schedule", schedule(2027, 0.9))},
    {"negative capacity", "/scenario/contracts/2/schedule/0/gw", put("/contracts/2/schedule/0/gw", -0.1)},
    {"null for a date", "/scenario/contracts/2/schedule/0/date", put("/contracts/2/schedule/0/date", nullptr)},
    {"a date without capacity", "/scenario/contracts/2/schedule/3/gw", drop("/contracts/2/schedule/3", "gw")},
    {"an unknown key", "/scenario/contracts/2/schedule/3/site", put("/contracts/2/schedule/3/site", "Abilene")},
    {"a number for a pair", "/scenario/contracts/2/schedule/0", put("/contracts/2/schedule/0", 2026)},
    {"a schedule of a cloud contract whose capacity may be 0", "/scenario/contracts/2/schedule",
     [](Json& s) {
       scheduled_capacity(8, 0)(s);
       s["contracts"][2]["kind"] = "cloud";
     }},
    {"a build without a capacity", "/scenario/contracts/2/schedule", put("/contracts/2/capacity_gw", nullptr)},
    {"a build with a capacity of 0", "/scenario/contracts/2/schedule", put("/contracts/2/capacity_gw", 0)},
    {"a capacity that may fall to 0", "/scenario/contracts/2/ranges/capacity_gw/min", scheduled_capacity(8, 0)},
};

const Fault faults_of_investments[] = {
    {"no id", "/scenario/investments/0/id", drop("/investments/0", "id")},
    {"duplicate id", "/scenario/investments/1/id", put("/investments/1/id", "microsoft-funded")},
    {"unknown provider", "/scenario/investments/0/provider", put("/investments/0/provider", "ibm")},
    {"title", "/scenario/investments/0/title", put("/investments/0/title", nullptr)},
    {"null value", "/scenario/investments/0/value_usd_bn", put("/investments/0/value_usd_bn", nullptr)},
    {"negative value", "/scenario/investments/0/value_usd_bn", put("/investments/0/value_usd_bn", -0.01)},
    {"no start", "/scenario/investments/0/start", drop("/investments/0", "start")},
    {"0 years", "/scenario/investments/0/years", put("/investments/0/years", 0)},
    {"negative years", "/scenario/investments/0/years", put("/investments/0/years", -1)},
    {"status", "/scenario/investments/0/status", put("/investments/0/status", "paid")},
    {"at_least", "/scenario/investments/0/at_least", put("/investments/0/at_least", 0)},
    {"basis", "/scenario/investments/0/basis", put("/investments/0/basis", "guess")},
    {"unknown source", "/scenario/investments/0/source", put("/investments/0/source", "hearsay")},
    {"note", "/scenario/investments/0/note", drop("/investments/0", "note")},
    {"a key of contracts", "/scenario/investments/0/kind", put("/investments/0/kind", "cloud")},
    {"no ranges", "/scenario/investments/0/ranges", drop("/investments/0", "ranges")},
    {"a list of ranges", "/scenario/investments/0/ranges", put("/investments/0/ranges", Json::array())},
    {"range on another key", "/scenario/investments/0/ranges/years",
     put("/investments/0/ranges/years", Json::object())},
    {"range below 0", "/scenario/investments/2/ranges/value_usd_bn/min",
     put("/investments/2/ranges/value_usd_bn/min", -1)},
    {"value outside its range", "/scenario/investments/2/ranges/value_usd_bn",
     put("/investments/2/ranges/value_usd_bn/max", 9)},
    {"value above its max and high", "/scenario/investments/2/ranges/value_usd_bn",
     put("/investments/2/value_usd_bn", 900)},
    {"high below the value", "/scenario/investments/2/ranges/value_usd_bn/high",
     put("/investments/2/ranges/value_usd_bn/high", 9)},
};

const Fault faults_of_providers[] = {
    {"control above 1", "/scenario/providers/0/control", put("/providers/0/control", 1.2)},
    {"control below 0", "/scenario/providers/0/control", put("/providers/0/control", -0.1)},
    {"null control", "/scenario/providers/0/control", put("/providers/0/control", nullptr)},
    {"no ranges", "/scenario/providers/0/ranges", drop("/providers/0", "ranges")},
    {"null ranges", "/scenario/providers/0/ranges", put("/providers/0/ranges", nullptr)},
    {"range on another key", "/scenario/providers/0/ranges/backlog_usd_bn",
     put("/providers/0/ranges/backlog_usd_bn", Json::object())},
    {"range above 1", "/scenario/providers/1/ranges/control/max", put("/providers/1/ranges/control/max", 1.01)},
    {"range below 0", "/scenario/providers/1/ranges/control/min", put("/providers/1/ranges/control/min", -0.01)},
    {"control outside its range", "/scenario/providers/1/ranges/control",
     [](Json& s) {
       s["providers"][1]["control"] = 0.05;
       s["providers"][1]["ranges"]["control"].update({{"min", 0.1}, {"low", 0}});
     }},
    {"an override out of range", "/scenario/cases/0/overrides/providers.stargate.control",
     put("/cases/0/overrides/providers.stargate.control", 1.5)},
    {"an override of a control without a range", "/scenario/cases/0/overrides/providers.amazon.control",
     put("/cases/0/overrides/providers.amazon.control", 0.5)},
};

}  // namespace

TEST_CASE("each fault of a contract is refused at its place, and alone") { check_refused_alone(faults_of_contracts); }

TEST_CASE("each fault of a schedule is refused at its place, and alone") { check_refused_alone(faults_of_schedules); }

TEST_CASE("each fault of an investment is refused at its place, and alone") {
  check_refused_alone(faults_of_investments);
}

TEST_CASE("each fault of a provider is refused at its place, and alone") { check_refused_alone(faults_of_providers); }

TEST_CASE("what is at a limit of a deal is allowed") {
  check_allowed("a schedule of one date", put("/contracts/2/schedule", {{{"date", 2026}, {"gw", 0}}}));
  check_allowed("capacity that stays", put("/contracts/2/schedule", schedule(2026.001, 1)));
  check_allowed("a build without a schedule", put("/contracts/2/schedule", nullptr));
  check_allowed("a small scheduled capacity", scheduled_capacity(1e-9, 1e-9));
  check_allowed("no schedule and a capacity of 0", [](Json& s) {
    scheduled_capacity(8, 0)(s);
    s["contracts"][2]["schedule"] = nullptr;
  });
  check_allowed("an investment of nothing", put("/investments/0/value_usd_bn", 0));
  check_allowed("an investment at once", put("/investments/0/years", 1e-9));
  check_allowed("an investment without a source", put("/investments/0/source", nullptr));
  check_allowed("all control with others", put("/providers/1/control", 0.1));
  check_allowed("ramps that are together 1", put("/contracts/1/ramp_down", 0.5));
}

}  // namespace dealscope::test
