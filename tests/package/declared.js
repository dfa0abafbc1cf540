// For the compiler alone: the element that is declared for other projects is the one that is written here.

/** @type {(written: import('../../web/app/deal-scope.js').DealScope) => import('../../web/app/element').DealScope} */
export const declared = (element) => element;
