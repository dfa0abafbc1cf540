// What `import 'dealscope'` gives: the element, as a page around it can use it.

import type { PublicState, Result } from '../types.js';

export type { PublicState, Result };

/** What may be set of the state. Parts that are missing stay; those that the scenario does not know are skipped, and said in the console. */
export type WantedState = Partial<Pick<PublicState, 'scenario' | 'year' | 'levers'>>;

export interface Change {
  version: 1;
  state: PublicState;
  /** What `evaluate` replies for it. */
  result: Result;
}

export interface DealScopeEventMap {
  /** Bubbles, and crosses shadow roots: at the start, and whenever scenario, levers or year are others. */
  'deal-scope:change': CustomEvent<Change>;
}

/** What stands inside it is shown until the calculator has started, which is not fetched before a reader is near. */
export declare class DealScope extends HTMLElement {
  /** Null before the calculator has started; what is set before, also before the script has run, is kept until then. */
  get state(): PublicState | null;
  set state(state: WantedState | null);

  /** What `evaluate` replies for the state. */
  get result(): Result | null;

  /** Flags, by the names of the attributes, that do not come as attributes. To change them, set them anew. */
  flags: Record<string, string>;

  /** The folder of the page with everything, to which a reader is led: that of `embed.js`, unless it is set. */
  base: string;

  /** Fetches the calculator and starts it, near or not: resolves once there is a state. Where that fails, it rejects, what stands inside stays, and it can be called again. */
  start(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-scope': DealScope;
  }
  /** Bubbling, it is heard on every element, the document and the window. */
  interface GlobalEventHandlersEventMap extends DealScopeEventMap {}
}
