// Numbers of the contracts that are not signed yet (section 3).
#include "../model/delivery.hpp"
#include "explain_names.hpp"

namespace dealscope {

namespace {

/// W_y, as the model carries it from year to year.
[[nodiscard]] double signed_in_year(const Run& run, const At& at) {
  double value = run.values["new_contracts_usd_bn"][0];
  for (int y = 0; y < at.vintage; ++y) value *= 1.0 + run.values["new_contracts_growth"][0];
  return value;
}

/// a
[[nodiscard]] double incumbent_share(const Run& run, const At& at) {
  const Values& values = run.values;
  const double from = values["switch_year"][0];
  return interpolate_clamped(values["incumbent_share_near"][0], values["incumbent_share_long"][0], from,
                             from + values["switch_ramp_years"][0], signing_date(run, at.vintage));
}

[[nodiscard]] std::string choose_incumbent_share(const Run& run, At& at) {
  const double from = run.values["switch_year"][0], date = signing_date(run, at.vintage);
  if (date <= from) return "incumbent_share_near; until switch_year";
  if (date >= from + run.values["switch_ramp_years"][0])
    return "incumbent_share_long; from switch_year + switch_ramp_years on";
  const std::string date_text = number_in_formula(date);
  return "incumbent_share_near + (incumbent_share_long - incumbent_share_near) * (" + date_text +
         " - switch_year) / switch_ramp_years";
}

[[nodiscard]] double value_taken(const Run& run, const At& at) {
  const double value = signed_in_year(run, at), own = run.values["own_share"][0];
  if (at.taker == Taker::all) return value;
  const double share = incumbent_share(run, at);
  if (at.taker == Taker::incumbent) return value * share;
  return value * (1.0 - share) * (at.taker == Taker::own ? own : 1.0 - own);
}

[[nodiscard]] std::string taken(Taker taker) {
  switch (taker) {
    case Taker::incumbent: return "new_contracts@& * incumbent_share@&";
    case Taker::own: return "new_contracts@& * (1 - incumbent_share@&) * own_share";
    case Taker::cloud: return "new_contracts@& * (1 - incumbent_share@&) * (1 - own_share)";
    case Taker::all: break;
  }
  return "new_contracts@&";
}

/// x of a year's contracts, `later` years after the date in question.
[[nodiscard]] double phase_of_cohort(const Run& run, const At& at, int later) {
  const double age = run.result.grid.elapsed(at.point + later - at.vintage);
  return phase(age, signing_offset_years, 1.0 / run.values["new_contract_term_years"][0]);
}

[[nodiscard]] double delivered_of_cohort(const Run& run, const At& at, int later = 0) {
  return delivered(phase_of_cohort(run, at, later), ramp(0.0, 0.0));
}

[[nodiscard]] double drawn_part(const Run& run, const At& at) {
  return delivered_of_cohort(run, at, 1) - delivered_of_cohort(run, at);
}
[[nodiscard]] double backlog_part(const Run& run, const At& at) { return 1.0 - delivered_of_cohort(run, at); }
[[nodiscard]] double drawn_part_so_far(const Run& run, const At& at) { return delivered_of_cohort(run, at); }
[[nodiscard]] double running_gw_of_one(const Run& run, const At& at) {
  const Values& values = run.values;
  const double gw_per_usd_bn =
      1.0 / (values["new_contract_term_years"][0] * values["cloud_price_usd_bn_per_gw_year"][0]);
  return gw_per_usd_bn * delivery_rate(phase_of_cohort(run, at, 0), ramp(0.0, 0.0));
}

using Part = double (*)(const Run&, const At&);

template <Part part>
[[nodiscard]] double of_cohort(const Run& run, const At& at) {
  return value_taken(run, at) * part(run, at);
}

/// Over those signed `ahead` years after the date in question, or before.
template <Part part, int ahead>
[[nodiscard]] double of_all_cohorts(const Run& run, const At& at) {
  double sum = 0.0;
  At one = at;
  for (one.vintage = 0; one.vintage < at.point + ahead; ++one.vintage) sum += of_cohort<part>(run, one);
  return sum;
}

[[nodiscard]] std::string choose_drawn(const Run&, At& at) {
  return taken(at.taker) + (at.point == at.vintage
                                ? " * min(1, $A / new_contract_term_years)"
                                : " * (min(1, $A / new_contract_term_years) - min(1, $a / new_contract_term_years))");
}

[[nodiscard]] std::string choose_drawn_so_far(const Run&, At& at) {
  return taken(at.taker) + " * min(1, $a / new_contract_term_years)";
}

[[nodiscard]] std::string choose_backlog(const Run&, At& at) {
  return taken(at.taker) + " * (1 - min(1, $a / new_contract_term_years))";
}

[[nodiscard]] std::string choose_running(const Run& run, At& at) {
  if (running_gw_of_one(run, at) == 0.0) return "0; over after new_contract_term_years";
  return taken(at.taker) + " / (new_contract_term_years * cloud_price_usd_bn_per_gw_year)";
}

constexpr Derivation rows[] = {
    {"new_contracts@&", "USD bn", signed_in_year, "new_contracts_usd_bn * (1 + new_contracts_growth) ^ $y"},
    {"incumbent_share@&", "share", incumbent_share, {}, choose_incumbent_share},
    {"new_contracts.~.drawn@", "USD bn", of_all_cohorts<drawn_part, 1>, "[N new_contracts.~.&.drawn@]"},
    {"new_contracts.~.drawn_so_far@", "USD bn", of_all_cohorts<drawn_part_so_far, 0>,
     "[n new_contracts.~.&.drawn_so_far@]"},
    {"new_contracts.~.backlog@", "USD bn", of_all_cohorts<backlog_part, 0>, "[n new_contracts.~.&.backlog@]"},
    {"new_contracts.~.running_gw@", "GW", of_all_cohorts<running_gw_of_one, 0>, "[n new_contracts.~.&.running_gw@]"},
    {"new_contracts.~.&.drawn@", "USD bn", of_cohort<drawn_part>, {}, choose_drawn},
    {"new_contracts.~.&.drawn_so_far@", "USD bn", of_cohort<drawn_part_so_far>, {}, choose_drawn_so_far},
    {"new_contracts.~.&.backlog@", "USD bn", of_cohort<backlog_part>, {}, choose_backlog},
    {"new_contracts.~.&.running_gw@", "GW", of_cohort<running_gw_of_one>, {}, choose_running},
};

}  // namespace

std::span<const Derivation> new_contract_derivations() { return rows; }

}  // namespace dealscope
