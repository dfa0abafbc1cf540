import { plainText } from '../../web/text/phrase.js';

/** @import {Cell, Figure} from '../../web/types.js' */

/**
 * The text of a cell.
 *
 * @param {Cell} cell
 */
export const cellText = (cell) => (typeof cell === 'object' && 'href' in cell ? cell.text : plainText(cell));

/** @param {Cell[]} cells */
export const cellTexts = (cells) => cells.map(cellText);

/**
 * The figures in a cell.
 *
 * @param {Cell} cell
 * @returns {Figure[]}
 */
export const cellFigures = (cell) =>
  [cell].flat().flatMap((part) => (typeof part !== 'string' && 'metric' in part ? [part] : []));
