/** @import {Figure, Phrase} from '../../web/types.js' */

/**
 * @param {Phrase} parts
 * @returns {Figure[]}
 */
export const figuresIn = (parts) => parts.filter((part) => typeof part !== 'string');
