// Every number that the engine explains can be told in words: no name, formula or figure stays code.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureOf } from '../../web/why/figures.js';
import { formulaAndNote, piecesOf } from '../../web/why/formula.js';
import { inOne } from '../../web/why/metric-name.js';
import { namer } from '../../web/why/names.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/** @typedef {import('../../web/types.js').Derivation} Derivation */
/** @typedef {import('../../web/types.js').Description} Description */

/** References to a metric: at the start, in between and at the end, and by partner or part. @param {Description} description @param {import('../../web/types.js').Metric} metric */
function referencesTo({ providers, horizon: { grid } }, { id, kind, by }) {
  const times = kind === 'scalar' ? [''] : [grid[0], grid[4], grid.at(-2)].map((t) => `@${t}`);
  const parts = by === 'part' ? ['diversification', 'demand', 'departure'] : [];
  const stems =
    by === 'provider' ? providers.map((one) => withPart(id, one.id)) : parts.map((part) => `${id}.${part}`);
  return (by ? stems : [id]).flatMap((stem) => times.map((time) => stem + time));
}

/** @param {string} id @param {string} provider */
const withPart = (id, provider) =>
  id.includes('.') ? id.replace('.', `.${provider}.`) : `${id}.${provider}`;

/** @param {Derivation} node @returns {Generator<Derivation>} */
function* nodesOf(node) {
  yield node;
  for (const input of node.inputs ?? []) yield* nodesOf(input);
}

for (const id of scenarioIds) {
  test(`every derivation of ${id} can be told in words`, () => {
    const scenario = readText(scenarioPath(id));
    /** @type {Description} */
    const description = JSON.parse(module.describe(scenario, '')).result;
    const nameOf = namer(description);
    /** @type {Set<string>} */
    const seen = new Set();
    for (const metric of description.metrics)
      for (const name of referencesTo(description, metric)) {
        const reply = JSON.parse(module.explain(scenario, JSON.stringify({ metric: name })));
        assert.ok(reply.ok, `${name}: ${JSON.stringify(reply.issues)}`);
        assert.equal(reply.result.name, name);
        for (const node of nodesOf(reply.result)) {
          if (seen.has(node.name)) continue;
          seen.add(node.name);
          const { formula = '', inputs = [] } = node;
          const said = [
            inOne(nameOf(node.name)),
            figureOf(node),
            ...formulaAndNote(formula).flatMap((text) =>
              piecesOf(text, inputs, (input) => nameOf(input.name).label).map((piece) => piece.text),
            ),
          ].join(' ');
          assert.doesNotMatch(said, /_|@|\*|undefined\b(?! w)|NaN|null/, `${node.name}: ${formula}`);
        }
      }
    assert.ok(seen.size > 500);
  });
}
