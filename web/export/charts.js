// The charts of the questions: their drawings, descriptions and tables, each by the function that the page renders it with.

import { nothing } from 'lit';
import { buildPressureAbout, buildPressurePicture, buildPressureTable } from '../charts/build-pressure.js';
import { exposureAbout, exposureTable } from '../charts/exposure-text.js';
import { exposurePicture } from '../charts/exposure.js';
import { ownCapacityAbout, ownCapacityTable } from '../charts/own-capacity-text.js';
import { ownCapacityPicture } from '../charts/own-capacity.js';
import { paymentAbout, paymentTable } from '../charts/payment-text.js';
import { paymentPicture } from '../charts/payment.js';
import { withComparison } from '../charts/picture.js';
import { regimeSharesAbout, regimeSharesPicture, regimeSharesTable } from '../charts/regime-shares.js';
import { relationshipAbout, relationshipTable } from '../charts/relationship-text.js';
import { relationshipPicture } from '../charts/relationship.js';
import { siteScheduleAbout, siteScheduleTable } from '../charts/site-schedule-text.js';
import { siteSchedulePicture } from '../charts/site-schedule.js';
import { stakeAbout, stakeTable } from '../charts/stake-text.js';
import { stakePicture } from '../charts/stake.js';
import { comparisonTable } from '../state/comparison.js';

/**
 * @import {Question} from '../text/questions.js'
 * @import {Table, View} from '../types.js'
 */

/**
 * @typedef {object} ChartFunctions
 * @property {string} id of the chart's part of the page
 * @property {Question['id']} question that it answers
 * @property {(view: View, actions: { chooseYear: () => void }) => unknown} template
 * @property {(view: View) => string} about
 * @property {(view: View) => Table} tableOf
 * @property {boolean} [isBeside] beside another picture, in its width
 *
 * @typedef {object} Chart of a view
 * @property {string} id
 * @property {Question['id']} question
 * @property {() => unknown} template
 * @property {string} about
 * @property {Table} table
 */

/** @type {ChartFunctions[]} */
const CHARTS = [
  {
    id: 'exposure',
    question: 'exposure',
    template: exposurePicture,
    about: exposureAbout,
    tableOf: exposureTable,
  },
  {
    id: 'payment',
    question: 'payment',
    template: paymentPicture,
    about: paymentAbout,
    tableOf: paymentTable,
  },
  {
    id: 'own-capacity',
    question: 'capacity',
    template: ownCapacityPicture,
    about: ownCapacityAbout,
    tableOf: ownCapacityTable,
  },
  {
    id: 'build-pressure',
    question: 'capacity',
    template: buildPressurePicture,
    about: buildPressureAbout,
    tableOf: buildPressureTable,
    isBeside: true,
  },
  {
    id: 'site-schedule',
    question: 'capacity',
    template: siteSchedulePicture,
    about: siteScheduleAbout,
    tableOf: siteScheduleTable,
  },
  { id: 'stake', question: 'stake', template: stakePicture, about: stakeAbout, tableOf: stakeTable },
  {
    id: 'relationship',
    question: 'relationship',
    template: relationshipPicture,
    about: relationshipAbout,
    tableOf: relationshipTable,
  },
  {
    id: 'regime-shares',
    question: 'relationship',
    template: regimeSharesPicture,
    about: regimeSharesAbout,
    tableOf: regimeSharesTable,
    isBeside: true,
  },
];

/**
 * The charts that a scenario has, of one question or of all.
 *
 * @param {View} view
 * @param {(question: Question['id']) => boolean} isShown
 * @returns {Chart[]}
 */
export const chartsOf = (view, isShown) =>
  CHARTS.filter(({ question }) => isShown(question)).flatMap(
    ({ id, question, template, about, tableOf, isBeside }) => {
      const own = isBeside ? { ...view, width: view.besideWidth } : view;
      const draw = () => template(own, { chooseYear() {} });
      if (draw() === nothing) return [];
      return [
        {
          id,
          question,
          template: draw,
          about: withComparison(about(own), view),
          table: comparisonTable(view, tableOf),
        },
      ];
    },
  );
