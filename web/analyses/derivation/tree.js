import { html, nothing } from 'lit';
import { capitalised } from '../../text/english.js';
import { dated } from '../../text/metrics.js';
import { NOTE_UNIT, shownValue, unitOf } from '../../text/units.js';
import { BASIS, sourceView } from '../../ui/origin.js';
import { wordsView } from '../../ui/phrase.js';
import { formulaAndReason, isLongSum, piecesOf } from './formula.js';
import { whenOf } from './nodes.js';
import { figureOf, operandOf } from './values.js';

/**
 * @import {TemplateResult} from 'lit'
 * @import {Description, Overrides} from '../../types.js'
 * @import {Piece} from './formula.js'
 * @import {DerivationNode} from './nodes.js'
 * @import {Question} from './question.js'
 */

/**
 * @typedef {object} Tree the context of all nodes of one derivation
 * @property {Description} description with the levers as they are
 * @property {Description} baseDescription of the scenario without overrides
 * @property {Overrides} hypothetical overrides of this question alone
 * @property {Question} question
 * @property {Set<string>} expanded paths of nodes whose inputs are shown, and of lists that are shown in full
 * @property {(path: string) => void} toggle
 * @property {(lever: string) => void} goTo
 */

const FIRST = 12; // inputs of a long list

/**
 * A node: its formula, the formula with values, and its inputs; for a value of the scenario its source.
 *
 * @param {DerivationNode} node
 * @param {string} path
 * @param {Tree} tree
 * @returns {TemplateResult}
 */
export function nodeView(node, path, tree) {
  if (!node.inputs) return leafView(node, tree);
  return html`${formulaView(node)} ${inputsView(node, path, tree)}`;
}

/** @param {DerivationNode} node */
function formulaView(node) {
  const { inputs = [] } = node;
  const [formula, reason] = formulaAndReason(node);
  const named = (/** @type {DerivationNode} */ input) => nameBelow(node, input);
  const remark = reason.length
    ? html`<p class="origin">${pieces(sentence(piecesOf(reason, inputs, named)))}.</p>`
    : nothing;
  if (isLongSum(node)) {
    return html`<p class="formula" .textContent=${`The sum of the ${inputs.length} figures below.`}></p>
      ${remark}`;
  }
  const filled = piecesOf(formula, inputs, operandOf);
  const isWorthFilling = filled.length > 1 && filled.some(({ isInput }) => isInput);
  return html`<p class="formula">${pieces(piecesOf(formula, inputs, named))}</p>
    ${
      isWorthFilling
        ? html`<p class="formula filled">${pieces(filled)} = <b .textContent=${figureOf(node)}></b></p>`
        : nothing
    }
    ${remark}`;
}

/** @param {Piece[]} list */
const sentence = ([first, ...rest]) => [{ ...first, text: capitalised(first.text) }, ...rest];

/** @param {Piece[]} list */
const pieces = (list) =>
  list.map(({ text, isInput }) => (isInput ? html`<i .textContent=${text}></i>` : wordsView(text)));

/**
 * The name of an input below its node: without the owner and the date that both have.
 *
 * @param {DerivationNode} above
 * @param {DerivationNode} input
 */
function nameBelow(above, input) {
  const owner = above.label.slice(0, above.label.indexOf(': ') + 2);
  const isSame = owner.length > 2 && input.label.startsWith(owner);
  const short = isSame ? capitalised(input.label.slice(owner.length)) : input.label;
  const when = whenOf(input);
  return dated(short, when === whenOf(above) ? '' : when);
}

/**
 * @param {DerivationNode} node
 * @param {string} path
 * @param {Tree} tree
 */
function inputsView(node, path, tree) {
  const { inputs = [] } = node;
  const all = `${path} all`;
  const shown = tree.expanded.has(all) ? inputs : inputs.slice(0, FIRST);
  return html`<ul class="inputs">
    ${shown.map((input) => inputView(input, `${path}>${input.name}`, node, tree))}
    ${
      shown.length < inputs.length
        ? html`<li>
            <button
              class="button-plain"
              @click=${() => tree.toggle(all)}
              .textContent=${`Show all ${inputs.length}`}
            ></button>
          </li>`
        : nothing
    }
  </ul>`;
}

/**
 * @param {DerivationNode} input
 * @param {string} path
 * @param {DerivationNode} above
 * @param {Tree} tree
 */
function inputView(input, path, above, tree) {
  const row = html`<span .textContent=${nameBelow(above, input)}></span
    ><span class="figure" .textContent=${figureOf(input)}></span>`;
  if (!input.inputs)
    return html`<li class="leaf">
      <p class="row">${row}</p>
      ${leafView(input, tree)}
    </li>`;
  const isOpen = tree.expanded.has(path);
  return html`<li>
    <button class="row" aria-expanded=${isOpen} @click=${() => tree.toggle(path)}>${row}</button>
    ${isOpen ? html`<div class="inside">${nodeView(input, path, tree)}</div>` : nothing}
  </li>`;
}

/**
 * A value of the scenario: its source, and a button to its lever.
 *
 * @param {DerivationNode} node
 * @param {Tree} tree
 */
function leafView(
  { name, value, basis, source },
  { description, baseDescription, hypothetical, question, goTo },
) {
  const parameter = baseDescription.parameters.find(({ id }) => id === name);
  const deal =
    description.contracts.find(({ id }) => name.startsWith(`contracts.${id}.`)) ??
    description.investments.find(({ id }) => name.startsWith(`investments.${id}.`));
  const moved = parameter && value !== parameter.value;
  const note = (parameter ?? deal)?.note;
  const found = baseDescription.sources.find(({ id }) => id === (moved ? parameter.source : source));
  const basisId = moved ? parameter.basis : basis;
  const moving = question.condition === 'baseline' ? 'Moved in A' : 'Moved by you';
  return html`<p class="origin">
    ${
      moved
        ? html`<strong
            .textContent=${`${name in hypothetical ? 'Set for this question' : moving}: the scenario has ${unitOf(parameter.unit).short(shownValue(parameter.value, parameter))}.`}
          ></strong> `
        : nothing
    }
    ${basisId ? html`<span class="basis" .textContent=${(BASIS[basisId] ?? basisId) + (note ? ':' : '.')}></span>` : nothing}
    ${note ? wordsView(`${note}. ${NOTE_UNIT}`) : nothing} ${found ? html`${sourceView(found)}.` : nothing}
    ${
      parameter
        ? html`<button
            class="button-plain"
            aria-label="Go to its lever, “${parameter.label}”"
            @click=${() => goTo(name)}
          >
            Go to its lever
          </button>`
        : nothing
    }
  </p>`;
}
