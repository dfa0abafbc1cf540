// The sites of a build: the picture, the switches, and what is known of each.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { siteSchedulePicture } from '../../charts/site-schedule.js';
import { scheduledBuild } from '../../charts/schedule.js';
import { siteTable } from '../../charts/site-table.js';
import { ofParameters, siteOverride, sitesOff } from '../../engine/overrides.js';
import { siteReader } from '../../state/site-reader.js';
import { andList } from '../../text/english.js';
import { powerText } from '../../text/sites.js';
import { tableView } from '../../ui/table.js';

/**
 * @import {Site} from '../../state/site-reader.js'
 * @import {Overrides, View} from '../../types.js'
 * @import {SectionActions} from './question.js'
 */

const WEIGHT = 'site_schedule_weight';

/**
 * Nothing where no build has dates of its sites; without switches until the sites are loaded.
 *
 * @param {View} view
 * @param {SectionActions} actions
 * @param {boolean} hasLevers whether anything can be moved
 */
export function sitesView(view, actions, hasLevers) {
  const { description, overrides } = view;
  const build = scheduledBuild(description);
  if (!build) return nothing;
  const reader = siteReader();
  const sites = reader?.sitesOf(description.id) ?? [];
  const provider = description.providers.find(({ id }) => id === build.provider);
  return html`<div class="sites observed" id="sites">
    <div class="sites-picture">
      <h3 .textContent=${`${provider?.short_name ?? build.title}, site by site`}></h3>
      ${siteSchedulePicture(view, actions)}
    </div>
    ${
      reader && sites.length
        ? html`${
              hasLevers
                ? html`<div class="sites-levers">
                    ${switches(sites, view, actions)} ${weightNote(view, actions)}
                  </div>`
                : nothing
            }
            <details class="sites-known">
              <summary>What is known of each site</summary>
              ${tableView(siteTable(sites, overrides), { caption: false })}
            </details>
            <p class="credit">
              Power of the sites:
              <a href=${reader.credit.href} rel="noreferrer" .textContent=${reader.credit.text}></a>; revised
              dates from companies and filings, October 2026.
            </p>`
        : nothing
    }
  </div>`;
}

/**
 * @param {Site[]} sites
 * @param {View} view
 * @param {SectionActions} actions
 */
function switches(sites, { overrides }, { applyExternal }) {
  const off = sitesOff(overrides);
  const names = sites.filter(({ key }) => off.includes(key)).map(({ name }) => name);
  return html`<fieldset class="site-switches">
    <legend>Sites that count</legend>
    ${sites.map(
      (site) =>
        html`<label
          ><input
            type="checkbox"
            name=${site.key}
            .checked=${live(!off.includes(site.key))}
            @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
              applyExternal(withSite(overrides, site.key, currentTarget.checked), null)} /><span
            .textContent=${`${site.name} `}
          ></span
          ><span class="power" .textContent=${powerText(site)}></span
        ></label>`,
    )}
    ${
      names.length
        ? html`<p class="site-note">
            <span .textContent=${`Without ${andList(names)}. `}></span
            ><button class="button-plain" @click=${() => applyExternal(ofParameters(overrides), null)}>
              Switch all sites on
            </button>
          </p>`
        : nothing
    }
  </fieldset>`;
}

/**
 * @param {Overrides} overrides
 * @param {string} key
 * @param {boolean} isOn
 * @returns {Overrides}
 */
function withSite(overrides, key, isOn) {
  const { [siteOverride(key)]: _, ...others } = overrides;
  return isOn ? others : { ...others, [siteOverride(key)]: 0 };
}

/**
 * While the weight of the sites is 0, switching one off changes no figure.
 *
 * @param {View} view
 * @param {SectionActions} actions
 */
function weightNote({ description, overrides }, { set }) {
  const lever = description.parameters.find(({ id }) => id === WEIGHT);
  if (!lever || (overrides[WEIGHT] ?? lever.value) > 0) return nothing;
  return html`<p class="site-note">
    The build follows the announced curve here, so no site moves a figure.
    <button class="button-plain follow-sites" @click=${() => set(WEIGHT, 1)}>Let it follow its sites</button>
  </p>`;
}
