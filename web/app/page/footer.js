/** @import {PageContext} from './layout.js' */

import { html } from 'lit';
import { calendarDate } from '../../text/dates.js';

/**
 * Attribution of the figures in an article, with a link to the full page.
 *
 * @param {PageContext} context
 */
export function attributionView({ baseDescription, credit }) {
  if (!credit) return '';
  return html`<p class="credit">
    Dealscope, figures as of ${calendarDate(baseDescription.as_of)}. On these assumptions, not a forecast.
    <a href=${credit} target="_blank" rel="noopener">All assumptions and sources</a>
  </p>`;
}
