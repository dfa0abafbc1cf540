import { svg } from 'lit';
import { valueAxis } from './axes.js';
import { comparisonLabelTexts } from './comparison-labels.js';
import { directLabelTexts } from './direct-labels.js';
import { markedText } from './marked-text.js';
import { ownCapacityLayout } from './own-capacity-layout.js';
import { ownCapacityAbout, ownCapacityTable, ownCapacityValue } from './own-capacity-text.js';
import { pictureView } from './picture.js';
import { yearMarkAxis, yearMarkLine } from './year-mark.js';

/** @import {View} from '../types.js' */

/**
 * Capacity by partner, piled up with the lab's own below, the edge of what the lab controls, and the incumbent's whole
 * power as a scale.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 */
export function ownCapacityPicture(view, actions) {
  const shape = ownCapacityLayout(view);
  return pictureView(view, actions, {
    name: 'own-capacity',
    about: ownCapacityAbout(view),
    valueOf: ownCapacityValue,
    width: shape.width,
    height: shape.height,
    yearAt: shape.yearAt,
    drawing: drawing(shape),
    tableOf: ownCapacityTable,
  });
}

/** @param {ReturnType<typeof ownCapacityLayout>} shape */
function drawing({ plot, dot, whole, ...shape }) {
  return svg`
    ${markedText(shape.reading)}
    ${valueAxis(plot, shape.ticks)}
    ${shape.layers.map((layer) => svg`<path class=${layer.class} d=${layer.d} />`)}
    <path class="whole" d=${whole.d} />
    <path class="baseline line" d=${shape.was} />
    <path class="line halo" d=${shape.own} />
    <path class="line own" d=${shape.own} />
    ${yearMarkLine(shape.mark)}
    <circle class="dot" cx=${dot.x} cy=${dot.y} r=${dot.r} data-metric=${dot.metric} />
    <text class="muted label-halo" text-anchor=${whole.anchor} x=${whole.x} y=${whole.y} .textContent=${whole.name}></text>
    ${directLabelTexts(shape.names)} ${comparisonLabelTexts(shape.comparisonLabels)}
    ${yearMarkAxis(shape.mark)} ${shape.remark.map(markedText)}`;
}
