import { html, nothing } from 'lit';
import { figureOf, operandOf } from './figures.js';
import { formulaAndNote, isLongSum, piecesOf } from './formula.js';
import { capitalised } from '../words/grammar.js';
import { leafOrigin } from './leaf.js';

/**
 * @typedef {import('../types.js').Derivation} Derivation
 * @typedef {import('../types.js').Description} Description
 *
 * @typedef {object} Tree what every node of one derivation is shown with
 * @property {Description} description with the levers as they are
 * @property {Description} own of the scenario as it stands
 * @property {(name: string) => import('./metric-name.js').Named} nameOf
 * @property {Set<string>} opened paths of the nodes whose inside is shown, and of the lists that are shown whole
 * @property {(path: string) => void} toggle
 * @property {(lever: string) => void} goTo
 */

const FIRST = 12; // of a long list

/** A number's formula, the same with its values, and its inputs; or, of what the scenario holds, its origin. @param {Derivation} node @param {string} path @param {Tree} tree @returns {import('lit').TemplateResult} */
export function insideView(node, path, tree) {
  if (!node.inputs) return leafOrigin(node, tree);
  return html`${formulaView(node, tree)} ${node.inputs.length ? inputsView(node, path, tree) : nothing}`;
}

/** @param {Derivation} node @param {Tree} tree */
function formulaView(node, { nameOf }) {
  const { formula, inputs = [] } = node;
  if (!formula) return nothing;
  const [said, note] = formulaAndNote(formula);
  const { when } = nameOf(node.name);
  const named = (/** @type {Derivation} */ { name }) => timed(nameOf(name), when);
  const remark = note
    ? html`<p class="origin">${pieces(sentence(piecesOf(note, inputs, named)))}.</p>`
    : nothing;
  if (isLongSum(node)) {
    return html`<p class="formula">The sum of the ${inputs.length} figures below.</p>
      ${remark}`;
  }
  const filled = piecesOf(said, inputs, operandOf);
  const isWorthFilling = filled.length > 1 && filled.some(({ isInput }) => isInput);
  return html`<p class="formula">${pieces(piecesOf(said, inputs, named))}</p>
    ${
      isWorthFilling
        ? html`<p class="formula filled">${pieces(filled)} = <b>${figureOf(node)}</b></p>`
        : nothing
    }
    ${remark}`;
}

/** @param {import('./formula.js').Piece[]} list */
const sentence = ([first, ...rest]) => [{ ...first, text: capitalised(first.text) }, ...rest];

/** @param {import('./formula.js').Piece[]} list */
const pieces = (list) => list.map(({ text, isInput }) => (isInput ? html`<i>${text}</i>` : text));

/** A time is told where it is another than the number's above. @param {import('./metric-name.js').Named} named @param {string} above */
const timed = ({ label, when }, above) => (when && when !== above ? `${label}, ${when}` : label);

/** @param {Derivation} node @param {string} path @param {Tree} tree */
function inputsView({ name, inputs = [] }, path, tree) {
  const { when } = tree.nameOf(name);
  const all = `${path} all`;
  const shown = tree.opened.has(all) ? inputs : inputs.slice(0, FIRST);
  return html`<ul class="inputs">
    ${shown.map((input) => inputView(input, `${path}>${input.name}`, when, tree))}
    ${
      shown.length < inputs.length
        ? html`<li>
            <button class="quiet" @click=${() => tree.toggle(all)}>Show all ${inputs.length}</button>
          </li>`
        : nothing
    }
  </ul>`;
}

/** @param {Derivation} input @param {string} path @param {string} above @param {Tree} tree */
function inputView(input, path, above, tree) {
  const label = timed(tree.nameOf(input.name), above);
  const row = html`<span>${label}</span><span class="figure">${figureOf(input)}</span>`;
  if (!input.inputs)
    return html`<li class="leaf">
      <p class="row">${row}</p>
      ${leafOrigin(input, tree)}
    </li>`;
  const isOpen = tree.opened.has(path);
  return html`<li>
    <button class="row" aria-expanded=${isOpen} @click=${() => tree.toggle(path)}>${row}</button>
    ${isOpen ? html`<div class="inside">${insideView(input, path, tree)}</div>` : nothing}
  </li>`;
}
