// @ts-nocheck
// The deal-exposure and coexistence model in plain JavaScript (the formulas of core/MODEL.md), written apart from the core: the yardstick.
//
// One kernel computes what both entry points need, into rows that the model owns: no allocation per trial.
// evaluate() adds the book by provider and the remaining rows; simulate() runs the kernel once per trial.

// The place of each parameter in a vector of values; the contracts' ranges come after them.
const P = {
  build_pace: 0,
  build_delay_years: 1,
  build_completion: 2,
  talks_probability: 3,
  fulfilment: 4,
  funding_link: 5,
  new_contracts_usd_bn: 6,
  new_contracts_growth: 7,
  new_contract_term_years: 8,
  incumbent_share_near: 9,
  incumbent_share_long: 10,
  switch_year: 11,
  switch_ramp_years: 12,
  own_share: 13,
  cloud_price_usd_bn_per_gw_year: 14,
  build_cost_usd_bn_per_gw: 15,
  other_backlog_usd_bn: 16,
  other_backlog_growth: 17,
  other_backlog_growth_long: 18,
  other_backlog_fade_years: 19,
  other_cloud_revenue_usd_bn: 20,
  other_cloud_growth: 21,
  other_cloud_growth_long: 22,
  other_cloud_fade_years: 23,
  incumbent_capacity_gw: 24,
  incumbent_capacity_growth: 25,
  third_party_models_now: 26,
  third_party_models_later: 27,
  internal_capability_now: 28,
  internal_capability_later: 29,
  model_mix_year: 30,
  revenue_weight: 31,
  equity_stake: 32,
  lab_valuation_usd_bn: 33,
  valuation_growth: 34,
  revenue_share_rate: 35,
  revenue_share_until: 36,
  lab_revenue_usd_bn: 37,
  lab_revenue_growth: 38,
  lab_revenue_growth_long: 39,
  lab_revenue_fade_years: 40,
  compute_budget_share: 41,
  external_funding_usd_bn: 42,
  build_lab_share: 43,
  gross_margin: 44,
  discount_rate: 45,
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
const SCALARS = ['npv_lost_gross_profit', 'affordable_fulfilment']; // of what simulate can report
const QUANTILES = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };
const EDGE = 1e-9; // a date or phase this near to an edge is on it; less money or capacity is none

// ---------- ramps and paths (sections 2 and 5) ----------

/** Part of the term that has passed. */
function phase(t, start, term) {
  const x = (t - start) / term;
  return Math.abs(x) < EDGE ? 0 : Math.abs(x - 1) < EDGE ? 1 : x;
}

/** Fraction delivered at x of the term. */
function ramp(x, up, down) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const area = 1 - 0.5 * (up + down);
  if (x < up) return (0.5 * x * x) / (up * area);
  if (x <= 1 - down) return (x - 0.5 * up) / area;
  const rest = 1 - x;
  return 1 - (0.5 * rest * rest) / (down * area);
}

/** Rate of delivery at x of the term, as a part of the peak rate. */
function rampRate(x, up, down) {
  if (x < 0 || x >= 1) return 0;
  if (x < up) return x / up;
  return x <= 1 - down ? 1 : (1 - x) / down;
}

