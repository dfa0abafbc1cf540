import { html } from 'lit';
import { calendarDate } from '../../text/dates.js';

/** In an article: whose figures these are, of when, and the way to everything else. @param {import('./layout.js').PageContext} shown */
export function attributionView({ baseDescription, credit }) {
  if (!credit) return '';
  return html`<p class="credit">
    Dealscope, figures as of ${calendarDate(baseDescription.as_of)}. On these assumptions, not a forecast.
    <a href=${credit} target="_blank" rel="noopener">All assumptions and sources</a>
  </p>`;
}
