// Every fault of section 9 but those of deals, one at a time, is rejected with its path.
#include <catch2/catch_test_macros.hpp>

#include "scenario_faults.hpp"

namespace dealscope::test {

namespace {

/// Faults of keys and types, of the scenario's first rows, and of cases.
const Fault faults[] = {
    {"unknown key", "/scenario/horizon/end", put("/horizon/end", 3)},
    {"key with a slash", "/scenario/a~1b~0c", put("/a~1b~0c", 1)},
    {"the cuts of schema 1", "/scenario/regimes", put("/regimes", Json::object())},
    {"missing key", "/scenario/contracts/3/term_years", drop("/contracts/3", "term_years")},
    {"null where none is allowed", "/scenario/contracts/0/start", put("/contracts/0/start", nullptr)},
    {"schema 1", "/scenario/schema", put("/schema", 1)},
    {"schema 3", "/scenario/schema", put("/schema", 3)},
    {"schema as a text", "/scenario/schema", put("/schema", "2")},
    {"no schema", "/scenario/schema", drop("", "schema")},
    {"number for a text", "/scenario/title", put("/title", 7)},
    {"text for a truth value", "/scenario/contracts/1/at_least", put("/contracts/1/at_least", "no")},
    {"object for the contracts", "/scenario/contracts", put("/contracts", Json::object())},
    {"object for the investments", "/scenario/investments", put("/investments", Json::object())},
    {"no investments", "/scenario/investments", drop("", "investments")},
    {"list for an object", "/scenario/horizon/start", put("/horizon/start", Json::array())},
    {"negative backlog", "/scenario/providers/0/backlog_usd_bn", put("/providers/0/backlog_usd_bn", -1)},
    {"negative cap", "/scenario/incumbent/revenue_share_cap_usd_bn", put("/incumbent/revenue_share_cap_usd_bn", -1)},
    {"no cap", "/scenario/incumbent/revenue_share_cap_usd_bn", drop("/incumbent", "revenue_share_cap_usd_bn")},
    {"start before 1900", "/scenario/horizon/start", put("/horizon/start", 1899.5)},
    {"start after 2200", "/scenario/horizon/start", put("/horizon/start", 2200.5)},
    {"horizon of no year", "/scenario/horizon/years", put("/horizon/years", 0)},
    {"horizon too long", "/scenario/horizon/years", put("/horizon/years", 51)},
    {"horizon of half a year", "/scenario/horizon/years", put("/horizon/years", 2.5)},
    {"unknown incumbent", "/scenario/parties/incumbent", put("/parties/incumbent", "ibm")},
    {"null for the incumbent", "/scenario/parties/incumbent", put("/parties/incumbent", nullptr)},
    {"own provider is the incumbent", "/scenario/new_contracts/own_provider",
     put("/new_contracts/own_provider", "microsoft")},
    {"cloud provider is the incumbent", "/scenario/new_contracts/cloud_provider",
     put("/new_contracts/cloud_provider", "microsoft")},
    {"number for the own provider", "/scenario/new_contracts/own_provider", put("/new_contracts/own_provider", 5)},
    {"null for the cloud provider", "/scenario/new_contracts/cloud_provider",
     put("/new_contracts/cloud_provider", nullptr)},
    {"unknown incumbent, while the own provider is the first", "/scenario/parties/incumbent",
     [](Json& s) {
       s["parties"]["incumbent"] = "ibm";
       s["new_contracts"]["own_provider"] = s["providers"][0]["id"];
     }},
    {"no providers", "/scenario/providers", drop("", "providers")},
    {"object for the providers", "/scenario/providers", put("/providers", Json::object())},
    {"no sources", "/scenario/sources", drop("", "sources")},
    {"null for the sources", "/scenario/sources", put("/sources", nullptr)},
    {"script as a url", "/scenario/sources/0/url", put("/sources/0/url", "javascript:alert(1)")},
    {"script as a url, in capitals", "/scenario/sources/0/url", put("/sources/0/url", "JavaScript:alert(1)")},
    {"script that names the scheme", "/scenario/sources/0/url",
     put("/sources/0/url", "javascript://https://a.example")},
    {"data as a url", "/scenario/sources/0/url", put("/sources/0/url", "data:text/html,a")},
    {"file as a url", "/scenario/sources/0/url", put("/sources/0/url", "file:///etc/passwd")},
    {"url after a space", "/scenario/sources/0/url", put("/sources/0/url", " https://a.example")},
    {"url without a scheme", "/scenario/sources/0/url", put("/sources/0/url", "//a.example")},
    {"url that is a scheme", "/scenario/sources/0/url", put("/sources/0/url", "https://")},
    {"empty url", "/scenario/sources/0/url", put("/sources/0/url", "")},
    {"number as a url", "/scenario/sources/0/url", put("/sources/0/url", 3)},
    {"unknown parameter", "/scenario/parameters/magic", put("/parameters/magic", Json::object())},
    {"missing parameter", "/scenario/parameters/build_pace", drop("/parameters", "build_pace")},
    {"unknown own provider", "/scenario/new_contracts/own_provider", put("/new_contracts/own_provider", "ibm")},
    {"id of 201 characters", "/scenario/cases/0/id", put("/cases/0/id", std::string(201, 'k'))},
    {"duplicate case", "/scenario/cases/1/id", put("/cases/1/id", "slow-build")},
    {"a case's unknown override", "/scenario/cases/0/overrides/magic", put("/cases/0/overrides/magic", 1)},
    {"a case's override out of range", "/scenario/cases/0/overrides/build_pace",
     put("/cases/0/overrides/build_pace", 9)},
};

/// Faults that make others: an id that is lost is unknown wherever it is referred to.
const Fault faults_with_followers[] = {
    {"duplicate provider", "/scenario/providers/2/id", put("/providers/2/id", "stargate")},
    {"duplicate source", "/scenario/sources/1/id", put("/sources/1/id", "article")},
    {"provider without an id", "/scenario/providers/2/id", drop("/providers/2", "id")},
};

}  // namespace

TEST_CASE("each fault is refused at its place, and alone") { check_refused_alone(faults); }

TEST_CASE("a fault that makes others is refused at its place too") {
  check_refused({std::begin(faults_with_followers), std::end(faults_with_followers)});
}

TEST_CASE("what is at a limit is allowed") {
  check_allowed("start of 1900", put("/horizon/start", 1900));
  check_allowed("start of 2200", put("/horizon/start", 2200));
  check_allowed("horizon of a year", put("/horizon/years", 1));
  check_allowed("horizon of 50 years", put("/horizon/years", 50));
  check_allowed("cap of 0", put("/incumbent/revenue_share_cap_usd_bn", 0));
  check_allowed("backlog of 0", put("/providers/0/backlog_usd_bn", 0));
  check_allowed("id of 200 characters", put("/cases/0/id", std::string(200, 'k')));
  check_allowed("override at a bound", put("/cases/0/overrides/build_pace", 2));
  check_allowed("url over http", put("/sources/0/url", "http://a.example"));
  check_allowed("url in capitals", put("/sources/0/url", "HTTPS://A.EXAMPLE/"));
  check_allowed("no url", put("/sources/0/url", nullptr));
  check_allowed("no deal", [](Json& s) {
    s["contracts"] = Json::array();
    s["investments"] = Json::array();
  });
}

}  // namespace dealscope::test
