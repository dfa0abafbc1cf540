// The types of `import 'dealscope'`: the element and its public interface.

import type { PublicState, Result } from '../types.js';

export type { PublicState, Result };

/** The settable parts of the state. Missing parts stay; values that the scenario does not have are skipped with a warning in the console. */
export type WantedState = Partial<Pick<PublicState, 'scenario' | 'year' | 'levers'>>;

export interface Change {
  version: 1;
  state: PublicState;
  /** The reply of `evaluate` for the state. */
  result: Result;
}

export interface DealScopeEventMap {
  /** Dispatched at the start and at each change of scenario, levers or year. Bubbles, also out of shadow roots. */
  'deal-scope:change': CustomEvent<Change>;
}

/** Shows its content until the calculator has started. The calculator is loaded when the element comes near the viewport. */
export declare class DealScope extends HTMLElement {
  /** Null before the start. A state that is set before, even before the script has run, is applied at the start. */
  get state(): PublicState | null;
  set state(state: WantedState | null);

  /** The reply of `evaluate` for the state; null before the start. */
  get result(): Result | null;

  /** Flags in addition to the attributes, by the same names. To change them, assign a new object. */
  flags: Record<string, string>;

  /** Address of the folder with the full page, for links to it. Default: the folder of `embed.js`. */
  base: string;

  /** Loads the calculator and starts it, wherever the element is. Resolves once there is a state. If it rejects, the content of the element stays, and it can be called again. */
  start(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-scope': DealScope;
  }
  /** As it bubbles, every element, the document and the window can listen. */
  interface GlobalEventHandlersEventMap extends DealScopeEventMap {}
}
