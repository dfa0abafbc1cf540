// Derivation of the attribution of backlog_share (section 5).
#include "sections.hpp"

namespace dealscope {

namespace {

/// s(o, m), with each backlog either at the point or at t0.
[[nodiscard]] Term mixed_share(Context& context, Quantity quantity, int point, const Term& lab, const Term& other) {
  return context.node(quantity, {.point = point}, [&] { return share_between(lab, other); });
}

[[nodiscard]] Term lab_then_others_now(Context& context, int point) {
  const Term lab = backlog_lab(context, 0);
  return mixed_share(context, Quantity::share_lab_then_others_now, point, lab, backlog_other(context, point));
}

[[nodiscard]] Term lab_now_others_then(Context& context, int point) {
  const Term lab = backlog_lab(context, point);
  return mixed_share(context, Quantity::share_lab_now_others_then, point, lab, backlog_other(context, 0));
}

[[nodiscard]] Term diversification_of(Context& context, int point) {
  const Term before = change(lab_then_others_now(context, point), backlog_share(context, 0));
  return mean_change(before, change(backlog_share(context, point), lab_now_others_then(context, point)));
}

/// o*: the lab's backlog with the incumbent, had the baseline share of new contracts gone there throughout.
[[nodiscard]] Term backlog_at_baseline(Context& context, int point) {
  return context.node(Quantity::backlog_at_baseline, {.point = point}, [&] {
    const Term lab = backlog_lab(context, point);
    return lab + new_short_of_baseline(context, NewContractPart::backlog, point);
  });
}

[[nodiscard]] Term baseline_others_then(Context& context, int point) {
  const Term lab = backlog_at_baseline(context, point);
  return mixed_share(context, Quantity::share_baseline_others_then, point, lab, backlog_other(context, 0));
}

[[nodiscard]] Term baseline_others_now(Context& context, int point) {
  const Term lab = backlog_at_baseline(context, point);
  return mixed_share(context, Quantity::share_baseline_others_now, point, lab, backlog_other(context, point));
}

[[nodiscard]] Term demand_of(Context& context, int point) {
  return mean_change(change(baseline_others_then(context, point), backlog_share(context, 0)),
                     change(baseline_others_now(context, point), lab_then_others_now(context, point)));
}

/// L(o) - L(o*), written without the share at t0, which cancels.
[[nodiscard]] Term departure_of(Context& context, int point) {
  const Term share = backlog_share(context, point), others_then = lab_now_others_then(context, point);
  const Term by_lab =
      mean_change(change(others_then, backlog_share(context, 0)), change(share, lab_then_others_now(context, point)));
  const Term without_start = mean_change(change(others_then, baseline_others_then(context, point)),
                                         change(share, baseline_others_now(context, point)));
  return written_as(by_lab - demand_of(context, point), without_start);
}

}  // namespace

Term attribution(Context& context, AttributionPart part, int point) {
  return context.node(MetricId::attribution, point, part, [&]() -> Term {
    const Term share = backlog_share(context, point);
    if (point == 0) return because(share - share, "nothing has moved yet");
    if (part == diversification) return diversification_of(context, point);
    return part == demand ? demand_of(context, point) : departure_of(context, point);
  });
}

}  // namespace dealscope
