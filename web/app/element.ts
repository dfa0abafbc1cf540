// The types of `import 'dealscope'`: the element and its public interface.

import type { PublicState, Result } from '../types.js';

export type { PublicState, Result };

/** The settable parts of the state. Missing parts stay; values that the scenario does not have are skipped with a warning in the console. */
export type WantedState = Partial<Pick<PublicState, 'scenario' | 'year' | 'levers' | 'sites'>>;

/** Flags by name; null and undefined leave a flag unset. */
export type FlagValues = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** What the tag takes in a template: flags and levers as attributes, parts of the interface as properties. */
export interface DealScopeAttributes {
  scenario?: string;
  year?: string | number;
  sites?: string;
  view?: string;
  levers?: string;
  theme?: 'auto' | 'light' | 'dark' | 'transparent';
  ground?: string;
  accent?: string;
  locale?: string;
  compact?: boolean | string;
  uncertainty?: boolean | string;
  base?: string;
  flags?: FlagValues | null;
  state?: WantedState | null;
  /** A listener, in frameworks that add one for each attribute with `on`: React 19, Preact, Svelte 5. */
  'ondeal-scope-change'?: (event: CustomEvent<Change>) => void;
  /** Levers by id, and what every element takes. */
  [attribute: string]: unknown;
}

export interface Change {
  version: 1;
  state: PublicState;
  /** The reply of `evaluate` for the state. */
  result: Result;
}

export interface DealScopeEventMap {
  /** Dispatched at the start and at each change of scenario, levers or year. Bubbles, also out of shadow roots. */
  'deal-scope:change': CustomEvent<Change>;
  /** The same event, for frameworks that take no colon in a name. */
  'deal-scope-change': CustomEvent<Change>;
}

/** Shows its content until the calculator has started. The calculator is loaded when the element comes near the viewport. */
export declare class DealScope extends HTMLElement {
  /** Null before the start. A state that is set before, even before the script has run, is applied at the start. */
  get state(): PublicState | null;
  set state(state: WantedState | null);

  /** The reply of `evaluate` for the state; null before the start. */
  get result(): Result | null;

  /** Flags in addition to the attributes, by the same names. To change them, assign a new object. */
  get flags(): FlagValues;
  set flags(flags: FlagValues | null | undefined);

  /** Address of the folder with the full page, for links to it; also an attribute. Default: the folder of `embed.js`. Empty, and without links, where a bundler has put the code into another file. */
  get base(): string;
  set base(base: string | null | undefined);

  /** Loads the calculator and starts it, wherever the element is. Resolves once there is a state. If it rejects, the content of the element stays, and it can be called again. */
  start(): Promise<void>;
}

declare global {
  /** The tag in JSX where its types are global; for React see react.ts. */
  namespace JSX {
    interface IntrinsicElements {
      'deal-scope': DealScopeAttributes;
    }
  }
  interface HTMLElementTagNameMap {
    'deal-scope': DealScope;
  }
  /** As it bubbles, every element, the document and the window can listen. */
  interface GlobalEventHandlersEventMap extends DealScopeEventMap {}
}
