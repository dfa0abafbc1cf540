// The statements of an article, as the page loads them (web/build/claims-file.js).

import type { ClaimTest } from '../engine/reply.js';

export interface Claim {
  id: string;
  /** Id of the page's section. */
  question: string;
  kind: 'fact' | 'forecast' | 'consequence';
  text: string;
  /** null where only a source can tell. */
  test: ClaimTest | null;
  /** Id of the parameter that decides it most; null: that of the largest swing. */
  lever: string | null;
  /** Ids of the facts that it rests on, the article's own first. */
  facts: string[];
  note: string;
}

/** A dated figure with its source. */
export interface Fact {
  metric: string;
  value: number;
  unit: string;
  title: string;
  publisher: string;
  /** YYYY-MM-DD, or a part of it; empty if unknown. */
  date: string;
  url: string | null;
  /** Id of the fact that replaced it. */
  overtakenBy: string | null;
}

export interface ClaimsFile {
  claims: Claim[];
  facts: Record<string, Fact>;
}
