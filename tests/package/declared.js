// For the compiler alone: the element that is declared for other projects is the one that is written here.

/** @import {DealScope} from '../../web/app/deal-scope.js' */

/** @type {(written: DealScope) => import('../../web/app/element').DealScope} */
export const declared = (element) => element;
