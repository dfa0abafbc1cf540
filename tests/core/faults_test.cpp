// Every fault of section 9, one at a time: refused, with the path of the place.
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "io/service.hpp"
#include "project_files.hpp"
#include "refusals.hpp"

namespace dealscope::test {

namespace {

[[nodiscard]] std::vector<std::string> faults_of_text(const std::string& scenario, const std::string& request = "") {
  return paths_of(Json::parse(Service().handle("evaluate", scenario, request)));
}

[[nodiscard]] std::vector<std::string> faults_of_request(const std::string& request) {
  return faults_of_text(article().dump(), request);
}

struct Fault {
  const char* what;
  const char* path;
  std::function<void(Json&)> make;
};

/// Puts a value where an RFC 6901 pointer says.
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

TEST_CASE("all faults are found at once") {
  Json scenario = article();
  scenario["schema"] = 3;
  scenario["contracts"][1]["kind"] = "lease";
  scenario["contracts"][3]["term_years"] = -1;
  scenario["parameters"]["build_pace"]["value"] = "fast";
  const auto paths = faults_of_text(scenario.dump(), R"({"overrides":{},"trials":3})");
  CHECK(paths == std::vector<std::string>{"/scenario/schema", "/scenario/parameters/build_pace/value",
                                          "/scenario/contracts/1/kind", "/scenario/contracts/3/term_years",
                                          "/request/trials"});
}

TEST_CASE("two contracts that contain each other are both refused") {
  Json scenario = article();
  scenario["contracts"][2]["part_of"] = "oracle-4.5gw";
  CHECK(faults_of_text(scenario.dump()) ==
        std::vector<std::string>{"/scenario/contracts/2/part_of", "/scenario/contracts/6/part_of"});
}

TEST_CASE("duplicate keys are refused wherever they stand") {
  std::string text = article().dump();
  text.insert(1, R"("schema":1,)");
  CHECK(faults_of_text(text) == std::vector<std::string>{"/scenario/schema"});
  CHECK(faults_of_request(R"({"overrides":{"build_pace":1,"build_pace":1}})") ==
        std::vector<std::string>{"/request/overrides/build_pace"});
}

TEST_CASE("empty ids are duplicates like others") {
  Json scenario = article();
  scenario["cases"][0]["id"] = "";
  scenario["cases"][2]["id"] = "";
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/cases/2/id"});
}

TEST_CASE("text that is no JSON is refused with the byte") {
  for (const char* text : {"", "{", "[1,]", "{\"a\":nan}", "\xff", "{} {}"}) {
    const Json reply = Json::parse(Service().handle("evaluate", text, ""));
    INFO(text);
    CHECK(paths_of(reply) == std::vector<std::string>{"/scenario"});
    CHECK(reply["issues"][0]["message"].get<std::string>().find("byte") != std::string::npos);
  }
  CHECK(faults_of_request("{\"overrides\":") == std::vector<std::string>{"/request"});
}

TEST_CASE("numbers that are not finite are refused at their place") {
  std::string text = article().dump();
  const std::string figure = "\"value_usd_bn\":250";
  text.replace(text.find(figure), figure.size(), "\"value_usd_bn\":1e999");
  CHECK(faults_of_text(text) == std::vector<std::string>{"/scenario/contracts/1/value_usd_bn"});
  CHECK(faults_of_request(R"({"overrides":{"build_pace":-1e999}})") ==
        std::vector<std::string>{"/request/overrides/build_pace"});
}

TEST_CASE("texts that are too long, too deep or too many are refused") {
  CHECK(faults_of_text(article().dump() + std::string(1 << 20, ' ')) == std::vector<std::string>{"/scenario"});
  CHECK(faults_of_text(std::string(33, '[') + std::string(33, ']')).front() == "/scenario" + [] {
    std::string zeros;
    for (int i = 0; i < 32; ++i) zeros += "/0";
    return zeros;
  }());
  Json scenario = article();
  for (int i = 0; i < 1000; ++i) scenario["contracts"].push_back(1);
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/contracts"});
}

TEST_CASE("a thousand contracts are allowed") {
  Json scenario = article();
  Json one = scenario["contracts"][0];
  for (int i = 7; i < 1000; ++i) {
    one["id"] = "copy-" + std::to_string(i);
    scenario["contracts"].push_back(one);
  }
  CHECK(Json::parse(Service().handle("evaluate", scenario.dump(), ""))["ok"] == true);
}

TEST_CASE("requests are refused at their place") {
  const std::pair<const char*, const char*> requests[] = {
      {R"({"overrides":{"magic":1}})", "/request/overrides/magic"},
      {R"({"overrides":{"build_pace":9}})", "/request/overrides/build_pace"},
      {R"({"overrides":{"build_pace":"fast"}})", "/request/overrides/build_pace"},
      {R"({"overrides":{"contracts.azure-250.term_years":99}})", "/request/overrides/contracts.azure-250.term_years"},
      {R"({"overrides":[]})", "/request/overrides"},
      {R"({"override":{}})", "/request/override"},
      {R"([])", "/request"},
  };
  for (const auto& [request, path] : requests) {
    INFO(request);
    CHECK(faults_of_request(request) == std::vector<std::string>{path});
  }
}

TEST_CASE("an unknown command is an issue") {
  CHECK(paths_of(Json::parse(Service().handle("foretell", article().dump(), ""))) == std::vector<std::string>{"/verb"});
}

TEST_CASE("a service forgets a scenario that it could not read") {
  Service service;
  const std::string good = article().dump();
  const Json first = Json::parse(service.handle("evaluate", good, ""));
  CHECK(Json::parse(service.handle("evaluate", "{", ""))["ok"] == false);
  CHECK(Json::parse(service.handle("evaluate", "{", ""))["ok"] == false);
  CHECK(Json::parse(service.handle("evaluate", good, "")) == first);
}

}  // namespace dealscope::test
