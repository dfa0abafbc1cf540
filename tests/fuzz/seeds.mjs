// Writes the seeds of the corpus and the dictionary from core/scenarios: node tests/fuzz/seeds.mjs
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';

const here = new URL('./', import.meta.url);
const scenarios = new URL('../../core/scenarios/', here);
const files = (await readdir(scenarios)).filter((name) => name.endsWith('.json')).sort();

/**
 * A scenario as small as it may be: few contracts, a few years from 2026, no prose.
 *
 * @param {any} scenario
 * @param {number} contracts
 * @param {number} years
 */
function cut(scenario, contracts, years) {
  const chosen = scenario.contracts.filter((/** @type {any} */ one) => !one.part_of).slice(0, contracts);
  const partners = [scenario.parties.incumbent, ...Object.values(scenario.new_contracts)];
  const investments = scenario.investments.slice(-2);
  const used = new Set([
    ...partners,
    ...[...chosen, ...investments].map((/** @type {any} */ one) => one.provider),
  ]);
  const bare = { source: null, note: '' };
  const plain = (/** @type {any} */ row) => ({ ...row, ...bare, label: '', group: '', unit: '' });
  const all = (/** @type {object} */ rows) =>
    Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, plain(row)]));
  const deal = (/** @type {any} */ one) => ({ ...one, ...bare, title: '', ranges: all(one.ranges) });
  return {
    ...scenario,
    title: '',
    horizon: { start: 2026, years },
    sources: scenario.sources.slice(0, 1),
    providers: scenario.providers
      .filter((/** @type {any} */ one) => used.has(one.id))
      .map((/** @type {any} */ one) => ({ ...one, source: null, ranges: all(one.ranges) })),
    contracts: chosen.map(deal),
    investments: investments.map(deal),
    parameters: all(scenario.parameters),
    cases: scenario.cases.slice(0, 1),
  };
}

/**
 * Small requests of every verb.
 *
 * @type {[string, object][]}
 */
const REQUESTS = [
  ['describe', {}],
  [
    'evaluate',
    {
      overrides: { build_pace: 0.5, 'contracts.azure-250.term_years': 9, 'providers.stargate.control': 0.5 },
      steps_per_year: 4,
    },
  ],
  ['simulate', { trials: 8, seed: 1, metrics: ['backlog_share', 'npv_lost_gross_profit'] }],
  ['tornado', { metric: 'backlog_share@2027' }],
  ['sobol', { metric: 'lab_dependence@2027', trials: 2, seed: 3 }],
  ['solve', { metric: 'backlog_share@2027', target: 0.2, parameter: 'incumbent_share_near' }],
  [
    'map',
    {
      metric: 'balance@2027',
      x: { parameter: 'build_pace', count: 3 },
      y: { parameter: 'own_share', count: 2 },
    },
  ],
  ['explain', { metric: 'affordable_share' }],
];
REQUESTS.push(
  ['explain', { metric: 'spend.microsoft@2026' }],
  ['solve', { metric: 'partners.microsoft.remaining', target: 1, parameter: 'fulfilment' }],
  [
    'claims',
    {
      claims: [
        {
          id: 'share',
          left: 'backlog_share@2026',
          op: '=',
          right: 0.45,
          tolerance: 0.005,
          lever: 'build_pace',
        },
        { id: 'state', left: 'regime@2027', op: 'is', right: 'interlocked', lever: 'regime_high' },
      ],
      trials: 8,
      seed: 1,
    },
  ],
);

const OPTIONS = [
  'evaluate\n--set\nbuild_pace=0.5\n--set\nfulfilment=1e-3\n--steps_per_year\n12\n',
  'simulate\n--trials\n8\n--metrics\nbacklog_share,spend.amazon\n--seed\n7\n',
  'solve\n--metric\nbacklog_share@2027\n--target\n0.25\n--parameter\nother_backlog_growth\n',
  'map\n--request\n{"metric":"balance@2027","x":{"parameter":"build_pace","count":3},"y":{"parameter":"own_share","count":2}}\n--set\nfulfilment=1\n',
  'tornado\n--metric\nhhi@2026\n--request\n{"overrides":{"build_pace":1}}\n',
  'explain\n--metric\ncoverage@2027\n',
  'describe\n--request\n-\n',
  'sobol\n--metric\nhhi@2027\n--trials\n2\n',
];

/**
 * @param {string} target
 * @param {string} name
 * @param {string} text
 */
async function seed(target, name, text) {
  await mkdir(new URL(`corpus/${target}/`, here), { recursive: true });
  await writeFile(new URL(`corpus/${target}/${name}`, here), text);
}

const read = await Promise.all(
  files.map(async (name) => JSON.parse(await readFile(new URL(name, scenarios), 'utf8'))),
);
const cuts = read.map((scenario, i) => cut(scenario, 3, 2 + i));
const small = cuts.map((scenario) => JSON.stringify(scenario));
await writeFile(new URL('corpus/small-scenario.json', here), `${small[1]}\n`);
for (const [i, [verb, request]] of REQUESTS.entries()) {
  const line = `${verb} ${JSON.stringify(request)}\n`;
  await seed('scenario', `${i}-${verb}`, line + small[i % small.length]);
  await seed('request', `${i}-${verb}`, line);
}
for (const [i, text] of OPTIONS.entries()) await seed('options', `${i}-${text.split('\n', 1)}`, text);

/**
 * The small scenario with one figure at an edge.
 *
 * @param {string} name
 * @param {(scenario: any) => void} change
 */
async function edge(name, change) {
  const scenario = structuredClone(cuts[1]);
  change(scenario);
  await seed('scenario', name, `evaluate {}\n${JSON.stringify(scenario)}`);
}
await edge('subnormal-ramp', (scenario) => (scenario.contracts[0].ramp_up = 5e-324));
await edge('steep-schedule', (scenario) => {
  const build = scenario.contracts.find((/** @type {any} */ one) => one.schedule);
  build.schedule = [
    { date: 2026.5, gw: 0 },
    { date: 2026.5000000000002, gw: 1e308 },
  ];
  scenario.parameters.site_schedule_weight.value = scenario.parameters.site_schedule_weight.high;
});
await edge('investment-at-once', (scenario) => (scenario.investments[0].years = 1e-9));

/**
 * Every key and id of the scenarios.
 *
 * @type {Set<string>}
 */
const words = new Set(REQUESTS.flatMap(([verb, request]) => [verb, ...Object.keys(request)]));
for (const scenario of read)
  JSON.stringify(scenario, (key, value) => {
    if (key && !Number.isInteger(Number(key))) words.add(key);
    return value;
  });
const entries = [...words].map((word) => `"${word}"`);
for (const word of [
  '--request',
  '--set',
  '@sum',
  '@2027',
  'partners.',
  'contracts.',
  'investments.',
  'providers.',
  '1e308',
  '-0.0',
  '4.9e-324',
  '1e999',
  'null',
])
  entries.push(`"${word}"`);
await writeFile(new URL('words.dict', here), `${entries.join('\n')}\n`);
