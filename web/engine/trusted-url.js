// Addresses of scripts where the policy of the page requires Trusted Types:
// `require-trusted-types-for 'script'; trusted-types lit-html dealscope`. Markup passes the policy of lit.

const NAME = 'dealscope';

/** @typedef {{ createScriptURL(url: string): string }} Policy */

/**
 * TypeScript's library does not declare Trusted Types, which are used in the place of strings.
 *
 * @type {{ createPolicy(name: string, rules: Policy): Policy } | undefined}
 */
const trustedTypes = Reflect.get(globalThis, 'trustedTypes');

/** @type {Policy | undefined} not exported, so that it serves the addresses of this project alone */
let policy;

/**
 * Returns the address of a script of this project, as a Trusted Type where the browser has them. Throws where the page's
 * policy does not allow the name, or the page has another copy of this module and does not allow it twice.
 *
 * @param {string} url
 */
export function trustedUrl(url) {
  policy ??= trustedTypes?.createPolicy(NAME, { createScriptURL: (trusted) => trusted });
  return policy ? policy.createScriptURL(url) : url;
}
