// Faults of parameters and of the ranges of figures (section 9), one at a time, and what is at their limits.
#include <catch2/catch_test_macros.hpp>

#include "model/parameters.hpp"
#include "scenario_faults.hpp"

namespace dealscope::test {

namespace {

const Fault faults_of_parameters[] = {
    {"basis", "/scenario/parameters/build_pace/basis", put("/parameters/build_pace/basis", "guess")},
    {"unknown source", "/scenario/parameters/gross_margin/source", put("/parameters/gross_margin/source", "hearsay")},
    {"no demand", "/scenario/parameters/build_pace/demand", drop("/parameters/build_pace", "demand")},
    {"demand of a half", "/scenario/parameters/build_pace/demand", put("/parameters/build_pace/demand", 0.5)},
    {"demand of 2", "/scenario/parameters/build_pace/demand", put("/parameters/build_pace/demand", 2)},
    {"demand of -2", "/scenario/parameters/build_pace/demand", put("/parameters/build_pace/demand", -2)},
    {"demand as a text", "/scenario/parameters/build_pace/demand", put("/parameters/build_pace/demand", "1")},
    {"null for the demand", "/scenario/parameters/build_pace/demand", put("/parameters/build_pace/demand", nullptr)},
    {"demand of a contract's range", "/scenario/contracts/1/ranges/term_years/demand",
     put("/contracts/1/ranges/term_years/demand", 3)},
    {"demand of an investment's range", "/scenario/investments/2/ranges/value_usd_bn/demand",
     drop("/investments/2/ranges/value_usd_bn", "demand")},
    {"demand of a provider's range", "/scenario/providers/1/ranges/control/demand",
     put("/providers/1/ranges/control/demand", true)},
    {"step of 0", "/scenario/parameters/build_pace/step", put("/parameters/build_pace/step", 0)},
    {"value above max", "/scenario/parameters/discount_rate/value", put("/parameters/discount_rate/max", 0.09)},
    {"value below min", "/scenario/parameters/talks_probability/value", put("/parameters/talks_probability/min", 0.6)},
    {"low above the value", "/scenario/parameters/build_pace/low", put("/parameters/build_pace/low", 1.05)},
    {"high below the value", "/scenario/parameters/build_pace/high", put("/parameters/build_pace/high", 0.95)},
    {"value above max and high", "/scenario/parameters/build_pace/value", put("/parameters/build_pace/value", 99)},
    {"value below min and low", "/scenario/parameters/build_pace/value", put("/parameters/build_pace/value", 0.01)},
    {"max below min and the value", "/scenario/parameters/switch_year/max", put("/parameters/switch_year/max", 2025)},
    {"cuts that meet", "/scenario/parameters/regime_low/max", put("/parameters/regime_low/max", 0.4)},
    {"cuts that cross", "/scenario/parameters/regime_low/max", put("/parameters/regime_high/min", 0.3)},
    {"negative money", "/scenario/parameters/other_backlog_usd_bn/min",
     put("/parameters/other_backlog_usd_bn/min", -0.01)},
    {"negative capacity", "/scenario/parameters/incumbent_capacity_gw/min",
     put("/parameters/incumbent_capacity_gw/min", -1)},
};

struct Limit {
  double least_refused, least_allowed;  ///< of `min`
};

/// The lower limit of each domain; of `any` there is none.
[[nodiscard]] Limit lower_limit(Domain domain) {
  switch (domain) {
    case Domain::divisor: return {0, 1e-9};
    case Domain::positive: return {0, 1e-300};
    case Domain::above_minus_1: return {-1, -0.999};
    default: return {-1e-9, 0};
  }
}

}  // namespace

TEST_CASE("each fault of a parameter is refused at its place, and alone") { check_refused_alone(faults_of_parameters); }

TEST_CASE("every parameter's range is refused outside its domain, and allowed at the limit") {
  for (const auto& [id, domain] : formula_parameters) {
    const bool is_cut = id == "regime_high" || id == "regime_low";  // which have a rule of their own
    if (domain == Domain::any || is_cut) continue;
    const std::string row = "/parameters/" + std::string(id), min = row + "/min", max = row + "/max";
    const std::string min_path = "/scenario" + min, max_path = "/scenario" + max;
    const Limit limit = lower_limit(domain);
    const Fault below{"min below the domain", min_path.c_str(), put(min.c_str(), limit.least_refused)};
    INFO(id);
    check_refused_alone({&below, 1});
    check_allowed("min", put(min.c_str(), limit.least_allowed));
    const double most = domain == Domain::share ? 1 : domain == Domain::correlation ? 0.95 : 0;
    if (most == 0) continue;
    const Fault above{"max above the domain", max_path.c_str(), put(max.c_str(), most + 0.001)};
    check_refused_alone({&above, 1});
    check_allowed("max", put(max.c_str(), most));
  }
}

TEST_CASE("what is at a limit of a parameter is allowed") {
  for (const int demand : {-1, 0, 1}) check_allowed("demand", put("/parameters/build_pace/demand", demand));
  check_allowed("cuts a little apart", put("/parameters/regime_low/max", 0.399999));
  check_allowed("low, value and high equal", [](Json& s) {
    s["parameters"]["build_pace"].update({{"low", 1}, {"high", 1}});
  });
  check_allowed("low below min and high above max", [](Json& s) {
    s["parameters"]["build_pace"].update({{"low", 0}, {"high", 3}});
  });
}

}  // namespace dealscope::test
