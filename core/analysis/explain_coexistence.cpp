// Who depends on whom, and the signals (sections 6 and 7).
#include "../model/ramp.hpp"
#include "explain_rows.hpp"

namespace dealscope {

namespace {

[[nodiscard]] bool runs_nothing(const Run& run, const At& at) {
  const Series& capacity = run.result.exposure.capacity;
  double all = 0.0;
  for (int p = 0; p < capacity.series_count; ++p) all += capacity.at(p, at.point)[0];
  return all < tolerance;
}

[[nodiscard]] std::string choose_lab_dependence(const Run& run, At& at) {
  return runs_nothing(run, at) ? "1; nothing runs: [p capacity.#@]" : "capacity.!@ / ([p capacity.#@])";
}

[[nodiscard]] std::string choose_own_control(const Run& run, At& at) {
  return runs_nothing(run, at) ? "0; nothing runs: [p capacity.#@]"
                               : "([p providers.#.control * capacity.#@]) / ([p capacity.#@])";
}

[[nodiscard]] double mixed(const Run& run, const At& at, ParameterName now, ParameterName later) {
  const TimeGrid& grid = run.result.grid;
  return interpolate_clamped(run.values[now][0], run.values[later][0], grid.start, run.values["model_mix_year"][0],
                             grid.time(at.point));
}

[[nodiscard]] double third_party_models(const Run& run, const At& at) {
  return mixed(run, at, "third_party_models_now", "third_party_models_later");
}

[[nodiscard]] double internal_capability(const Run& run, const At& at) {
  return mixed(run, at, "internal_capability_now", "internal_capability_later");
}

[[nodiscard]] std::string mix_path(const Run& run, const At& at, const std::string& of) {
  if (at.point == 0) return of + "_now; on the way to " + of + "_later in model_mix_year";
  if (run.result.grid.time(at.point) >= run.values["model_mix_year"][0])
    return of + "_later; from model_mix_year on, " + of + "_now before";
  return of + "_now + (" + of + "_later - " + of + "_now) * $e / (model_mix_year - $s)";
}

[[nodiscard]] std::string choose_third_party(const Run& run, At& at) { return mix_path(run, at, "third_party_models"); }
[[nodiscard]] std::string choose_capability(const Run& run, At& at) { return mix_path(run, at, "internal_capability"); }

constexpr Derivation rows[] = {
    {"lab_dependence@", {}, nullptr, {}, choose_lab_dependence},
    {"independence@", {}, nullptr, "1 - lab_dependence@"},
    {"own_control@", {}, nullptr, {}, choose_own_control},
    {"model_dependence@", {}, nullptr, "(1 - third_party_models@) * (1 - internal_capability@)"},
    {"third_party_models@", "share", third_party_models, {}, choose_third_party},
    {"internal_capability@", "share", internal_capability, {}, choose_capability},
    {"incumbent_dependence@",
     {},
     nullptr,
     "revenue_weight * backlog_share@ + (1 - revenue_weight) * model_dependence@"},
    {"balance@",
     {},
     nullptr,
     "4 * sqrt(lab_dependence@ * (1 - lab_dependence@) * incumbent_dependence@ * (1 - incumbent_dependence@))"},
    {"mutual_dependence@", {}, nullptr, "(lab_dependence@ + incumbent_dependence@) / 2"},
    {"power_imbalance@", {}, nullptr, "lab_dependence@ - incumbent_dependence@"},
    {"rival_scale@",
     {},
     nullptr,
     "([p providers.#.control * capacity.#@]) / incumbent_capacity_gw@",
     nullptr,
     nullptr,
     "undefined without a capacity of its own"},
    {"incumbent_capacity_gw@", "GW", value_in<&Result::coexistence, &Coexistence::incumbent_capacity_gw>,
     "incumbent_capacity_gw * (1 + incumbent_capacity_growth) ^ $e"},
    {"build_pressure@", {}, nullptr, "faster_build.lab_dependence@ - lab_dependence@"},
    {"hedge_gain@", {}, nullptr, "stronger_models.incumbent_dependence@ - incumbent_dependence@"},
};

}  // namespace

std::span<const Derivation> coexistence_derivations() { return rows; }

}  // namespace dealscope
