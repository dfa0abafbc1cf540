// What stands in the page before and without its script: the answer and the tables of the scenario as it is.

import { dealTable } from './charts/deal-table.js';
import { partnerTable } from './charts/partner-tables.js';
import { pointEngine } from './engine/point.js';
import { firstScenario } from './first-scenario.js';
import { openScenario } from './state/scenario.js';
import { FIRST_LOOK } from './state/store.js';
import { tableHtml } from './tables/table-text.js';
import { answer, title } from './text/answer.js';
import { escaped } from './text/english.js';

/** Fills <deal-scope> in the document, when the page is built and when it is served. @returns {import('vite').Plugin} */
export function staticPage() {
  return {
    name: 'static-page',
    async transformIndexHtml(html) {
      const { module, text } = await firstScenario();
      return html.replace(
        '<deal-scope address></deal-scope>',
        `<deal-scope address>${answerAndTables(module, text)}</deal-scope>`,
      );
    },
  };
}

/** @param {Awaited<ReturnType<typeof firstScenario>>['module']} module the core @param {string} text of a scenario */
export function answerAndTables(module, text) {
  const opened = openScenario(pointEngine(module), text);
  const view = opened.view({ overrides: {}, year: FIRST_LOOK });
  const { before, figure, after, why, rest } = answer(view);
  return `
    <h1>${escaped(title(view.description))}</h1>
    <p class="lead">${escaped(before)}<strong>${escaped(figure)}</strong>${escaped(after + why)}</p>
    <p class="rest">${escaped(rest.join(' '))}</p>
    ${[dealTable(view), partnerTable(view)].map((table) => `<div class="scroll">${tableHtml(table)}</div>`).join('\n')}
    <noscript><p>With scripts switched on, every assumption here can be moved.</p></noscript>
  `;
}