/** Levels at each year-end, the growth fading from `now` to `long`. Its four parameters stand together in p. */
function grow(levels, p, at) {
  const now = p[at + 1],
    long = p[at + 2],
    fade = p[at + 3];
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

function share(part, rest) {
  const whole = part + rest;
  return whole === 0 ? 0 : part / whole;
}

// ---------- preparation ----------

/** Everything about a scenario that no parameter can change, and the rows that the kernel writes. */
export function prepare(scenario) {
  const {
    contracts,
    regimes: { high, low },
    horizon: { start: t0, years: n },
  } = scenario;
  const years = Float64Array.from({ length: n + 1 }, (_, k) => t0 + k);
  const parameters = parameterRows(scenario),
    places = new Map([...parameters.keys()].map((id, place) => [id, place]));
  const column = (key) => Float64Array.from(parameters.values(), (row) => row[key]);
  const points = () => new Float64Array(n + 1),
    periods = () => new Float64Array(n);
  const providerOf = new Map(contracts.map((c) => [c.id, c.provider]));
  const prepared = (chosen) =>
    contracts.filter(chosen).map((c) => prepareContract(c, scenario, years, places));
  return {
    scenario,
    high,
    low,
    t0,
    n,
    years,
    places,
    parameters: {
      value: column('value'),
      min: column('min'),
      max: column('max'),
      low: column('low'),
      high: column('high'),
    },
    contracts: prepared((c) => !c.part_of),
    parts: prepared((c) => c.part_of && providerOf.get(c.part_of) !== c.provider), // shown with their own provider, never added
    // What simulate can report, by name.
    rows: {
      backlog_share: points(),
      lab_dependence: points(),
      incumbent_dependence: points(),
      balance: points(),
      cloud_revenue_share: periods(),
      ...Object.fromEntries(SCALARS.map((name) => [name, new Float64Array(1)])),
    },
    regime: new Uint8Array(n + 1),
    // What else the kernel leaves for evaluate. Flows (due, spend, gone) and moving capacity are as if all were paid (f = 1);
    // the last place of a flow has no meaning. Standing capacity: everyone's, the incumbent's.
    work: {
      kept: points(),
      newAll: points(),
      newIncumbent: points(),
      byAge: new Float64Array(n + 2),
      due: points(),
      spend: points(),
      gone: points(),
      backlog: points(),
      standing: new Float64Array(2),
      movingAll: points(),
      movingIncumbent: points(),
      otherBacklog: points(),
      otherCloud: points(),
      labRevenue: points(),
      modelDependence: points(),
      lost: periods(),
      resources: periods(),
    },
    samples: new Float64Array(0), // grown by simulate
  };
}

/** The rows of all parameters by id: those of P in its order, then every contract's figure that has a range. */
function parameterRows({ parameters, contracts }) {
  const figures = contracts.flatMap((c) =>
    Object.entries(c.ranges).map(([key, range]) => [`contracts.${c.id}.${key}`, { ...range, value: c[key] }]),
  );
  return new Map([...Object.keys(P).map((id) => [id, parameters[id]]), ...figures]);
}

function prepareContract(c, { parties }, years, places) {
  const build = c.kind === 'build';
  const ranged = Object.keys(c.ranges).map((key) => ({
    figure: F[key],
    place: places.get(`contracts.${c.id}.${key}`),
  }));
  return {
    provider: c.provider,
    isIncumbent: c.provider === parties.incumbent,
    inTalks: c.status === 'in_talks',
    build,
    ranged,
    figures: Float64Array.from(Object.keys(F), (key) => c[key] ?? NaN),
    clockedBy: [...(build ? [P.build_pace, P.build_delay_years] : []), ...ranged.map(({ place }) => place)],
    signedBy: years.map((t) => (t >= c.signed - EDGE ? 1 : 0)),
    // Per unit of value or capacity, written by deliver(); `atStart` is what was delivered at t0.
    step: new Float64Array(years.length),
    left: new Float64Array(years.length),
    rate: new Float64Array(years.length),
    atStart: 0,
    // Written by expect(): expected value, capacity that stands since t0, capacity that follows `rate` if all is paid.
    expected: 0,
    standing: 0,
    moving: 0,
  };
}

function values({ parameters, places }, overrides = {}) {
  const p = parameters.value.slice();
  for (const [id, v] of Object.entries(overrides)) {
    if (!places.has(id)) throw new RangeError(`unknown parameter: ${id}`);
    p[places.get(id)] = v;
  }
  return p;
}

// ---------- the kernel ----------

/** Fills model.rows, model.regime and model.work for the parameter values p; returns the effective fulfilment.
 *  `changing`: the contracts whose figures or clock may differ from those of the run before. */
function kernel(model, p, changing = model.contracts) {
  for (const c of changing) deliver(c, model, p);
  startWithNewContracts(model, p);
  for (const c of model.contracts) addContract(c, model, p);
  const f = pay(model, p);
  compare(model, p, f);
  lose(model, p, f);
  return f;
}

/** Sets the rows to what the yearly new contracts bring. They are straight-line, so all cohorts share one ramp by age. */
function startWithNewContracts({ t0, n, work }, p) {
  const {
    kept,
    newAll,
    newIncumbent,
    byAge,
    due,
    spend,
    gone,
    backlog,
    standing,
    movingAll,
    movingIncumbent,
  } = work;
  const near = p[P.incumbent_share_near],
    long = p[P.incumbent_share_long];
  const switchStart = p[P.switch_year],
    switchEnd = switchStart + p[P.switch_ramp_years];
  const growth = 1 + p[P.new_contracts_growth],
    term = p[P.new_contract_term_years];
  const perValue = 1 / (term * p[P.cloud_price_usd_bn_per_gw_year]);

  let value = p[P.new_contracts_usd_bn];
  for (let y = 0; y < n; y++) {
    kept[y] = near + (long - near) * progress(t0 + y + 0.5, switchStart, switchEnd);
    newAll[y] = value;
    newIncumbent[y] = value * kept[y];
    value *= growth;
  }

  let oldest = 0; // year-ends that a contract sees while it runs
  for (let age = 1; age <= n + 1; age++) {
    const x = (age - 0.5) / term;
    byAge[age] = x < 1 - EDGE ? x : 1;
    if (x < 1 - EDGE) oldest = age;
  }

  for (let k = 0; k <= n; k++) {
    let all = 0,
      incumbent = 0,
      left = 0,
      paid = newAll[k] * byAge[1],
      paidIncumbent = newIncumbent[k] * byAge[1];
    for (let age = k < oldest ? k : oldest; age > 0; age--) {
      const value = newAll[k - age],
        ofIncumbent = newIncumbent[k - age];
      const r = byAge[age],
        step = byAge[age + 1] - r;
      all += value;
      incumbent += ofIncumbent;
      left += ofIncumbent * (1 - r);
      paid += value * step;
      paidIncumbent += ofIncumbent * step;
    }
    movingAll[k] = perValue * all;
    movingIncumbent[k] = perValue * incumbent;
    backlog[k] = left;
    due[k] = paid;
    spend[k] = paidIncumbent;
    gone[k] = paid - paidIncumbent; // would be the incumbent's, had everything stayed
  }
  standing.fill(0);
}

/** Takes a contract's figures from p and writes its rows. At t0 a build contract's clock is the calendar. */
function deliver(c, { t0, n }, p) {
  const { build, ranged, figures, signedBy, step, left, rate } = c;
  for (const { figure, place } of ranged) figures[figure] = p[place];
  const start = figures[F.start],
    term = figures[F.term_years],
    up = figures[F.ramp_up],
    down = figures[F.ramp_down];
  const pace = build ? p[P.build_pace] : 1,
    delay = build ? p[P.build_delay_years] : 0;
  let x = phase(t0, start, term),
    r = ramp(x, up, down);
  c.atStart = r;
  for (let k = 0; k <= n; k++) {
    left[k] = signedBy[k] * (1 - r);
    rate[k] = build ? r - c.atStart : rampRate(x, up, down);
    x = phase(t0 + pace * Math.max(0, k + 1 - delay), start, term);
    const next = ramp(x, up, down);
    step[k] = next - r;
    r = next;
  }
}

/** Prices a contract: a missing value or capacity follows from the other. */
function expect(c, p) {
  const { build, figures } = c,
    value = figures[F.value_usd_bn],
    capacity = figures[F.capacity_gw];
  const yearsAtPeak = figures[F.term_years] * (1 - 0.5 * (figures[F.ramp_up] + figures[F.ramp_down]));
  const perGw = build ? p[P.build_cost_usd_bn_per_gw] : p[P.cloud_price_usd_bn_per_gw_year] * yearsAtPeak;
  const e = (c.inTalks ? p[P.talks_probability] : 1) * (build ? p[P.build_completion] : 1);
  const gw = Number.isNaN(capacity) ? value / perGw : capacity;
  c.expected = e * (Number.isNaN(value) ? capacity * perGw : value);
  c.standing = build ? gw * c.atStart : 0;
  c.moving = e * gw;
}

function addContract(c, { n, work }, p) {
  expect(c, p);
  const { step, left, rate, build, isIncumbent, expected, moving } = c;
  const { due, spend, backlog, standing, movingAll, movingIncumbent } = work;
  const owed = build ? p[P.build_lab_share] * expected : expected;
  standing[0] += c.standing;
  for (let k = 0; k <= n; k++) {
    due[k] += owed * step[k];
    movingAll[k] += moving * rate[k];
  }
  if (!isIncumbent) return;
  standing[1] += c.standing;
  for (let k = 0; k <= n; k++) {
    spend[k] += expected * step[k];
    backlog[k] += expected * left[k];
    movingIncumbent[k] += moving * rate[k];
  }
}

/** What the lab can pay of what is due, and so what it does pay: the effective fulfilment (section 4). */
function pay({ n, rows, work: { due, labRevenue, resources } }, p) {
  grow(labRevenue, p, P.lab_revenue_usd_bn);
  const budget = p[P.compute_budget_share],
    funding = p[P.external_funding_usd_bn];
  let funds = 0,
    owed = 0,
    affordable = 1;
  for (let k = 0; k < n; k++) {
    resources[k] = budget * 0.5 * (labRevenue[k] + labRevenue[k + 1]) + funding;
    funds += resources[k];
    owed += due[k];
    if (owed >= EDGE && funds < affordable * owed) affordable = funds / owed;
  }
  rows.affordable_fulfilment[0] = affordable;
  const wanted = p[P.fulfilment],
    link = p[P.funding_link];
  return (1 - link) * wanted + link * Math.min(wanted, affordable);
}

/** Both sides' dependence (sections 5 and 6). */
function compare({ t0, n, high, low, rows, regime, work }, p, f) {
  const { backlog, standing, movingAll, movingIncumbent, otherBacklog, modelDependence } = work;
  const { backlog_share, lab_dependence, incumbent_dependence, balance } = rows;
  grow(otherBacklog, p, P.other_backlog_usd_bn);
  const weight = p[P.revenue_weight],
    mixYear = p[P.model_mix_year];
  const third = p[P.third_party_models_now],
    thirdGain = p[P.third_party_models_later] - third;
  const own = p[P.internal_capability_now],
    ownGain = p[P.internal_capability_later] - own;
  for (let k = 0; k <= n; k++) {
    const mix = progress(t0 + k, t0, mixYear);
    const models = (1 - (third + thirdGain * mix)) * (1 - (own + ownGain * mix));
    const ofBacklog = share(backlog[k], otherBacklog[k]);
    const capacity = standing[0] + f * movingAll[k];
    const dl = capacity >= EDGE ? clamp01((standing[1] + f * movingIncumbent[k]) / capacity) : 1;
    const di = clamp01(weight * ofBacklog + (1 - weight) * models);
    modelDependence[k] = models;
    backlog_share[k] = ofBacklog;
    lab_dependence[k] = dl;
    incumbent_dependence[k] = di;
    balance[k] = 4 * Math.sqrt(dl * (1 - dl) * di * (1 - di));
    regime[k] =
      dl >= high ? (di >= high ? 0 : 1) : di >= high ? 2 : dl < low ? (di < low ? 5 : 4) : di < low ? 4 : 3;
  }
}

/** The incumbent's cloud revenue from the lab, and what it loses (section 5). */
function lose({ n, rows, work: { spend, gone, otherCloud, lost } }, p, f) {
  grow(otherCloud, p, P.other_cloud_revenue_usd_bn);
  const discount = 1 / (1 + p[P.discount_rate]);
  let npv = 0,
    factor = p[P.gross_margin] * Math.sqrt(discount); // mid-year
  for (let k = 0; k < n; k++) {
    const paid = f * spend[k];
    rows.cloud_revenue_share[k] = share(paid, 0.5 * (otherCloud[k] + otherCloud[k + 1]));
    lost[k] = gone[k] + spend[k] - paid;
    npv += factor * lost[k];
    factor *= discount;
  }
  rows.npv_lost_gross_profit[0] = npv;
}

// ---------- the point answer ----------

/** The whole result for one set of values, with the names of model.md. */
export function evaluate(model, overrides) {
  const {
    scenario: {
      providers,
      parties: { incumbent },
    },
    t0,
    n,
    years,
    rows,
    work,
  } = model;
  const p = values(model, overrides);
  const withValue = (place, value) => Object.assign(p.slice(), { [place]: value });
  kernel(model, withValue(P.build_pace, p[P.build_pace] * 1.1));
  const pressed = rows.lab_dependence.slice();
  kernel(model, withValue(P.internal_capability_later, Math.min(1, p[P.internal_capability_later] + 0.1)));
  const hedged = rows.incumbent_dependence.slice();
  const f = kernel(model, p);

  const overPoints = (of) => Array.from({ length: n + 1 }, (_, k) => of(k));
  const overPeriods = (of) => Array.from({ length: n }, (_, k) => of(k));
  const integral = (levels) => overPeriods((k) => 0.5 * (levels[k] + levels[k + 1]));
  const sumOver = (of) => providers.reduce((sum, q) => sum + of(q.id, q), 0);
  const steady = (base, growth) => {
    const path = new Float64Array(n + 1);
    grow(path, [base, growth, growth, 0], 0);
    return path;
  };

  const { due, spend, backlog, capacity } = byProvider(model, p, f);
  const spent = overPeriods((k) => sumOver((q) => spend[q][k]));
  const ofSpent = (of) => overPeriods((k) => (spent[k] < EDGE ? null : of(k)));
  const hhi = ofSpent((k) => 1e4 * sumOver((q) => (spend[q][k] / spent[k]) ** 2));
  const dl = rows.lab_dependence,
    di = rows.incumbent_dependence;
  const [npv] = rows.npv_lost_gross_profit,
    [affordable] = rows.affordable_fulfilment;
  const stake = p[P.equity_stake];
  const revenueShare = revenueShares(model, p);
  const controlled = overPoints((k) => sumOver((id, q) => q.control * capacity[id][k]));
  const rival = steady(p[P.incumbent_capacity_gw], p[P.incumbent_capacity_growth]);
  return {
    years: Array.from(years),
    spend,
    backlog,
    capacity,
    hhi,
    effective_providers: hhi.map((h) => (h === null ? null : 1e4 / h)),
    incumbent_spend_share: ofSpent((k) => spend[incumbent][k] / spent[k]),
    backlog_lab: Array.from(work.backlog),
    backlog_other: Array.from(work.otherBacklog),
    backlog_share: Array.from(rows.backlog_share),
    attribution: attribution(model),
    cloud_revenue_lab: spend[incumbent],
    cloud_revenue_other: integral(work.otherCloud),
    cloud_revenue_share: Array.from(rows.cloud_revenue_share),
    lab_dependence: Array.from(dl),
    independence: overPoints((k) => 1 - dl[k]),
    own_control: overPoints((k) => {
      const all = sumOver((q) => capacity[q][k]);
      return all < EDGE ? 0 : controlled[k] / all;
    }),
    model_dependence: Array.from(work.modelDependence),
    incumbent_dependence: Array.from(di),
    balance: Array.from(rows.balance),
    mutual_dependence: overPoints((k) => 0.5 * (dl[k] + di[k])),
    power_imbalance: overPoints((k) => dl[k] - di[k]),
    regime: Array.from(model.regime, (r) => REGIMES[r]),
    lost_revenue: Array.from(work.lost),
    npv_lost_gross_profit: npv,
    equity_value: Array.from(steady(p[P.lab_valuation_usd_bn], p[P.valuation_growth]), (v) => stake * v),
    breakeven_valuation_gain: stake > 0 ? npv / stake : null,
    lab_revenue: integral(work.labRevenue),
    revenue_share: revenueShare.received,
    revenue_share_cut_by_cap: revenueShare.cut,
    revenue_share_after_switch: revenueShare.received.reduce(
      (sum, x, k) => (t0 + k >= p[P.switch_year] - EDGE ? sum + x : sum),
      0,
    ),
    rival_scale: overPoints((k) => (rival[k] < EDGE ? null : controlled[k] / rival[k])),
    due,
    obligations: overPeriods((k) => work.due[k]),
    resources: Array.from(work.resources),
    coverage: overPeriods((k) => (work.due[k] < EDGE ? null : work.resources[k] / work.due[k])),
    affordable_fulfilment: affordable,
    effective_fulfilment: f,
    partners: partners(model, p, f, backlog),
    build_pressure: overPoints((k) => pressed[k] - dl[k]),
    hedge_gain: overPoints((k) => hedged[k] - di[k]),
  };
}

/** Due, spend, backlog and capacity of each provider, from what the kernel left behind for the same p. */
function byProvider({ scenario: { providers, parties, new_contracts: leaving }, n, contracts, work }, p, f) {
  const { kept, newAll, byAge } = work;
  const zeros = (length) => Object.fromEntries(providers.map((q) => [q.id, new Array(length).fill(0)]));
  const due = zeros(n),
    spend = zeros(n),
    backlog = zeros(n + 1),
    capacity = zeros(n + 1);
  const addFlow = (provider, k, value, labShare) => {
    due[provider][k] += labShare * value;
    spend[provider][k] += f * value;
  };
  for (const { provider, build, expected, standing, moving, step, left, rate } of contracts) {
    const labShare = build ? p[P.build_lab_share] : 1;
    for (let k = 0; k < n; k++) addFlow(provider, k, expected * step[k], labShare);
    for (let k = 0; k <= n; k++) backlog[provider][k] += expected * left[k];
    for (let k = 0; k <= n; k++) capacity[provider][k] += standing + f * moving * rate[k];
  }
  const perValue = f / (p[P.new_contract_term_years] * p[P.cloud_price_usd_bn_per_gw_year]);
  const addCohort = (provider, value, y) => {
    for (let k = y; k < n; k++) addFlow(provider, k, value * (byAge[k + 1 - y] - byAge[k - y]), 1);
    for (let k = y + 1; k <= n; k++) backlog[provider][k] += value * (1 - byAge[k - y]);
    for (let k = y + 1; k <= n && byAge[k - y] < 1; k++) capacity[provider][k] += perValue * value;
  };
  for (let y = 0; y < n; y++) {
    const left = newAll[y] * (1 - kept[y]);
    addCohort(parties.incumbent, newAll[y] * kept[y], y);
    addCohort(leaving.own_provider, left * p[P.own_share], y);
    addCohort(leaving.cloud_provider, left * (1 - p[P.own_share]), y);
  }
  return { due, spend, backlog, capacity };
}

/** Why backlog_share moved since t0: the incumbent's other business, what the lab needed, what went elsewhere. */
function attribution({ work: { kept, newAll, byAge, backlog, otherBacklog } }) {
  const [o0] = backlog,
    [n0] = otherBacklog;
  const parts = { diversification: [], demand: [], departure: [] };
  backlog.forEach((o, k) => {
    let stayed = o; // the lab's backlog with the incumbent, had all new contracts stayed
    for (let y = 0; y < k; y++) stayed += newAll[y] * (1 - kept[y]) * (1 - byAge[k - y]);
    const now = otherBacklog[k];
    const byLab = (x) => 0.5 * (share(x, n0) - share(o0, n0) + share(x, now) - share(o0, now));
    parts.diversification.push(0.5 * (share(o0, now) - share(o0, n0) + share(o, now) - share(o, n0)));
    parts.demand.push(byLab(stayed));
    parts.departure.push(byLab(o) - byLab(stayed));
  });
  return parts;
}

/** The incumbent's part of the lab's revenue in each period, until a date and under a cap on the sum; and what that cuts. */
function revenueShares({ scenario, t0, n, work: { labRevenue } }, p) {
  let room = scenario.incumbent.revenue_share_cap_usd_bn ?? Infinity,
    cut = 0;
  const received = Array.from({ length: n }, (_, k) => {
    const part = clamp01(p[P.revenue_share_until] - (t0 + k));
    const end = labRevenue[k] + (labRevenue[k + 1] - labRevenue[k]) * part;
    const full = p[P.revenue_share_rate] * 0.5 * (labRevenue[k] + end) * part;
    const x = Math.min(full, room);
    room -= x;
    cut += full - x;
    return x;
  });
  return { received, cut };
}

/** What each provider has with the lab at t0, in its own backlog or as part of another's. */
function partners(model, p, f, backlog) {
  const {
    scenario: { providers },
    parts,
    rows: {
      affordable_fulfilment: [affordable],
    },
  } = model;
  const all = providers.reduce((sum, q) => sum + backlog[q.id][0], 0);
  for (const c of parts) {
    deliver(c, model, p);
    expect(c, p);
  }
  return providers.map(({ id, backlog_usd_bn: whole }) => {
    const remaining = backlog[id][0];
    const via = parts.reduce((sum, c) => (c.provider === id ? sum + c.expected * c.left[0] : sum), 0);
    return {
      provider: id,
      remaining,
      via_parts: via,
      share_of_lab: share(remaining, all - remaining),
      share_of_partner: whole ? (remaining + via) / whole : null,
      at_risk: (1 - f) * (remaining + via),
      at_risk_affordable: (1 - affordable) * (remaining + via),
    };
  });
}

// ---------- uncertainty (section 8) ----------

/** Means and quantiles over trials, and each regime's share of them. Rows give arrays by year, scalars give numbers. */
export function simulate(model, { overrides, trials, seed, metrics = Object.keys(model.rows) }) {
  const { rows, regime, years } = model;
  const unknown = metrics.filter((name) => !Object.hasOwn(rows, name));
  if (unknown.length) throw new RangeError(`unknown metric: ${unknown}`);
  const p = values(model, overrides);
  const spread = triangles(model, p),
    varies = new Set(spread.index);
  const changing = model.contracts.filter((c) => c.clockedBy.some((place) => varies.has(place)));
  const generator = seeded(seed);
  kernel(model, p); // the contracts that do not change are written once

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
    draw(generator, spread, p);
    kernel(model, p, changing);
    for (const { row, samples } of chosen) {
      for (let k = 0, at = i; k < row.length; k++, at += trials) samples[at] = row[k];
    }
    for (let k = 0; k < regime.length; k++) counts[regime[k] * regime.length + k]++;
  }

  const summarise = ({ name, row, samples }) => {
    const byYear = Array.from(row, (_, k) => summary(samples.subarray(k * trials, (k + 1) * trials)));
    if (SCALARS.includes(name)) return byYear[0];
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

/** Mean and quantiles (Hyndman & Fan type 7). Reorders the sample: each quantile is selected, not all of it sorted. */
function summary(sample) {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i];
  const out = { mean: sum / sample.length },
    last = sample.length - 1;
  let from = 0;
  for (const [name, q] of Object.entries(QUANTILES)) {
    // in rising order: what lies below is settled
    const h = last * q,
      i = Math.floor(h);
    select(sample, i, from, last);
    let next = sample[i];
    if (i < last && h > i) {
      next = Infinity;
      for (let k = i + 1; k <= last; k++) if (sample[k] < next) next = sample[k];
    }
    out[name] = sample[i] + (h - i) * (next - sample[i]);
    from = i;
  }
  return out;
}

/** Puts the k-th smallest of a[left..right] at k, smaller ones before it, larger ones after (Floyd & Rivest 1975). */
function select(a, k, left, right) {
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1,
        m = k - left + 1,
        z = Math.log(n),
        s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (m < n / 2 ? -1 : 1);
      select(
        a,
        k,
        Math.max(left, Math.floor(k - (m * s) / n + sd)),
        Math.min(right, Math.floor(k + ((n - m) * s) / n + sd)),
      );
    }
    const t = a[k];
    let i = left,
      j = right;
    a[k] = a[left];
    a[left] = t;
    if (a[right] > t) {
      a[left] = a[right];
      a[right] = t;
    }
    while (i < j) {
      const x = a[i];
      a[i] = a[j];
      a[j] = x;
      i++;
      j--;
      while (a[i] < t) i++;
      while (a[j] > t) j--;
    }
    if (a[left] === t) {
      const x = a[left];
      a[left] = a[j];
      a[j] = x;
    } else {
      j++;
      const x = a[j];
      a[j] = a[right];
      a[right] = x;
    }
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

/** The triangular distribution of each uncertain parameter, around its current value. The two sides of its inverse differ
 *  only in where they start and how far they reach: kept in pairs, so that the choice costs no branch. */
function triangles({ parameters: { value, min, max, low, high } }, p) {
  const lo = p.map((v, i) => Math.max(min[i], v - (value[i] - low[i])));
  const hi = p.map((v, i) => Math.min(max[i], v + (high[i] - value[i])));
  const index = Int32Array.from(p.keys()).filter((i) => lo[i] < hi[i]);
  const reach = (i, part) => Math.sqrt((hi[i] - lo[i]) * part);
  const pairs = (f) => Float64Array.from([...index].flatMap(f));
  return {
    index,
    cut: Float64Array.from(index, (i) => (p[i] - lo[i]) / (hi[i] - lo[i])),
    from: pairs((i) => [lo[i], hi[i]]),
    reach: pairs((i) => [reach(i, p[i] - lo[i]), -reach(i, hi[i] - p[i])]),
  };
}

/** Draws every uncertain parameter by its inverse distribution, from sfc32 uniforms in (0, 1). */
function draw(generator, { index, cut, from, reach }, p) {
  let a = generator[0],
    b = generator[1],
    c = generator[2],
    counter = generator[3];
  for (let i = 0; i < index.length; i++) {
    const bits = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    const u = ((bits >>> 0) + 0.5) * 2 ** -32;
    const side = (u >= cut[i]) | 0;
    p[index[i]] = from[2 * i + side] + reach[2 * i + side] * Math.sqrt(Math.abs(side - u));
  }
  generator[0] = a;
  generator[1] = b;
  generator[2] = c;
  generator[3] = counter;
}

/** The generator's state for a seed: three mixed words and a counter. */
function seeded(seed) {
  const stir = (x, by, times) => Math.imul(x ^ (x >>> by), times);
  const mix = (x) => stir(stir(stir(x, 16, 0x85ebca6b), 13, 0xc2b2ae35), 16, 1);
  return Int32Array.of(mix(seed), mix(seed ^ 0x9e3779b9), mix(seed ^ 0x3c6ef372), 1);
}
