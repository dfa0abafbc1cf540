// Faults of a scenario's evidence, beyond what the core refuses. A fault is a text that begins with its path.

const BASES = ['article', 'report', 'derived', 'assumption'];

/**
 * Every row that has a basis, with its path.
 *
 * @param {any} scenario
 * @returns {[string, any][]}
 */
function figuresOf(scenario) {
  /** @type {[string, any][]} */
  const rows = Object.entries(scenario.parameters).map(([id, row]) => [`/parameters/${id}`, row]);
  for (const kind of ['contracts', 'investments', 'providers'])
    scenario[kind].forEach((/** @type {any} */ row, /** @type {number} */ i) => {
      if (kind !== 'providers') rows.push([`/${kind}/${i}`, row]);
      for (const [key, range] of Object.entries(row.ranges))
        rows.push([`/${kind}/${i}/ranges/${key}`, range]);
    });
  return rows;
}

/**
 * @param {any} scenario
 * @returns {string[]}
 */
export function faultsOfScenario(scenario) {
  /** @type {string[]} */
  const faults = [];
  const ids = new Set(scenario.sources.map((/** @type {any} */ source) => source.id));
  const used = new Set();
  /**
   * @param {string} path
   * @param {string | null} id
   */
  const use = (path, id) => {
    if (id === null) return;
    used.add(id);
    if (!ids.has(id)) faults.push(`${path}/source: found "${id}", expected the id of one of sources`);
  };
  for (const [path, { basis, source, note }] of figuresOf(scenario)) {
    use(path, source);
    if (!BASES.includes(basis))
      faults.push(`${path}/basis: found ${JSON.stringify(basis)}, expected one of ${BASES}`);
    if ((basis === 'article' || basis === 'report') && source === null)
      faults.push(`${path}/source: found null, expected the document of a figure whose basis is ${basis}`);
    if ((basis === 'derived' || basis === 'assumption') && !note)
      faults.push(`${path}/note: found none, expected the reason of a figure whose basis is ${basis}`);
  }
  scenario.providers.forEach((/** @type {any} */ { source, backlog_usd_bn }, /** @type {number} */ i) => {
    use(`/providers/${i}`, source);
    if (backlog_usd_bn !== null && source === null)
      faults.push(`/providers/${i}/source: found null, expected the document of the backlog`);
  });
  scenario.sources.forEach((/** @type {any} */ { id, date }, /** @type {number} */ i) => {
    if (!used.has(id)) faults.push(`/sources/${i}: "${id}" is not used, expected only sources of figures`);
    if (!/^\d{4}(-\d\d){0,2}$/.test(date))
      faults.push(`/sources/${i}/date: found "${date}", expected YYYY, YYYY-MM or YYYY-MM-DD`);
    if (date > scenario.as_of)
      faults.push(`/sources/${i}/date: found ${date}, expected no later date than as_of, ${scenario.as_of}`);
  });
  return faults;
}
