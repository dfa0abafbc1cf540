// For the compiler alone: the element that is declared for other projects is the one that is written here.

/**
 * @import {DealScope} from '../../web/app/deal-scope.js'
 * @import {DealScope as Declared} from '../../web/app/element'
 */

/** @type {(written: DealScope) => Declared} */
export const declared = (element) => element;
