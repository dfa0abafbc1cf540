// What makes <deal-scope> fit a page of others: its box and its colours. The page itself needs neither.

import { ElementBox } from './box.js';
import { HostColours } from './colours.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import {Appearance} from '../attributes.js'
 */

/**
 * @param {ReactiveElement} view
 * @param {HTMLElement} element the view's <deal-scope>
 * @param {() => Appearance} appearance
 */
export function fitIntoHost(view, element, appearance) {
  new ElementBox(view, element);
  new HostColours(view, element, appearance);
}
