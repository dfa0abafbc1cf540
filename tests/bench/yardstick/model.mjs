// @ts-nocheck
// The deal-exposure and coexistence model, version 2, in plain JavaScript (the formulas of core/MODEL.md), written apart from the core: the yardstick.
//
// One kernel computes what both entry points need, into rows that the model owns: no allocation per trial. Money and capacity
// are first added up as if all were paid; the share that is paid, a number a year, comes after.
// evaluate() adds the book by provider; simulate() runs the kernel once per trial.

import { nextPoint, sobolPoints, summary, uniform } from './sampling.mjs';

// The place of each parameter in a vector of values; the ranges of contracts, investments and providers come after them.
const P = {
  build_pace: 0,
  build_delay_years: 1,
  build_completion: 2,
  build_lab_share: 3,
  build_cost_usd_bn_per_gw: 4,
  build_rent_usd_bn_per_gw_year: 5,
  site_schedule_weight: 6,
  cloud_price_usd_bn_per_gw_year: 7,
  talks_probability: 8,
  renewal_share: 9,
  renewal_lead_years: 10,
  new_contracts_usd_bn: 11,
  new_contracts_growth: 12,
  new_contract_term_years: 13,
  incumbent_share_near: 14,
  incumbent_share_long: 15,
  incumbent_share_baseline: 16,
  switch_year: 17,
  switch_ramp_years: 18,
  own_share: 19,
  fulfilment: 20,
  funding_link: 21,
  compute_budget_share: 22,
  external_funding_usd_bn: 23,
  funding_equity_share: 24,
  revenue_per_gw_usd_bn: 25,
  lab_revenue_usd_bn: 26,
  lab_revenue_growth: 27,
  lab_revenue_growth_long: 28,
  lab_revenue_fade_years: 29,
  other_backlog_usd_bn: 30,
  other_backlog_growth: 31,
  other_backlog_growth_long: 32,
  other_backlog_fade_years: 33,
  other_cloud_revenue_usd_bn: 34,
  other_cloud_growth: 35,
  other_cloud_growth_long: 36,
  other_cloud_fade_years: 37,
  incumbent_capacity_gw: 38,
  incumbent_capacity_growth: 39,
  incumbent_capacity_growth_long: 40,
  incumbent_capacity_fade_years: 41,
  gross_margin: 42,
  discount_rate: 43,
  revenue_share_rate: 44,
  revenue_share_until: 45,
  equity_stake: 46,
  lab_valuation_usd_bn: 47,
  valuation_growth: 48,
  valuation_payment_link: 49,
  lock_in_weight: 50,
  third_party_models_now: 51,
  third_party_models_later: 52,
  internal_capability_now: 53,
  internal_capability_later: 54,
  model_mix_year: 55,
  revenue_weight: 56,
  regime_high: 57,
  regime_low: 58,
  demand_correlation: 59,
};
// The place of each figure of a contract.
const F = { value_usd_bn: 0, capacity_gw: 1, start: 2, term_years: 3, ramp_up: 4, ramp_down: 5 };
const REGIMES = [
  'interlocked',
  'lab_dependent',
  'incumbent_exposed',
  'hedged_coexistence',
  'loosening',
  'mutual_optionality',
];
const EDGE = 1e-9; // a date or phase this near to an edge is on it; less money or capacity is none

// What the kernel writes, and simulate can report: a level at each year-end, a number for each year, one number.
// NaN stands for null. The second part is computed only on request.
const ROWS = {
  dependence: {
    points: [
      'cumulative_gap',
      'backlog_lab',
      'backlog_other',
      'backlog_share',
      'capacity_dependence',
      'commitment_dependence',
      'lab_dependence',
      'model_dependence',
      'incumbent_dependence',
    ],
    periods: [
      'lab_revenue',
      'investments',
      'resources',
      'payable',
      'paid_share',
      'cloud_revenue_lab',
      'cloud_revenue_other',
      'cloud_revenue_share',
    ],
    scalars: ['funding_gap', 'funding_gap_year', 'affordable_share', 'lab_revenue_cut_by_compute'],
  },
  worth: {
    points: [
      'balance',
      'regime_margin',
      'own_control',
      'rival_scale',
      'stake',
      'valuation',
      'equity_value',
      'hedge_gain',
    ],
    periods: ['lost_to_departure', 'lost_to_nonpayment', 'lost_revenue', 'revenue_share'],
    scalars: [
      'npv_lost_gross_profit',
      'revenue_share_cut_by_cap',
      'revenue_share_after_switch',
      'npv_revenue_share',
      'npv_equity_gain',
      'breakeven_valuation_gain',
      'incumbent_net_gain',
    ],
  },
  pressure: {
    points: ['build_pressure'],
    periods: [],
    scalars: ['build_pressure_peak', 'build_pressure_peak_year'],
  },
};
const SCALARS = new Set(Object.values(ROWS).flatMap((part) => part.scalars));

// ---------- ramps and paths (sections 2 and 5) ----------

/** Part of the term that has passed. */
function phase(t, start, term) {
  const x = (t - start) / term;
  return Math.abs(x) < EDGE ? 0 : Math.abs(x - 1) < EDGE ? 1 : x;
}

/** R: fraction delivered at x of the term. */
function ramp(x, up, down) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const area = 1 - 0.5 * (up + down);
  if (x < up) return (0.5 * x * x) / (up * area);
  if (x <= 1 - down) return (x - 0.5 * up) / area;
  const rest = 1 - x;
  return 1 - (0.5 * rest * rest) / (down * area);
}

/** R' at x of the term, as a part of the peak rate. */
function rampRate(x, up, down) {
  if (x < 0 || x >= 1) return 0;
  if (x < up) return x / up;
  return x <= 1 - down ? 1 : (1 - x) / down;
}

/** S: the integral of R from 0 to x. */
function rampIntegral(x, up, down) {
  if (x <= 0) return 0;
  const area = 1 - 0.5 * (up + down),
    fall = 1 - down;
  if (x < up) return (x * x * x) / (6 * up * area);
  const flat = x < fall ? x : fall;
  const s = ((up * up) / 3 - up * flat + flat * flat) / (2 * area);
  if (x <= fall) return s;
  if (x >= 1) return s + down - (down * down) / (6 * area) + (x - 1);
  const rest = 1 - x;
  return s + (x - fall) - (down * down * down - rest * rest * rest) / (6 * down * area);
}

/** The nearest whole number, where x is on it. */
function snap(x) {
  const whole = Math.round(x);
  return Math.abs(x - whole) < EDGE ? whole : x;
}

