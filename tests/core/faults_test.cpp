// Every fault of section 9, one at a time, is rejected with its path.
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "refusals.hpp"

namespace dealscope::test {

namespace {

struct Fault {
  const char* what;
  const char* path;
  std::function<void(Json&)> make;
};

/// Sets the value at an RFC 6901 pointer.
[[nodiscard]] std::function<void(Json&)> put(const char* pointer, Json value) {
  return [=](Json& scenario) { scenario[Json::json_pointer(pointer)] = value; };
}

[[nodiscard]] std::function<void(Json&)> drop(const char* parent, const char* key) {
  return [=](Json& scenario) { scenario[Json::json_pointer(parent)].erase(key); };
}

const Fault faults[] = {
    {"unknown key", "/scenario/horizon/end", put("/horizon/end", 3)},
    {"unknown parameter", "/scenario/parameters/magic", put("/parameters/magic", Json::object())},
    {"key with a slash", "/scenario/a~1b~0c", put("/a~1b~0c", 1)},
    {"missing key", "/scenario/contracts/3/term_years", drop("/contracts/3", "term_years")},
    {"missing parameter", "/scenario/parameters/build_pace", drop("/parameters", "build_pace")},
    {"missing section", "/scenario/providers", drop("", "providers")},
    {"null where none is allowed", "/scenario/contracts/0/start", put("/contracts/0/start", nullptr)},
    {"schema", "/scenario/schema", put("/schema", 2)},
    {"kind", "/scenario/contracts/0/kind", put("/contracts/0/kind", "lease")},
    {"status", "/scenario/contracts/0/status", put("/contracts/0/status", "rumoured")},
    {"basis", "/scenario/parameters/build_pace/basis", put("/parameters/build_pace/basis", "guess")},
    {"text for a number", "/scenario/contracts/1/value_usd_bn", put("/contracts/1/value_usd_bn", "250")},
    {"number for a text", "/scenario/title", put("/title", 7)},
    {"text for a truth value", "/scenario/contracts/1/at_least", put("/contracts/1/at_least", "no")},
    {"object for a list", "/scenario/contracts", put("/contracts", Json::object())},
    {"list for an object", "/scenario/regimes", put("/regimes", Json::array())},
    {"negative value", "/scenario/contracts/1/value_usd_bn", put("/contracts/1/value_usd_bn", -1)},
    {"negative capacity", "/scenario/contracts/2/capacity_gw", put("/contracts/2/capacity_gw", -8)},
    {"negative backlog", "/scenario/providers/0/backlog_usd_bn", put("/providers/0/backlog_usd_bn", -1)},
    {"negative cap", "/scenario/incumbent/revenue_share_cap_usd_bn", put("/incumbent/revenue_share_cap_usd_bn", -1)},
    {"control", "/scenario/providers/1/control", put("/providers/1/control", 1.2)},
    {"cut of 1", "/scenario/regimes/high", put("/regimes/high", 1)},
    {"cut of 0", "/scenario/regimes/low", put("/regimes/low", 0)},
    {"cuts in the wrong order", "/scenario/regimes/low", put("/regimes/low", 0.5)},
    {"price of 0", "/scenario/parameters/cloud_price_usd_bn_per_gw_year/min",
     put("/parameters/cloud_price_usd_bn_per_gw_year/min", 0)},
    {"cost of 0", "/scenario/parameters/build_cost_usd_bn_per_gw/min",
     put("/parameters/build_cost_usd_bn_per_gw/min", 0)},
    {"term of 0", "/scenario/parameters/new_contract_term_years/min",
     put("/parameters/new_contract_term_years/min", 0)},
    {"rate of -1", "/scenario/parameters/discount_rate/min", put("/parameters/discount_rate/min", -1)},
    {"growth of -1", "/scenario/parameters/other_backlog_growth/min", put("/parameters/other_backlog_growth/min", -1)},
    {"pace of 0", "/scenario/parameters/build_pace/min", put("/parameters/build_pace/min", 0)},
    {"delay below 0", "/scenario/parameters/build_delay_years/min", put("/parameters/build_delay_years/min", -1)},
    {"ramp below 0", "/scenario/parameters/switch_ramp_years/min", put("/parameters/switch_ramp_years/min", -0.5)},
    {"share above 1", "/scenario/parameters/own_share/max", put("/parameters/own_share/max", 1.01)},
    {"weight below 0", "/scenario/parameters/revenue_weight/min", put("/parameters/revenue_weight/min", -0.1)},
    {"start before 1900", "/scenario/horizon/start", put("/horizon/start", 1899.5)},
    {"start after 2200", "/scenario/horizon/start", put("/horizon/start", 2200.5)},
    {"fade below 0", "/scenario/parameters/lab_revenue_fade_years/min",
     put("/parameters/lab_revenue_fade_years/min", -1)},
    {"range of a contract's term down to 0", "/scenario/contracts/1/ranges/term_years/min",
     put("/contracts/1/ranges/term_years/min", 0)},
    {"value above max", "/scenario/parameters/discount_rate/value", put("/parameters/discount_rate/max", 0.09)},
    {"value below min", "/scenario/parameters/talks_probability/value", put("/parameters/talks_probability/min", 0.6)},
    {"low above the value", "/scenario/parameters/build_pace/low", put("/parameters/build_pace/low", 1.05)},
    {"high below the value", "/scenario/parameters/build_pace/high", put("/parameters/build_pace/high", 0.95)},
    {"a contract's figure outside its range", "/scenario/contracts/1/ranges/term_years",
     put("/contracts/1/ranges/term_years/max", 6)},
    {"unknown provider", "/scenario/contracts/0/provider", put("/contracts/0/provider", "ibm")},
    {"unknown incumbent", "/scenario/parties/incumbent", put("/parties/incumbent", "ibm")},
    {"unknown source", "/scenario/contracts/0/source", put("/contracts/0/source", "hearsay")},
    {"unknown source of a parameter", "/scenario/parameters/gross_margin/source",
     put("/parameters/gross_margin/source", "hearsay")},
    {"unknown parent", "/scenario/contracts/6/part_of", put("/contracts/6/part_of", "atlantis")},
    {"part of itself", "/scenario/contracts/6/part_of", put("/contracts/6/part_of", "oracle-4.5gw")},
    {"chain of parts", "/scenario/contracts/6/part_of", put("/contracts/2/part_of", "aws-38")},
    {"duplicate contract", "/scenario/contracts/1/id", put("/contracts/1/id", "azure-existing")},
    {"duplicate provider", "/scenario/providers/2/id", put("/providers/2/id", "stargate")},
    {"id of 201 characters", "/scenario/cases/0/id", put("/cases/0/id", std::string(201, 'k'))},
    {"duplicate source", "/scenario/sources/1/id", put("/sources/1/id", "article")},
    {"duplicate case", "/scenario/cases/1/id", put("/cases/1/id", "slow-build")},
    {"own provider is the incumbent", "/scenario/new_contracts/own_provider",
     put("/new_contracts/own_provider", "microsoft")},
    {"cloud provider is the incumbent", "/scenario/new_contracts/cloud_provider",
     put("/new_contracts/cloud_provider", "microsoft")},
    {"ramps past 1", "/scenario/contracts/2/ramp_down", put("/contracts/2/ramp_down", 0.6)},
    {"value and capacity both null", "/scenario/contracts/6/value_usd_bn", put("/contracts/6/capacity_gw", nullptr)},
    {"term of a contract", "/scenario/contracts/0/term_years", put("/contracts/0/term_years", 0)},
    {"horizon of no year", "/scenario/horizon/years", put("/horizon/years", 0)},
    {"horizon too long", "/scenario/horizon/years", put("/horizon/years", 51)},
    {"horizon of half a year", "/scenario/horizon/years", put("/horizon/years", 2.5)},
    {"a case's unknown override", "/scenario/cases/0/overrides/magic", put("/cases/0/overrides/magic", 1)},
    {"a case's override out of range", "/scenario/cases/0/overrides/build_pace",
     put("/cases/0/overrides/build_pace", 9)},
    {"unknown figure with a range", "/scenario/contracts/1/ranges/ramp_down",
     put("/contracts/1/ranges/ramp_down", Json::object())},
    {"range on a null figure", "/scenario/contracts/6/ranges/value_usd_bn",
     [](Json& s) { s["contracts"][6]["ranges"]["value_usd_bn"] = s["contracts"][1]["ranges"]["term_years"]; }},
    {"ramp range past 1", "/scenario/contracts/2/ranges/ramp_up",
     [](Json& s) {
       Json& ranges = s["contracts"][2]["ranges"];
       ranges["ramp_up"] = s["contracts"][1]["ranges"]["term_years"];
       ranges["ramp_up"].update({{"min", 0}, {"max", 0.8}, {"low", 0.4}, {"high", 0.6}, {"step", 0.1}});
     }},
};

}  // namespace

TEST_CASE("each fault is refused at its place, and alone") {
  for (const Fault& fault : faults) {
    DYNAMIC_SECTION(fault.what) {
      Json scenario = article();
      fault.make(scenario);
      const auto paths = faults_of_text(scenario.dump());
      INFO(Json(paths).dump());
      CHECK(std::find(paths.begin(), paths.end(), fault.path) != paths.end());
    }
  }
}

TEST_CASE("a single fault makes a single issue") {
  for (const Fault& fault : faults) {
    const std::string what = fault.what;
    const bool has_followers = what == "missing section" || what == "duplicate provider" ||
                               what == "duplicate contract" || what == "object for a list" ||
                               what == "unknown parameter" || what == "missing parameter" || what == "chain of parts" ||
                               what == "duplicate source";
    if (has_followers) continue;
    Json scenario = article();
    fault.make(scenario);
    INFO(what);
    CHECK(faults_of_text(scenario.dump()).size() == 1);
  }
}

}  // namespace dealscope::test
