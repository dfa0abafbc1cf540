// The line that runs the self-check, and its result in words.

import { html, render } from 'lit';
import { loadOnce } from '../../engine/load.js';
import { andList } from '../../text/english.js';

const load = loadOnce(() => import('../self-check.js'));

/**
 * @param {{ count: number, differing: string[] }} result
 */
export function selfCheckText({ count, differing }) {
  const agreeing = `${count - differing.length} of ${count} golden cases agree`;
  return differing.length
    ? `${agreeing} in this browser. Not the same: ${andList(differing)}.`
    : `${agreeing}: this browser computes the approved results, to the last digit.`;
}

/**
 * A line of its own, as it outlives the renderings around it.
 *
 * @param {{ isStarted?: boolean }} [options] whether the check runs at once
 */
export function selfCheckLine({ isStarted = false } = {}) {
  const line = document.createElement('p');
  line.className = 'attribution self-check';
  const show = (/** @type {string} */ text, isRunning = false) =>
    render(
      html`<button class="button-plain" ?disabled=${isRunning} @click=${run}>
          Check the arithmetic in this browser
        </button>
        <span .textContent=${isRunning ? text : ''}></span>
        <span role="status" .textContent=${isRunning ? '' : text}></span>`,
      line,
    );
  async function run() {
    show('Loading the golden cases…', true);
    try {
      const { runSelfCheck } = await load();
      const result = await runSelfCheck((done, count) => show(`Checking: ${done} of ${count} done…`, true));
      show(selfCheckText(result));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show(`The check could not run; it can be tried again. ${reason}`);
    }
  }
  show('');
  if (isStarted) run();
  return line;
}

/** For the address with `?selfcheck`: the line above the calculator. */
export function showSelfCheck() {
  const line = selfCheckLine({ isStarted: true });
  line.style.padding = 'var(--rem)';
  document.body.prepend(line);
}