/** A schedule as the pieces of its line: piece i ends at date i, and is constant before the first date and after the last. */
function prepareSchedule(steps, t0) {
  const date = steps.map((s) => s.date),
    gw = steps.map((s) => s.gw),
    ends = [...date, Infinity];
  const slope = ends.map((_, i) =>
    i === 0 || i === steps.length ? 0 : (gw[i] - gw[i - 1]) / (date[i] - date[i - 1]),
  );
  return {
    from: [date[0], ...date],
    gw: [gw[0], ...gw],
    slope,
    ends,
    first: ends.findIndex((d) => d > t0),
    piece: 0,
  };
}

/** GW in service by a schedule, at a time in the piece that the walk has reached. */
function scheduled({ from, gw, slope, piece }, t) {
  return gw[piece] + slope[piece] * (t - from[piece]);
}

/** Walks on to `to`: the integral on the way of what is in service, at most `most`. */
function walk(schedule, from, to, most) {
  const { ends } = schedule;
  let sum = 0;
  for (let left = from; ;) {
    const ended = ends[schedule.piece] <= to,
      right = ended ? ends[schedule.piece] : to,
      width = right - left;
    const a = scheduled(schedule, left),
      b = scheduled(schedule, right);
    if (b <= most) sum += 0.5 * (a + b) * width;
    else if (a >= most) sum += most * width;
    else sum += width * (most - (0.5 * (most - a) * (most - a)) / (b - a));
    if (!ended) return sum;
    left = right;
    schedule.piece++;
  }
}

/** Levels at each year-end, the growth fading from `now` to `long`. Its four parameters stand together in p. */
function grow(levels, p, at) {
  const now = p[at + 1],
    long = p[at + 2],
    fade = Math.max(1, p[at + 3]);
  const slope = (long - now) / fade,
    last = levels.length - 1;
  let level = p[at];
  for (let k = 0; k < last; k++) {
    levels[k] = level;
    level *= 1 + (k < fade ? now + slope * k : long);
  }
  levels[last] = level;
}

/** Progress along a linear path: 0 until `start`, 1 from `end` on. */
function progress(t, start, end) {
  return t <= start ? 0 : t >= end ? 1 : (t - start) / (end - start);
}

function clamp01(x) {
  return Math.max(0, Math.min(1, x));
}

/** A share, without the rounding of one that is 0 or 1. */
function clear(x) {
  return x < 1e-12 ? 0 : x > 1 - 1e-12 ? 1 : x;
}

