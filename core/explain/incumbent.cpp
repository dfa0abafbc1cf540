// Derivations of the incumbent's backlog, cloud revenue and losses (section 5).
#include "growth.hpp"

namespace dealscope {

namespace {

[[nodiscard]] Term other_cloud_rate(Context& context, int point) {
  return context.node(
      Quantity::other_cloud_rate, {.point = point}, [&] { return grown_to(context, other_cloud_growth, point); },
      context.result().incumbent.other_cloud_rate.at(point)[0]);
}

}  // namespace

Term backlog_lab(Context& context, int point) {
  return context.node(MetricId::backlog_lab, point, 0,
                      [&] { return backlog(context, context.scenario().incumbent, point); });
}

Term backlog_other(Context& context, int point) {
  return context.node(MetricId::backlog_other, point, 0,
                      [&] { return grown_to(context, other_backlog_growth, point); });
}

Term backlog_share(Context& context, int point) {
  return context.node(MetricId::backlog_share, point, 0, [&] {
    const Term lab = backlog_lab(context, point);
    return share_between(lab, backlog_other(context, point));
  });
}

Term cloud_revenue_lab(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_lab, year, 0, [&] {
    const Term f = paid_share(context, year);
    return paid(f, due(context, context.scenario().incumbent, year));
  });
}

Term cloud_revenue_other(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_other, year, 0, [&] {
    return integral_of(context, other_cloud_growth, year, other_cloud_rate(context, year),
                       context.result().incumbent.other_cloud_rate.at(year + 1)[0]);
  });
}

Term cloud_revenue_share(Context& context, int year) {
  return context.node(MetricId::cloud_revenue_share, year, 0, [&] {
    const Term lab = cloud_revenue_lab(context, year);
    return share_between(lab, cloud_revenue_other(context, year));
  });
}

Term new_short_of_baseline(Context& context, NewContractPart part, int point) {
  const Term baseline = context.parameter(ParameterId::incumbent_share_baseline);
  const Term kept = new_contracts_part(context, part, Recipient::incumbent, point);
  const Term own = new_contracts_part(context, part, Recipient::own, point);
  return short_of_baseline(baseline, kept, own + new_contracts_part(context, part, Recipient::cloud, point));
}

Term lost_to_departure(Context& context, int year) {
  return context.node(MetricId::lost_to_departure, year, 0,
                      [&] { return new_short_of_baseline(context, NewContractPart::drawn, year); });
}

Term lost_to_nonpayment(Context& context, int year) {
  return context.node(MetricId::lost_to_nonpayment, year, 0, [&] {
    const Term owed = due(context, context.scenario().incumbent, year);
    return owed - cloud_revenue_lab(context, year);
  });
}

Term lost_revenue(Context& context, int year) {
  return context.node(MetricId::lost_revenue, year, 0, [&] {
    const Term departed = lost_to_departure(context, year);
    return departed + lost_to_nonpayment(context, year);
  });
}

Term npv_lost_gross_profit(Context& context) {
  return context.node(MetricId::npv_lost_gross_profit, 0, 0, [&] {
    const Term margin = context.parameter(ParameterId::gross_margin);
    return gross_profit(margin, present_value(context, [&](int year) { return lost_revenue(context, year); }));
  });
}

}  // namespace dealscope
