import { html, nothing } from 'lit';
import { figureOf, operandOf } from './figures.js';
import { formulaAndNote, isLongSum, piecesOf } from './formula.js';
import { capitalised } from '../words/grammar.js';
import { leafOrigin } from './leaf.js';

/**
 * @typedef {import('../types.js').Derivation} Derivation
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('./metric-name.js').Named} Named
 *
 * @typedef {object} Tree what every node of one derivation is shown with
 * @property {Description} description with the levers as they are
 * @property {Description} own of the scenario as it stands
 * @property {import('../types.js').Overrides} supposed levers that stand elsewhere for this question alone
 * @property {import('./answered.js').Question} question
 * @property {(name: string) => Named} nameOf
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
  const above = nameOf(node.name);
  const named = (/** @type {Derivation} */ { name }) => under(above, nameOf(name));
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

/** What the number above has told already, of whom and when, is not told again. @param {Named} above @param {Named} named */
function under(above, { label, when }) {
  const holder = above.label.slice(0, above.label.indexOf(': ') + 2);
  const isSame = holder.length > 2 && label.startsWith(holder);
  const short = isSame ? capitalised(label.slice(holder.length)) : label;
  return when && when !== above.when ? `${short}, ${when}` : short;
}

/** @param {Derivation} node @param {string} path @param {Tree} tree */
function inputsView({ name, inputs = [] }, path, tree) {
  const above = tree.nameOf(name);
  const all = `${path} all`;
  const shown = tree.opened.has(all) ? inputs : inputs.slice(0, FIRST);
  return html`<ul class="inputs">
    ${shown.map((input) => inputView(input, `${path}>${input.name}`, above, tree))}
    ${
      shown.length < inputs.length
        ? html`<li>
            <button class="quiet" @click=${() => tree.toggle(all)}>Show all ${inputs.length}</button>
          </li>`
        : nothing
    }
  </ul>`;
}

/** @param {Derivation} input @param {string} path @param {Named} above @param {Tree} tree */
function inputView(input, path, above, tree) {
  const label = under(above, tree.nameOf(input.name));
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