function overlap(from, to, start, end) {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

function share(part, rest) {
  const whole = part + rest;
  return whole === 0 ? 0 : part / whole;
}

// ---------- preparation ----------

const models = new WeakMap();

/** The model of a scenario: everything that no parameter can change, and the rows that the kernel writes. */
function modelOf(scenario) {
  if (!models.has(scenario)) models.set(scenario, prepare(scenario));
  return models.get(scenario);
}

function prepare(scenario) {
  const {
    providers,
    parties,
    new_contracts: leaving,
    horizon: { start: t0, years: n },
  } = scenario;
  const points = () => new Float64Array(n + 1),
    periods = () => new Float64Array(n),
    one = () => new Float64Array(1);
  const pair = (make) => [make(), make()];
  const parameters = listParameters(scenario),
    byId = new Map(parameters.map((row) => [row.id, row]));
  const placeOf = (group, { id }, key) => byId.get(`${group}.${id}.${key}`)?.place;
  const providerAt = new Map(providers.map((q, at) => [q.id, at]));
  const named = (names, make) => names.map((name) => [name, make()]);
  const start = Float64Array.from({ length: parameters.length });
  for (const { place, value } of parameters) start[place] = value;
  const investments = scenario.investments.map((i) => ({
    provider: i.provider,
    isIncumbent: i.provider === parties.incumbent,
    inTalks: i.status === 'in_talks',
    value: i.value_usd_bn,
    place: placeOf('investments', i, 'value_usd_bn'),
    before: clamp01((t0 - i.start) / i.years),
    part: Float64Array.from(
      { length: n },
      (_, k) => overlap(t0 + k, t0 + k + 1, i.start, i.start + i.years) / i.years,
    ),
  }));
  const contracts = scenario.contracts.map((c) => prepareContract(c, scenario, placeOf, providerAt));
  return {
    scenario,
    t0,
    n,
    years: Float64Array.from({ length: n + 1 }, (_, k) => t0 + k),
    byId,
    start,
    // Which dimension of the points a parameter takes is the scenario's to say: the first is the common factor.
    uncertain: parameters.filter(({ id, low, high }) => low < high && id !== 'demand_correlation'),
    contracts,
    book: contracts.filter((c) => c.counts || c.binds),
    parts: contracts.filter((c) => !c.counts),
    investments,
    ranged: investments.filter(({ place }) => place !== undefined),
    fixed: sumFixed(investments, n),
    control: providers.map((q) => ({ value: q.control, place: placeOf('providers', q, 'control') })),
    incumbentAt: providerAt.get(parties.incumbent),
    ownAt: providerAt.get(leaving.own_provider),
    cloudAt: providerAt.get(leaving.cloud_provider),
    rows: Object.fromEntries(
      Object.values(ROWS).flatMap((part) => [
        ...named(part.points, points),
        ...named(part.periods, periods),
        ...named(part.scalars, one),
      ]),
    ),
    regime: new Uint8Array(n + 1),
    // What else the kernel keeps, as if all were paid. Pairs are the incumbent's and all others'.
    // The last place of a flow (due, draw, built, service) has no meaning.
    work: {
      cloud: pair(() => ({ draw: points(), left: points(), moving: points() })),
      parts: pair(points),
      build: pair(() => ({ due: points(), left: points(), built: points(), standing: 0 })),
      fresh: pair(() => ({ value: points(), draw: points(), left: points(), running: points() })), // the new contracts
      service: points(), // GW-years in service
      due: points(),
      bound: points(),
      boundIncumbent: points(),
      capacity: points(),
      capacityIncumbent: points(),
      controlled: points(),
      investedByIncumbent: periods(),
      plan: points(),
      served: periods(),
      path: points(),
      thirdParty: points(),
    },
    samples: new Float64Array(0), // grown by simulate
  };
}

/** Investments that no parameter moves, by year: [signed, in talks] of all and of the incumbent. */
function sumFixed(investments, n) {
  const row = (list) =>
    Float64Array.from({ length: n }, (_, k) => list.reduce((sum, i) => sum + i.value * i.part[k], 0));
  const byStatus = (list) => [row(list.filter((i) => !i.inTalks)), row(list.filter((i) => i.inTalks))];
  const fixed = investments.filter((i) => i.place === undefined);
  return { all: byStatus(fixed), byIncumbent: byStatus(fixed.filter((i) => i.isIncumbent)) };
}

/** Every parameter in the scenario's order, then the figures that have a range, with its place in a vector of values. */
function listParameters({ parameters, contracts, investments, providers }) {
  const ranged = Object.entries({ contracts, investments, providers }).flatMap(([group, list]) =>
    list.flatMap((item) =>
      Object.entries(item.ranges).map(([key, range]) => ({
        ...range,
        id: `${group}.${item.id}.${key}`,
        value: item[key],
      })),
    ),
  );
  let place = Object.keys(P).length;
  return [
    ...Object.entries(parameters).map(([id, row]) => ({ ...row, id, place: P[id] })),
    ...ranged.map((row) => ({ ...row, place: place++ })),
  ];
}

function prepareContract(c, { parties, contracts, horizon: { start: t0, years: n } }, placeOf, providerAt) {
  const build = c.kind === 'build',
    parent = contracts.find(({ id }) => id === c.part_of);
  const ranged = Object.keys(c.ranges).map((key) => ({
    figure: F[key],
    place: placeOf('contracts', c, key),
  }));
  const clock = build ? [P.build_pace, P.build_delay_years] : [];
  if (c.schedule) clock.push(P.site_schedule_weight);
  const timed = ranged.filter(({ figure }) => figure >= F.start || (c.schedule && figure === F.capacity_gw));
  const pairs = (list) => Int32Array.from(list.flatMap(({ figure, place }) => [figure, place]));
  const row = () => new Float64Array(n + 1);
  return {
    provider: c.provider,
    at: providerAt.get(c.provider),
    side: c.provider === parties.incumbent ? 0 : 1,
    build,
    timed: pairs(timed),
    amounts: pairs(ranged.filter(({ figure }) => figure < F.start)),
    inTalks: c.status === 'in_talks',
    counts: !parent,
    binds: !build && (!parent || parent.kind === 'build'),
    via: parent !== undefined && parent.provider !== c.provider,
    inBuild: parent?.kind === 'build' && c.kind === 'cloud',
    figures: Float64Array.from(Object.keys(F), (key) => c[key] ?? NaN),
    schedule: c.schedule && prepareSchedule(c.schedule, t0),
    clockedBy: [...clock, ...timed.map(({ place }) => place)],
    signedFrom: firstFrom(c.signed, t0, n), // the first year-end that sees it signed
    // Per unit of value or capacity, written by deliver(): the term's own part until year-end `again`, the steps of renewals from
    // there on, and the `rest` of the term that runs at each year-end. `begun` is the first year-end within a term.
    step: row(),
    left: row(),
    rate: row(),
    stepAgain: row(),
    rest: row(),
    again: n + 1,
    begun: n + 1,
    perRoom: 0,
    meanRate: 0,
    atStart: 0,
    integral: row(), // of a build: what stands at t0, and the integral over each year
    yearly: null, // what evaluate() writes
    expected: 0,
    gw: 0,
    moving: 0,
    gwYears: 0, // written by expect(): expected value, capacity, expected capacity and GW-years
  };
}

/** The first year-end at or after a date. */
function firstFrom(date, t0, n) {
  let k = 0;
  while (k <= n && t0 + k < date - EDGE) k++;
  return k;
}

function values({ byId, start }, overrides = {}) {
  const p = start.slice();
  for (const [id, v] of Object.entries(overrides)) {
    const { place, min, max } = byId.get(id) ?? {};
    if (!(v >= min && v <= max)) throw new RangeError(`${id}: ${v} is unknown or outside ${min} to ${max}`);
    p[place] = v;
  }
  return p;
}

// ---------- the kernel ----------

/** Fills model.rows, model.regime and model.work for the parameter values p.
 *  `changing`: the contracts whose figures or clock may differ from those of the run before. */
function kernel(model, p, changing) {
  for (const c of changing) deliver(c, model, p);
  startWithNewContracts(model, p);
  for (const c of model.book) addContract(c, model, p);
  total(model);
  fund(model, p);
  compare(model, p);
}

/** Takes some of a contract's figures from p. */
function readFigures(figures, ranged, p) {
  for (let i = 0; i < ranged.length; i += 2) figures[ranged[i]] = p[ranged[i + 1]];
}

/** Writes a contract's rows. */
function deliver(c, model, p) {
  readFigures(c.figures, c.timed, p);
  if (c.build) deliverBuild(c, model, p);
  else deliverCloud(c, model);
}

/** A cloud contract keeps calendar time, and goes on when it ends, unless it ended before t0. */
function deliverCloud(c, { t0, n }) {
  const { figures, signedFrom, step, left, rate, stepAgain, rest } = c;
  const start = figures[F.start],
    term = figures[F.term_years],
    up = figures[F.ramp_up],
    down = figures[F.ramp_down];
  let x = snap((t0 - start) / term),
    drawn = ramp(x, up, down);
  const renewed = x <= 1;
  c.meanRate = 1 - 0.5 * (up + down); // as a part of the peak rate
  c.perRoom = 1 / (1 - x); // the term's part from t0 on; of no use where it has ended by then
  c.again = c.begun = n + 1;
  for (let k = 0; k <= n; k++) {
    const over = x >= 1;
    left[k] = k < signedFrom ? 0 : 1 - drawn;
    rate[k] = rampRate(x, up, down);
    rest[k] = over ? Math.floor(x) + 1 - x : 1 - x;
    if (renewed && over && k < c.again) c.again = k;
    if (renewed && x > 0 && k < c.begun) c.begun = k;

    const next = snap((t0 + k + 1 - start) / term),
      drawnNext = ramp(next, up, down);
    step[k] = drawnNext - drawn;
    stepAgain[k] = renewed ? Math.max(0, next - 1) - Math.max(0, x - 1) : 0;
    x = next;
    drawn = drawnNext;
  }
}

/** A build's clock is the calendar until t0, then pauses, then runs at its pace. */
function deliverBuild(c, { t0, n }, p) {
  const { figures, schedule, signedFrom, step, left, integral } = c;
  const start = figures[F.start],
    term = figures[F.term_years],
    up = figures[F.ramp_up],
    down = figures[F.ramp_down];
  const pace = p[P.build_pace],
    delay = p[P.build_delay_years];
  const bySites = schedule ? p[P.site_schedule_weight] : 0,
    byRamp = 1 - bySites;
  const gw = figures[F.capacity_gw],
    perGw = bySites / gw; // a schedule is measured against the capacity
  if (bySites > 0) schedule.piece = schedule.first;
  const built = (t, at) =>
    byRamp * ramp(at, up, down) + (bySites > 0 ? perGw * Math.min(gw, scheduled(schedule, t)) : 0);

  let clock = t0,
    x = phase(t0, start, term),
    b = built(t0, x),
    s = rampIntegral(x, up, down);
  c.atStart = b;
  for (let k = 0; k <= n; k++) {
    left[k] = k < signedFrom ? 0 : 1 - b;
    const clockNext = t0 + pace * Math.max(0, k + 1 - delay),
      pause = Math.max(0, Math.min(1, delay - k));
    x = phase(clockNext, start, term);
    const bySchedule = bySites > 0 ? perGw * walk(schedule, clock, clockNext, gw) : 0;
    const bNext = built(clockNext, x),
      sNext = rampIntegral(x, up, down);
    step[k] = bNext - b;
    integral[k] = pause * c.atStart + (byRamp * term * (sNext - s) + bySchedule) / pace;
    clock = clockNext;
    b = bNext;
    s = sNext;
  }
}

/** Prices a contract: a missing value or capacity follows from the other. */
function expect(c, p) {
  const { build, figures, amounts } = c;
  readFigures(figures, amounts, p);
  const value = figures[F.value_usd_bn],
    capacity = figures[F.capacity_gw];
  const yearsAtPeak = figures[F.term_years] * (1 - 0.5 * (figures[F.ramp_up] + figures[F.ramp_down]));
  const perGw = build ? p[P.build_cost_usd_bn_per_gw] : p[P.cloud_price_usd_bn_per_gw_year] * yearsAtPeak;
  const e = (c.inTalks ? p[P.talks_probability] : 1) * (build ? p[P.build_completion] : 1);
  c.gw = Number.isNaN(capacity) ? value / perGw : capacity;
  c.expected = e * (Number.isNaN(value) ? capacity * perGw : value);
  c.moving = e * c.gw;
  c.gwYears = c.moving * yearsAtPeak;
}

/** Sets the rows to what the yearly new contracts bring. Each begins in mid-year and is straight-line. */
function startWithNewContracts({ t0, n, work: { cloud, parts, build, fresh, service } }, p) {
  const near = p[P.incumbent_share_near],
    long = p[P.incumbent_share_long];
  const switchStart = p[P.switch_year],
    switchEnd = switchStart + p[P.switch_ramp_years];
  const growth = 1 + p[P.new_contracts_growth],
    term = p[P.new_contract_term_years];
  const [{ value: toIncumbent }, { value: toOthers }] = fresh;
  let signed = p[P.new_contracts_usd_bn];
  for (let k = 0; k <= n; k++) {
    toIncumbent[k] = signed * (near + (long - near) * progress(t0 + k + 0.5, switchStart, switchEnd));
    toOthers[k] = signed - toIncumbent[k];
    signed *= growth;
  }

  const perGw = 1 / (term * p[P.cloud_price_usd_bn_per_gw_year]);
  const oldest = Math.ceil(term * (1 - EDGE) + 0.5) - 1; // year-ends that a contract sees while it runs
  const half = 0.5 / term,
    year = 1 / term,
    over = 1 - (oldest + 0.5) / term;
  for (let side = 0; side < 2; side++) {
    const { value, draw, left, running } = fresh[side],
      of = cloud[side];
    let runs = 0,
      backlog = 0,
      newest = -n;
    for (let k = 0; k <= n; k++) {
      const ends = k >= oldest ? value[k - oldest] : 0,
        drawn = half * value[k] + year * runs + over * ends;
      of.draw[k] = draw[k] = drawn;
      of.left[k] = left[k] = backlog;
      of.moving[k] = perGw * runs;
      running[k] = runs;
      backlog += value[k] - drawn;
      runs += value[k] - ends;
      if (value[k] > 0) newest = k;
      if (k + 1 - newest > oldest) runs = backlog = 0; // all have ended: no rounding is left of them
    }
    const { due, left: ofBuild, built } = build[side],
      part = parts[side];
    for (let k = 0; k <= n; k++) due[k] = ofBuild[k] = built[k] = part[k] = 0;
    build[side].standing = 0;
  }
  const [{ draw }, { draw: others }] = fresh,
    yearsPerUsd = term * perGw;
  for (let k = 0; k <= n; k++) service[k] = yearsPerUsd * (draw[k] + others[k]);
}

function addContract(c, { n, work }, p) {
  expect(c, p);
  if (c.build) addBuild(c, work.build[c.side], work.service, n, p);
  else if (c.counts) addCloud(c, work.cloud[c.side], work.service, n, p);
  else addBacklog(c, work.parts[c.side], n, p);
}

function addCloud(c, { draw, left, moving }, service, n, p) {
  const { step, rate, stepAgain, again, expected, moving: gw, gwYears, meanRate } = c,
    renewal = p[P.renewal_share];
  const valueAgain = renewal * expected,
    gwAgain = renewal * gw * meanRate,
    gwYearsAgain = renewal * gwYears;
  const last = Math.min(n, again - 1);
  for (let k = 0; k <= last; k++) {
    draw[k] += expected * step[k];
    moving[k] += gw * rate[k];
    service[k] += gwYears * step[k];
  }
  for (let k = Math.max(0, again - 1); k <= n; k++) {
    draw[k] += valueAgain * stepAgain[k];
    service[k] += gwYearsAgain * stepAgain[k];
  }
  for (let k = again; k <= n; k++) moving[k] += gwAgain;
  addBacklog(c, left, n, p);
}

/** What is left of a cloud contract, and of the renewal that is signed over the last years of the term that runs. */
function addBacklog(c, backlog, n, p) {
  const { left, rest, again, begun, signedFrom, expected, figures, perRoom } = c,
    valueAgain = p[P.renewal_share] * expected;
  const perLead = Math.max(1, figures[F.term_years] / p[P.renewal_lead_years]),
    soon = Math.max(perLead, perRoom);
  const last = Math.min(n, again - 1);
  for (let k = signedFrom; k <= last; k++) backlog[k] += expected * left[k];
  for (let k = Math.max(begun, signedFrom); k <= last; k++)
    backlog[k] += valueAgain * Math.max(0, 1 - rest[k] * soon);
  for (let k = Math.max(again, signedFrom); k <= n; k++) {
    backlog[k] += valueAgain * (rest[k] + Math.max(0, 1 - rest[k] * perLead));
  }
}

/** The lab owes its part of a build, and rent for what stands that others have paid for. */
function addBuild({ step, left: remains, integral, atStart, expected, moving, gw }, of, service, n, p) {
  const { due, left, built } = of;
  const labShare = p[P.build_lab_share],
    owed = labShare * expected,
    rent = (1 - labShare) * p[P.build_rent_usd_bn_per_gw_year];
  const stands = gw * atStart;
  of.standing += stands;
  for (let k = 0; k <= n; k++) {
    const gwYears = stands + moving * (integral[k] - atStart);
    service[k] += gwYears;
    due[k] += owed * step[k] + rent * gwYears;
    left[k] += expected * remains[k];
    built[k] += moving * step[k];
  }
}

/** What is due, and what the lab is bound to, in all. */
function total({ n, rows: { backlog_lab }, work }) {
  const {
    cloud: [cloud, others],
    build: [build, othersBuild],
    parts: [part, othersPart],
    due,
    bound,
    boundIncumbent,
  } = work;
  for (let k = 0; k <= n; k++) {
    due[k] = cloud.draw[k] + others.draw[k] + build.due[k] + othersBuild.due[k];
    backlog_lab[k] = cloud.left[k] + build.left[k];
    boundIncumbent[k] = cloud.left[k] + part[k];
    bound[k] = boundIncumbent[k] + others.left[k] + othersPart[k];
  }
}

function expectedInvestment({ inTalks, value: fixed, place }, p) {
  return (inTalks ? p[P.talks_probability] : 1) * (place === undefined ? fixed : p[place]);
}

/** What the lab can pay of what is due, and so what it does pay (section 4). Its revenue needs compute. */
function fund({ t0, n, rows, ranged, fixed, work }, p) {
  const { due, service, plan, served, investedByIncumbent } = work;
  const { lab_revenue, investments: invested, resources, payable, paid_share, cumulative_gap } = rows;
  const {
      all: [signed, inTalks],
      byIncumbent: [signedByIt, inTalksByIt],
    } = fixed,
    talks = p[P.talks_probability];
  for (let k = 0; k < n; k++) {
    invested[k] = signed[k] + talks * inTalks[k];
    investedByIncumbent[k] = signedByIt[k] + talks * inTalksByIt[k];
  }
  for (const i of ranged) {
    const expected = expectedInvestment(i, p);
    for (let k = 0; k < n; k++) invested[k] += expected * i.part[k];
    if (i.isIncumbent) for (let k = 0; k < n; k++) investedByIncumbent[k] += expected * i.part[k];
  }

  grow(plan, p, P.lab_revenue_usd_bn);
  const perGwYear = p[P.revenue_per_gw_usd_bn];
  const budget = p[P.compute_budget_share],
    funding = p[P.external_funding_usd_bn];
  const wanted = p[P.fulfilment],
    link = p[P.funding_link];
  let carried = 0,
    owed = 0,
    funds = 0,
    payableOwed = 0,
    cut = 0,
    gap = 0,
    gapAt = 0;
  for (let k = 0; k < n; k++) {
    const planned = 0.5 * (plan[k] + plan[k + 1]);
    served[k] = planned < EDGE ? 1 : Math.min(1, (perGwYear * service[k]) / planned);
    const revenue = served[k] * planned,
      has = budget * revenue + funding + invested[k],
      owes = due[k];
    const can = owes < EDGE ? 1 : Math.min(1, (carried + has) / owes);
    carried = Math.max(0, carried + has - owes);
    lab_revenue[k] = revenue;
    resources[k] = has;
    payable[k] = can;
    paid_share[k] = (1 - link) * wanted + link * Math.min(wanted, can);
    cut += planned - revenue;
    owed += owes;
    funds += has;
    payableOwed += can * owes;
    cumulative_gap[k + 1] = owed - funds;
    gap = Math.max(gap, owed - funds);
  }
  while (gap - cumulative_gap[gapAt] >= EDGE) gapAt++;
  rows.funding_gap[0] = gap;
  rows.funding_gap_year[0] = gap < EDGE ? NaN : t0 + gapAt;
  rows.affordable_share[0] = owed < EDGE ? 1 : payableOwed / owed;
  rows.lab_revenue_cut_by_compute[0] = cut;
}

/** Both sides' dependence and the regime (sections 5 and 6). */
function compare({ t0, n, rows, regime, work }, p) {
  const { paid_share, backlog_lab, backlog_other, backlog_share } = rows;
  const { capacity_dependence, commitment_dependence, lab_dependence } = rows;
  const { model_dependence, incumbent_dependence } = rows;
  const { cloud_revenue_lab, cloud_revenue_other, cloud_revenue_share } = rows;
  const {
    cloud: [cloud, others],
    build: [build, othersBuild],
    bound,
    boundIncumbent,
  } = work;
  const { capacity, capacityIncumbent, path, thirdParty } = work;
  let stands = build.standing,
    othersStands = othersBuild.standing,
    paid = 0;
  for (let k = 0; k <= n; k++) {
    if (k < n) paid = paid_share[k];
    capacityIncumbent[k] = stands + paid * cloud.moving[k];
    capacity[k] = capacityIncumbent[k] + othersStands + paid * others.moving[k];
    stands += paid * build.built[k];
    othersStands += paid * othersBuild.built[k];
  }

  grow(path, p, P.other_cloud_revenue_usd_bn);
  for (let k = 0; k < n; k++) {
    cloud_revenue_lab[k] = paid_share[k] * (cloud.draw[k] + build.due[k]);
    cloud_revenue_other[k] = 0.5 * (path[k] + path[k + 1]);
    cloud_revenue_share[k] = share(cloud_revenue_lab[k], cloud_revenue_other[k]);
  }

  grow(backlog_other, p, P.other_backlog_usd_bn);
  const high = p[P.regime_high],
    low = p[P.regime_low],
    lockIn = p[P.lock_in_weight];
  const weight = p[P.revenue_weight],
    mixYear = p[P.model_mix_year],
    perYear = mixYear > t0 ? 1 / (mixYear - t0) : Infinity;
  const third = p[P.third_party_models_now],
    thirdGain = p[P.third_party_models_later] - third;
  const own = p[P.internal_capability_now],
    ownGain = p[P.internal_capability_later] - own;
  for (let k = 0; k <= n; k++) {
    const byCapacity = capacity[k] < EDGE ? 1 : capacityIncumbent[k] / capacity[k];
    const byCommitment = bound[k] < EDGE ? byCapacity : boundIncumbent[k] / bound[k];
    const mix = k === 0 ? 0 : Math.min(1, k * perYear),
      others = third + thirdGain * mix;
    const byModels = (1 - others) * (1 - (own + ownGain * mix)),
      byBacklog = share(backlog_lab[k], backlog_other[k]);
    const dl = (1 - lockIn) * byCapacity + lockIn * byCommitment,
      di = weight * byBacklog + (1 - weight) * byModels;
    thirdParty[k] = others;
    capacity_dependence[k] = byCapacity;
    commitment_dependence[k] = byCommitment;
    model_dependence[k] = byModels;
    backlog_share[k] = byBacklog;
    lab_dependence[k] = dl;
    incumbent_dependence[k] = di;
    regime[k] =
      dl >= high ? (di >= high ? 0 : 1) : di >= high ? 2 : dl < low ? (di < low ? 5 : 4) : di < low ? 4 : 3;
  }
}

/** The capacity that the lab controls (section 6). */
function control(model, p) {
  const {
    n,
    rows: { paid_share },
    book,
    incumbentAt,
    ownAt,
    cloudAt,
    work: {
      fresh: [fresh, freshOthers],
      controlled,
    },
  } = model;
  const of = (at) => {
    const { value: fixed, place } = model.control[at];
    return place === undefined ? fixed : p[place];
  };
  const kept = of(incumbentAt),
    left = p[P.own_share] * of(ownAt) + (1 - p[P.own_share]) * of(cloudAt);
  const perGw = 1 / (p[P.new_contract_term_years] * p[P.cloud_price_usd_bn_per_gw_year]),
    renewal = p[P.renewal_share];
  for (let k = 0; k <= n; k++) {
    controlled[k] =
      paid_share[k < n ? k : n - 1] * perGw * (kept * fresh.running[k] + left * freshOthers.running[k]);
  }
  for (const { counts, build, at, gw, moving, atStart, step, rate, again, meanRate } of book) {
    const part = of(at);
    if (!counts || part === 0) continue;
    let stands = build ? gw * atStart : 0;
    for (let k = 0; k <= n; k++) {
      const paid = paid_share[k < n ? k : n - 1];
      controlled[k] += part * (build ? stands : paid * moving * (k < again ? rate[k] : renewal * meanRate));
      stands += paid * moving * step[k];
    }
  }
}

/** What the incumbent loses and gains, and the lab's own scale, after the kernel (sections 5 to 7). */
function value(model, p) {
  const { t0, n, rows, scenario, work } = model;
  const {
    due,
    cloud: [cloud],
    build: [build],
    fresh: [fresh, freshOthers],
    capacity: all,
    controlled,
  } = work;
  const { path, plan, served, thirdParty, investedByIncumbent } = work;
  const { lab_dependence, incumbent_dependence, balance, regime_margin, own_control, rival_scale } = rows;
  const { paid_share, lost_to_departure, lost_to_nonpayment, lost_revenue, revenue_share } = rows;
  control(model, p);
  grow(path, p, P.incumbent_capacity_gw);
  const high = p[P.regime_high],
    low = p[P.regime_low];
  const mixYear = p[P.model_mix_year],
    capability = p[P.internal_capability_later];
  const hedge = (1 - p[P.revenue_weight]) * (Math.min(1, capability + 0.1) - capability);
  for (let k = 0; k <= n; k++) {
    const dl = lab_dependence[k],
      di = incumbent_dependence[k],
      a = clear(dl),
      b = clear(di);
    balance[k] = 4 * Math.sqrt(a * (1 - a) * b * (1 - b));
    regime_margin[k] = Math.min(
      Math.abs(dl - high),
      Math.abs(dl - low),
      Math.abs(di - high),
      Math.abs(di - low),
    );
    own_control[k] = all[k] < EDGE ? 0 : controlled[k] / all[k];
    rival_scale[k] = path[k] < EDGE ? NaN : controlled[k] / path[k];
    rows.hedge_gain[k] = -hedge * (1 - thirdParty[k]) * progress(t0 + k, t0, mixYear);
  }

  const rate = p[P.revenue_share_rate],
    until = p[P.revenue_share_until] - t0,
    switchYear = p[P.switch_year] - EDGE;
  const discount = 1 / (1 + p[P.discount_rate]),
    baseline = p[P.incumbent_share_baseline];
  let factor = Math.sqrt(discount),
    npvLost = 0,
    npvShare = 0,
    npvInvested = 0; // mid-year
  let room = scenario.incumbent.revenue_share_cap_usd_bn ?? Infinity,
    cut = 0,
    later = 0;
  for (let k = 0; k < n; k++) {
    const owed = cloud.draw[k] + build.due[k];
    lost_to_departure[k] = baseline * (fresh.draw[k] + freshOthers.draw[k]) - fresh.draw[k];
    lost_to_nonpayment[k] = owed - paid_share[k] * owed;
    lost_revenue[k] = lost_to_departure[k] + lost_to_nonpayment[k];

    const part = clamp01(until - k),
      end = plan[k] + (plan[k + 1] - plan[k]) * part;
    const full = rate * served[k] * 0.5 * (plan[k] + end) * part,
      received = Math.min(full, room);
    room -= received;
    cut += full - received;
    if (t0 + k >= switchYear) later += received;
    revenue_share[k] = received;

    npvLost += factor * lost_revenue[k];
    npvShare += factor * received;
    npvInvested += factor * investedByIncumbent[k];
    factor *= discount;
  }

  const { stake, valuation, equity_value, investments } = rows;
  const newEquity = p[P.funding_equity_share] * p[P.external_funding_usd_bn],
    link = p[P.valuation_payment_link];
  const growth = 1 + p[P.valuation_growth];
  let held = p[P.equity_stake],
    level = p[P.lab_valuation_usd_bn],
    owed = 0,
    paid = 0,
    discounted = 1;
  for (let k = 0; k <= n; k++) {
    const worth = level * (1 - link * (owed < EDGE ? 0 : 1 - paid / owed));
    stake[k] = held;
    valuation[k] = worth;
    equity_value[k] = held * worth;
    if (k === n) break;
    const raised = newEquity + investments[k];
    if (worth + raised >= EDGE) held = (held * worth + investedByIncumbent[k]) / (worth + raised);
    owed += due[k];
    paid += paid_share[k] * due[k];
    level *= growth;
    discounted *= discount;
  }

  const profit = p[P.gross_margin] * npvLost,
    gain = equity_value[n] * discounted - equity_value[0] - npvInvested;
  rows.npv_lost_gross_profit[0] = profit;
  rows.npv_revenue_share[0] = npvShare;
  rows.revenue_share_cut_by_cap[0] = cut;
  rows.revenue_share_after_switch[0] = later;
  rows.npv_equity_gain[0] = gain;
  rows.breakeven_valuation_gain[0] = p[P.equity_stake] > 0 ? profit / p[P.equity_stake] : NaN;
  rows.incumbent_net_gain[0] = gain + npvShare - profit;
}

/** The kernel, and signal 2: how a build 10% faster would change lab_dependence. `changing` must hold all builds. */
function kernelUnderPressure(model, p, changing) {
  const {
    n,
    years,
    rows: { build_pressure, lab_dependence, build_pressure_peak, build_pressure_peak_year },
  } = model;
  const pace = p[P.build_pace];
  p[P.build_pace] = pace * 1.1;
  kernel(model, p, changing);
  build_pressure.set(lab_dependence);
  p[P.build_pace] = pace;
  kernel(model, p, changing);
  let greatest = 0;
  for (let k = 0; k <= n; k++) {
    build_pressure[k] -= lab_dependence[k];
    greatest = Math.max(greatest, Math.abs(build_pressure[k]));
  }
  const peak = build_pressure.findIndex((x) => greatest - Math.abs(x) < EDGE);
  build_pressure_peak[0] = greatest < EDGE ? 0 : build_pressure[peak];
  build_pressure_peak_year[0] = greatest < EDGE ? NaN : years[peak];
}

// ---------- the point answer ----------

/** The whole result for one set of values, with the names of MODEL.md. */
export function evaluate(scenario, overrides) {
  const model = modelOf(scenario),
    {
      parties: { incumbent },
    } = scenario,
    { n, years, rows, work, regime } = model;
  const p = values(model, overrides);
  kernelUnderPressure(model, p, model.contracts);
  value(model, p);

  const book = byProvider(model, p),
    { due, backlog } = book;
  const obligations = list(work.due, n),
    byProviderDue = Object.values(due);
  const ofDue = (of) => obligations.map((owes, k) => (owes < EDGE ? null : of(k, owes)));
  const hhi = ofDue((k, owes) => 1e4 * byProviderDue.reduce((sum, row) => sum + (row[k] / owes) ** 2, 0));
  const out = { years: list(years), ...book, obligations };
  for (const name in rows) {
    const row = list(rows[name]);
    out[name] = SCALARS.has(name) ? row[0] : row;
  }
  const { lab_dependence: dl, incumbent_dependence: di } = out;
  return Object.assign(out, {
    coverage: ofDue((k, owes) => rows.resources[k] / owes),
    hhi,
    effective_providers: hhi.map((h) => (h === null ? null : 1e4 / h)),
    incumbent_due_share: ofDue((k, owes) => due[incumbent][k] / owes),
    attribution: attribution(model, p),
    partners: partners(model, p, due, backlog),
    independence: dl.map((x) => 1 - x),
    mutual_dependence: dl.map((x, k) => 0.5 * (x + di[k])),
    power_imbalance: dl.map((x, k) => x - di[k]),
    regime: list(regime).map((r) => REGIMES[r]),
  });
}

/** A row as the reply has it. */
function list(row, length = row.length) {
  const out = [];
  for (let k = 0; k < length; k++) out.push(Number.isNaN(row[k]) ? null : row[k]);
  return out;
}

/** A contract's flows and levels by year, if all is paid; from the rows that deliver() and expect() left. */
function yearly(c, { n }, p) {
  c.yearly ??= Object.fromEntries(
    ['draw', 'due', 'rent', 'others', 'left', 'moving', 'built', 'service'].map((name) => [
      name,
      new Float64Array(n + 1),
    ]),
  );
  const of = c.yearly,
    { draw, due, rent, others, service } = of;
  for (const name of ['draw', 'due', 'left', 'moving', 'built', 'service']) of[name].fill(0);
  of.standing = 0;
  if (!c.build) {
    addCloud(c, of, service, n, p);
    due.set(draw);
    return of;
  }
  addBuild(c, of, service, n, p);
  const othersShare = 1 - p[P.build_lab_share],
    rentRate = othersShare * p[P.build_rent_usd_bn_per_gw_year];
  for (let k = 0; k <= n; k++) {
    draw[k] = c.expected * c.step[k];
    others[k] = othersShare * draw[k];
    rent[k] = rentRate * service[k];
  }
  return of;
}

/** The book of each provider, for the p of the kernel's last run. */
function byProvider(model, p) {
  const {
    scenario: { providers, parties, new_contracts: leaving },
    n,
    book,
    rows: { paid_share },
    work,
  } = model;
  const zeros = (length) => Object.fromEntries(providers.map((q) => [q.id, new Array(length).fill(0)]));
  const due = zeros(n),
    spend = zeros(n),
    backlog = zeros(n + 1),
    capacity = zeros(n + 1),
    commitments = zeros(n + 1);
  const rent = new Array(n).fill(0),
    others_capex = new Array(n).fill(0);
  const paidAt = (k) => paid_share[Math.min(k, n - 1)];
  const addTo = (sum, row, by = 1) => {
    for (let k = 0; k < sum.length; k++) sum[k] += by * row[k];
  };
  for (const c of book) {
    const of = yearly(c, model, p),
      { provider } = c;
    if (c.binds) addTo(commitments[provider], of.left);
    if (!c.counts) continue;
    addTo(backlog[provider], of.left);
    addTo(due[provider], of.due);
    addTo(rent, of.rent);
    addTo(others_capex, of.others);
    for (let k = 0; k < n; k++) spend[provider][k] += paid_share[k] * of.draw[k];
    for (let k = 0, stands = of.standing; k <= n; k++) {
      capacity[provider][k] += stands + paidAt(k) * of.moving[k];
      stands += paidAt(k) * of.built[k];
    }
  }

  const term = p[P.new_contract_term_years],
    perGw = 1 / (term * p[P.cloud_price_usd_bn_per_gw_year]),
    own = p[P.own_share];
  const addNew = (provider, { draw, left, running }, by) => {
    addTo(due[provider], draw, by);
    addTo(backlog[provider], left, by);
    addTo(commitments[provider], left, by);
    for (let k = 0; k < n; k++) spend[provider][k] += by * paid_share[k] * draw[k];
    for (let k = 0; k <= n; k++) capacity[provider][k] += by * paidAt(k) * perGw * running[k];
  };
  const [kept, left] = work.fresh;
  addNew(parties.incumbent, kept, 1);
  addNew(leaving.own_provider, left, own);
  addNew(leaving.cloud_provider, left, 1 - own);
  return { due, spend, backlog, capacity, commitments, rent, others_capex };
}

/** Why backlog_share moved since t0: the incumbent's other business, what the lab needed, what went elsewhere. */
function attribution(
  {
    rows: { backlog_lab, backlog_other },
    work: {
      fresh: [fresh, others],
    },
  },
  p,
) {
  const [o0] = backlog_lab,
    [n0] = backlog_other,
    baseline = p[P.incumbent_share_baseline];
  const parts = { diversification: [], demand: [], departure: [] };
  backlog_lab.forEach((o, k) => {
    const now = backlog_other[k],
      usual = o + (baseline * (fresh.left[k] + others.left[k]) - fresh.left[k]);
    const byLab = (x) => 0.5 * (share(x, n0) - share(o0, n0) + share(x, now) - share(o0, now));
    parts.diversification.push(0.5 * (share(o0, now) - share(o0, n0) + share(o, now) - share(o, n0)));
    parts.demand.push(byLab(usual));
    parts.departure.push(byLab(o) - byLab(usual));
  });
  return parts;
}

/** What each provider has with the lab at t0 and over the horizon, on its own or as part of another's. */
function partners(model, p, due, backlog) {
  const {
    scenario: { providers },
    book,
    parts,
    investments,
    rows: { payable, paid_share },
  } = model;
  const sum = (list, of) => list.reduce((total, x, i) => total + of(x, i), 0);
  const unpaid = (row) => payable.reduce((total, x, k) => total + (1 - x) * row[k], 0);
  const paid = (row) => paid_share.reduce((total, x, k) => total + x * row[k], 0);
  parts.forEach((c) => {
    expect(c, p);
    yearly(c, model, p);
  });
  const rows = providers.map(({ id, backlog_usd_bn: whole }) => {
    const builds = book.filter((c) => c.provider === id && c.build),
      its = investments.filter((i) => i.provider === id);
    const remaining =
      backlog[id][0] - (1 - p[P.build_lab_share]) * sum(builds, (c) => c.expected * c.left[0]);
    const within = parts.filter((c) => c.provider === id),
      via = within.filter((c) => c.via);
    const viaParts = sum(via, (c) => c.yearly.left[0]);
    const put = (of) => sum(its, (i) => expectedInvestment(i, p) * of(i));
    const out = paid(due[id]),
      outViaParts = sum(via, (c) => paid(c.yearly.due));
    const before = put((i) => i.before),
      invested = put((i) => sum(i.part, (x) => x));
    const most = Math.max(invested + before, out + outViaParts);
    return {
      provider: id,
      remaining,
      via_parts: viaParts,
      share_of_lab:
        remaining +
        sum(
          within.filter((c) => c.inBuild),
          (c) => c.yearly.left[0],
        ), // of their sum, below
      share_of_partner: whole ? (remaining + viaParts) / whole : null,
      unpaid: unpaid(due[id]),
      unpaid_via_parts: sum(via, (c) => unpaid(c.yearly.due)),
      paid: out,
      paid_via_parts: outViaParts,
      invested,
      invested_before: before,
      round_trip: most > 0 ? Math.min(invested + before, out + outViaParts) / most : 0,
    };
  });
  const all = sum(rows, (row) => row.share_of_lab);
  for (const row of rows) row.share_of_lab = share(row.share_of_lab, all - row.share_of_lab);
  return rows;
}

// ---------- uncertainty (section 8) ----------

/** Means and quantiles over trials, and each regime's share of them. Rows give arrays by year, scalars give numbers;
 *  `missing` counts trials without a value. */
export function simulate(
  scenario,
  { overrides, trials, seed, metrics = Object.keys(modelOf(scenario).rows) },
) {
  const model = modelOf(scenario),
    { rows, regime, years, contracts, book } = model;
  const unknown = metrics.filter((name) => !Object.hasOwn(rows, name));
  if (unknown.length) throw new RangeError(`unknown metric: ${unknown}`);
  const p = values(model, overrides);
  const spread = triangles(model, p),
    varies = new Set(spread.index),
    points = sobolPoints(model.uncertain.length + 1, seed);
  const wants = (part) =>
    metrics.some((name) => Object.values(ROWS[part]).some((names) => names.includes(name)));
  const wantsValue = wants('worth'),
    wantsPressure = wants('pressure');
  const changing = book.filter(
    (c) => (c.build && wantsPressure) || c.clockedBy.some((place) => varies.has(place)),
  );
  kernel(model, p, contracts); // the contracts that do not change are written once

  const places = metrics.reduce((sum, name) => sum + rows[name].length, 0);
  if (model.samples.length < places * trials) model.samples = new Float64Array(places * trials);
  let used = 0;
  const chosen = metrics.map((name) => ({
    name,
    row: rows[name],
    samples: model.samples.subarray(used, (used += rows[name].length * trials)),
  }));
  const counts = new Uint32Array(REGIMES.length * regime.length);

  for (let i = 0; i < trials; i++) {
    draw(points, i, spread, p);
    if (wantsPressure) kernelUnderPressure(model, p, changing);
    else kernel(model, p, changing);
    if (wantsValue) value(model, p);
    for (const { row, samples } of chosen) {
      for (let k = 0, at = i; k < row.length; k++, at += trials) samples[at] = row[k];
    }
    for (let k = 0; k < regime.length; k++) counts[regime[k] * regime.length + k]++;
  }

  const summarise = ({ name, row, samples }) => {
    const byYear = Array.from(row, (_, k) => summary(samples.subarray(k * trials, (k + 1) * trials)));
    if (SCALARS.has(name)) return byYear[0];
    return Object.fromEntries(Object.keys(byYear[0]).map((key) => [key, byYear.map((s) => s[key])]));
  };
  return {
    years: Array.from(years),
    trials,
    seed,
    metrics: Object.fromEntries(chosen.map((c) => [c.name, summarise(c)])),
    regimes: Object.fromEntries(
      REGIMES.map((name, r) => [name, Array.from(years, (_, k) => counts[r * regime.length + k] / trials)]),
    ),
  };
}

/** The triangular distribution of each uncertain parameter, around its current value. The two sides of its inverse differ
 *  only in where they start and how far they reach: stored in pairs, so that the choice costs no branch. */
function triangles({ uncertain }, p) {
  const spread = uncertain
    .map(({ place, value: mode, min, max, low, high, demand }, j) => {
      const v = p[place];
      return {
        place,
        dimension: j + 1,
        demand,
        v,
        lo: Math.max(min, v - (mode - low)),
        hi: Math.min(max, v + (high - mode)),
      };
    })
    .filter(({ lo, hi }) => lo < hi); // one without a spread leaves its dimension unused
  const r = p[P.demand_correlation],
    common = Math.sqrt(r) / (Math.sqrt(r) + Math.sqrt(1 - r));
  const edge = Math.min(common, 1 - common);
  spread.sort((a, b) => Math.abs(b.demand) - Math.abs(a.demand)); // those that ride on demand come first
  return {
    common,
    edge, // the part of the common factor in what rides on demand, and the ramps of that sum
    peak: 1 / (1 - edge),
    bend: edge > 0 ? 0.5 / (edge * (1 - edge)) : 0,
    riding: spread.filter(({ demand }) => demand !== 0).length,
    index: Int32Array.from(spread, ({ place }) => place),
    dimension: Int32Array.from(spread, ({ dimension }) => dimension),
    demand: Int8Array.from(spread, ({ demand }) => demand),
    inverse: Float64Array.from(
      spread.flatMap(({ v, lo, hi }) => [
        (v - lo) / (hi - lo),
        lo,
        Math.sqrt((hi - lo) * (v - lo)),
        hi,
        -Math.sqrt((hi - lo) * (hi - v)),
      ]),
    ),
  };
}

/** Draws every uncertain parameter by its inverse distribution from the i-th point; points are drawn in order. */
function draw(points, i, { common, edge, peak, bend, riding, index, dimension, demand, inverse }, p) {
  const { state } = points;
  if (i > 0) nextPoint(points, i);
  const high = uniform(state[0]),
    low = 1 - high,
    own = 1 - common;
  for (let j = 0; j < riding; j++) {
    // by the symmetry of the ramp, without a branch
    const x = common * (demand[j] > 0 ? high : low) + own * uniform(state[dimension[j]]),
      z = Math.min(x, 1 - x);
    const foot = Math.max(0, edge - z),
      r = (z - 0.5 * edge) * peak + foot * foot * bend;
    p[index[j]] = triangular(inverse, 5 * j, x < 0.5 ? r : 1 - r);
  }
  for (let j = riding; j < index.length; j++)
    p[index[j]] = triangular(inverse, 5 * j, uniform(state[dimension[j]]));
}

/** The inverse distribution: its cut, then where it starts and how far it reaches below and above that. */
function triangular(inverse, at, u) {
  const above = (u >= inverse[at]) | 0,
    side = at + 2 * above;
  return inverse[side + 1] + inverse[side + 2] * Math.sqrt(Math.abs(above - u));
}
