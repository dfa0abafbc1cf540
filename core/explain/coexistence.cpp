// Derivations of dependences and indices (section 6).
#include "growth.hpp"

namespace dealscope {

namespace {

struct Path {
  Quantity quantity;
  ParameterId now, later;
};
constexpr Path third_party_path{Quantity::third_party_models, ParameterId::third_party_models_now,
                                ParameterId::third_party_models_later};
constexpr Path capability_path{Quantity::internal_capability, ParameterId::internal_capability_now,
                               ParameterId::internal_capability_later};

[[nodiscard]] Term path_at(Context& context, const Path& path, int point) {
  return context.node(path.quantity, {.point = point}, [&] {
    const Term now = context.parameter(path.now), later = context.parameter(path.later);
    const Term start = context.date(0), mix_year = context.parameter(ParameterId::model_mix_year);
    return interpolate_clamped(because(now, "on the way to ", later, " in ", mix_year),
                               because(later, "from ", mix_year, " on, ", now, " before"), start, mix_year,
                               reciprocal(mix_year - start), context.date(point));
  });
}

}  // namespace

Term capacity_dependence(Context& context, int point) {
  return context.node(MetricId::capacity_dependence, point, 0, [&] {
    const Term of_incumbent = capacity(context, context.scenario().incumbent, point);
    return capacity_dependence(of_incumbent, capacity_sum(context, point));
  });
}

Term commitment_dependence(Context& context, int point) {
  return context.node(MetricId::commitment_dependence, point, 0, [&]() -> Term {
    const Term all = commitments_sum(context, point);
    // Only what the case in force mentions is derived.
    if (all.value < tolerance) return commitment_dependence(Term(), all, capacity_dependence(context, point));
    return commitment_dependence(commitments(context, context.scenario().incumbent, point), all, Term());
  });
}

Term lab_dependence(Context& context, int point) {
  return context.node(MetricId::lab_dependence, point, 0, [&] {
    const Term lock_in = context.parameter(ParameterId::lock_in_weight),
               by_capacity = capacity_dependence(context, point);
    return lab_dependence(lock_in, by_capacity, commitment_dependence(context, point));
  });
}

Term independence(Context& context, int point) {
  return context.node(MetricId::independence, point, 0, [&] { return independence(lab_dependence(context, point)); });
}

Term own_control(Context& context, int point) {
  return context.node(MetricId::own_control, point, 0, [&] {
    const Term controlled = controlled_sum(context, point);
    return own_control(controlled, capacity_sum(context, point));
  });
}

Term rival_scale(Context& context, int point) {
  return context.node(MetricId::rival_scale, point, 0, [&] {
    const Term controlled = controlled_sum(context, point);
    return rival_scale(controlled, incumbent_capacity(context, point));
  });
}

Term incumbent_capacity(Context& context, int point) {
  return context.node(
      Quantity::incumbent_capacity, {.point = point},
      [&] { return grown_to(context, incumbent_capacity_growth, point); },
      context.result().coexistence.incumbent_capacity_gw.at(point)[0]);
}

Term incumbent_gw(Context& context, int point) {
  return context.node(MetricId::incumbent_gw, point, 0, [&] { return incumbent_capacity(context, point); });
}

Term model_dependence(Context& context, int point) {
  return context.node(MetricId::model_dependence, point, 0, [&] {
    const Term third_party = path_at(context, third_party_path, point);
    return model_dependence(third_party, path_at(context, capability_path, point));
  });
}

Term incumbent_dependence(Context& context, int point) {
  return context.node(MetricId::incumbent_dependence, point, 0, [&] {
    const Term weight = context.parameter(ParameterId::revenue_weight), share = backlog_share(context, point);
    return incumbent_dependence(weight, share, model_dependence(context, point));
  });
}

Term balance(Context& context, int point) {
  return context.node(MetricId::balance, point, 0, [&] {
    const Term lab = lab_dependence(context, point);
    return balance(lab, incumbent_dependence(context, point));
  });
}

Term mutual_dependence(Context& context, int point) {
  return context.node(MetricId::mutual_dependence, point, 0, [&] {
    const Term lab = lab_dependence(context, point);
    return mutual_dependence(lab, incumbent_dependence(context, point));
  });
}

Term power_imbalance(Context& context, int point) {
  return context.node(MetricId::power_imbalance, point, 0, [&] {
    const Term lab = lab_dependence(context, point);
    return power_imbalance(lab, incumbent_dependence(context, point));
  });
}

Term regime_margin(Context& context, int point) {
  return context.node(MetricId::regime_margin, point, 0, [&] {
    const Term lab = lab_dependence(context, point), incumbent = incumbent_dependence(context, point),
               high = context.parameter(ParameterId::regime_high);
    return because(regime_margin(lab, incumbent, high, context.parameter(ParameterId::regime_low)),
                   "the least distance of either dependence to either cut");
  });
}

}  // namespace dealscope
