// For the compiler alone: the element that is declared for other projects is the one that is written here.

/** @type {(written: import('../../web/embed/embed.js').DealScope) => import('../../web/package/element').DealScope} */
export const declared = (element) => element;
