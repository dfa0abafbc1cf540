// Faults of a file of claims. A fault is a text that begins with its path.

const QUESTIONS = ['payment', 'capacity', 'exposure', 'stake', 'relationship'];
const KINDS = ['fact', 'forecast', 'consequence'];

/** @typedef {[string, string, (value: any) => boolean]} Rule the key, what is expected, whether a value is that */

/** @param {any} value */
const isText = (value) => typeof value === 'string' && value.trim() !== '';
/** @param {any} value */
const isSide = (value) => isText(value) || Number.isFinite(value);
/**
 * @param {string[]} words
 * @returns {[string, (value: any) => boolean]}
 */
const oneOf = (words) => [`one of ${words.join(', ')}`, (value) => words.includes(value)];

/** @type {Rule[]} */
const CLAIM = [
  ['id', 'lower-case words with hyphens', (value) => /^[a-z0-9.]+(-[a-z0-9.]+)*$/.test(value)],
  ['question', ...oneOf(QUESTIONS)],
  ['kind', ...oneOf(KINDS)],
  ['text', 'a sentence', (value) => isText(value) && value.endsWith('.')],
  ['test', 'an object or null', (value) => value === null || typeof value === 'object'],
  ['lever', 'the id of a parameter or null', (value) => value === null || isText(value)],
  ['facts', 'a list of ids', (value) => Array.isArray(value) && value.every(isText)],
  ['note', 'a text', isText],
];
/** @type {Rule[]} */
const TEST = [
  ['left', 'a metric, a parameter or a number', isSide],
  ['op', ...oneOf(['=', '<', '<=', '>', '>=', 'is'])],
  ['right', 'a metric, a parameter, a number or the id of a regime', isSide],
];
/** @type {Rule} */
const TOLERANCE = ['tolerance', 'a number above 0', (value) => value > 0];

/**
 * Faults of an object that must have these keys and no others.
 *
 * @param {any} object
 * @param {Rule[]} rules
 * @param {string} path
 */
function faultsOfKeys(object, rules, path) {
  const faults = rules.flatMap(([key, expected, allows]) => {
    if (!(key in object)) return [`${path}/${key}: this key is missing, expected ${expected}`];
    return allows(object[key])
      ? []
      : [`${path}/${key}: found ${JSON.stringify(object[key])}, expected ${expected}`];
  });
  const known = rules.map(([key]) => key);
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  return [
    ...faults,
    ...unknown.map((key) => `${path}/${key}: unknown key, expected only ${known.join(', ')}`),
  ];
}

/**
 * @param {any} file
 * @param {Set<string>} facts ids of facts.csv
 * @param {(request: string) => any} ask the command `claims` on the file's scenario: its reply
 * @returns {string[]}
 */
export function faultsOfClaims(file, facts, ask) {
  const faults = faultsOfKeys(
    file,
    [
      ['about', 'a text', isText],
      ['scenario', 'the id of a scenario', isText],
      ['claims', 'a list', Array.isArray],
    ],
    '',
  );
  if (!Array.isArray(file.claims)) return faults;
  const ids = new Set();
  /** @type {{ path: string, claim: object }[]} */
  const tested = [];
  file.claims.forEach((/** @type {any} */ claim, /** @type {number} */ i) => {
    const path = `/claims/${i}`;
    faults.push(...faultsOfKeys(claim, CLAIM, path));
    if (ids.has(claim.id)) faults.push(`${path}/id: found "${claim.id}", expected an id of its own`);
    ids.add(claim.id);
    for (const [f, id] of (claim.facts ?? []).entries())
      if (!facts.has(id))
        faults.push(`${path}/facts/${f}: found "${id}", expected the id of a row of facts.csv`);
    if (!claim.test) return;
    faults.push(
      ...faultsOfKeys(claim.test, claim.test.op === '=' ? [...TEST, TOLERANCE] : TEST, `${path}/test`),
    );
    tested.push({ path, claim: { id: String(i), ...claim.test, lever: claim.lever } });
  });
  const reply = ask(JSON.stringify({ claims: tested.map(({ claim }) => claim), trials: 1 }));
  for (const { path, message } of reply.issues ?? []) faults.push(`${pathInFile(path, tested)}: ${message}`);
  return [...new Map(faults.map((fault) => [fault.split(':')[0], fault])).values()];
}

/**
 * @param {string} path in the request
 * @param {{ path: string }[]} tested
 */
function pathInFile(path, tested) {
  const [, i, key] = /^\/request\/claims\/(\d+)\/(\w+)/.exec(path) ?? [];
  if (key === undefined) return path;
  return `${tested[Number(i)].path}/${key === 'lever' ? '' : 'test/'}${key}`;
}
