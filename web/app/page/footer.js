/** @import {PageContext} from './layout.js' */

import { html } from 'lit';
import { calendarDate } from '../../text/dates.js';

/**
 * Attribution of the figures in an article, with a link to the full page.
 *
 * @param {PageContext} context
 */
export function attributionView({ baseDescription, fullPageLink }) {
  if (!fullPageLink) return '';
  return html`<p class="attribution">
    Dealscope, figures as of <span .textContent=${calendarDate(baseDescription.as_of)}></span>. On these
    assumptions, not a forecast.
    <a href=${fullPageLink} target="_blank" rel="noopener">All assumptions and sources</a>
  </p>`;
}
