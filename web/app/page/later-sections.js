// The parts of the sections of the questions after the first.

import { html } from 'lit';
import { buildPressurePicture } from '../../charts/build-pressure.js';
import { netGainBars } from '../../charts/net-gain-bars.js';
import { ownCapacityPicture } from '../../charts/own-capacity.js';
import { paymentPicture } from '../../charts/payment.js';
import { regimeSharesPicture } from '../../charts/regime-shares.js';
import { relationshipPicture } from '../../charts/relationship.js';
import { stakePicture } from '../../charts/stake.js';
import { unpaidBars } from '../../charts/unpaid-bars.js';
import { buildNotes, lostRevenue, modelNotes, mostExposedPartner, stakeRemark } from '../../text/remarks.js';
import { NOTE_UNIT } from '../../text/units.js';
import { phraseView, wordsView } from '../../ui/phrase.js';
import { remarkText, remarkView, signalView } from './question.js';
import { sitesView } from './sites.js';

/**
 * @import {Question} from '../../text/questions.js'
 * @import {Remark} from '../../text/remarks.js'
 * @import {View} from '../../types.js'
 * @import {Parts} from './question.js'
 */

/** @type {Partial<Record<Question['id'], Parts>>} */
export const SECTIONS = {
  payment: {
    picture: paymentPicture,
    beside: unpaidBars,
    signal: (view) => remarkView(view, mostExposedPartner(view)),
  },
  capacity: {
    picture: ownCapacityPicture,
    beside: buildPressurePicture,
    signal: (view) =>
      html`${signalView(view, 1)}
      ${buildNotes(view.description).map(
        ({ title, note }, i, { length }) =>
          html`<p class="build-note">
            <b .textContent=${`${title}: `}></b
            ><span .textContent=${`${note}. ${i === length - 1 ? NOTE_UNIT : ''}`}></span>
          </p>`,
      )}`,
    below: sitesView,
  },
  stake: {
    picture: stakePicture,
    beside: netGainBars,
    signal: (view) => html`${remarkView(view, stakeRemark(view))} ${noteView(view, lostRevenue(view))}`,
  },
  relationship: {
    picture: relationshipPicture,
    beside: regimeSharesPicture,
    signal: (view) =>
      html`${signalView(view, 2)} ${modelNotes(view).map((remark) => noteView(view, remark))}`,
  },
};

/**
 * A remark below a signal.
 *
 * @param {View} view
 * @param {Remark} remark
 */
const noteView = ({ description }, remark) =>
  html`<p class="build-note">
    <b>${wordsView(`${remark.title}: `, remarkText(remark))}</b
    >${phraseView(remark.text, description, false, remarkText(remark))}
  </p>`;
