// The contrast of texts as they are on the screen: the colour of the letters against the most frequent one of the picture
// around them.

/** @import {Frame, Page} from 'playwright-core' */

/** @typedef {{ text: string, ink: string, box: { x: number, y: number, width: number, height: number } }} Text */

/**
 * The visible texts in an element's calculator.
 *
 * @param {Page | Frame} place
 * @returns {Promise<Text[]>}
 */
const textsIn = (place) =>
  place.evaluate(() => {
    const view = document.querySelector('deal-scope')?.shadowRoot?.querySelector('deal-scope-view');
    const walker = document.createTreeWalker(/** @type {Node} */ (view?.shadowRoot), NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (!node.nodeValue?.trim() || element.closest('option, .visually-hidden, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [rect] = range.getClientRects();
      if (!rect || rect.width < 6 || rect.height < 6) continue;
      if (rect.x < 0 || rect.y < 0 || rect.right > innerWidth || rect.bottom > innerHeight) continue;
      const { color, fill } = getComputedStyle(element);
      const { x, y, width, height } = rect;
      const ink = element instanceof SVGElement ? fill : color;
      found.push({ text: node.nodeValue.trim(), ink, box: { x, y, width, height } });
    }
    return found;
  });

/**
 * The least contrast of a text in the window, with that text. A frame is given with its corner on the page.
 *
 * @param {Page} page
 * @param {Page | Frame} [place]
 * @param {{ x: number, y: number }} [corner]
 */
export async function leastContrast(page, place = page, corner = { x: 0, y: 0 }) {
  const texts = (await textsIn(place)).map((one) => ({
    ...one,
    box: { ...one.box, x: one.box.x + corner.x, y: one.box.y + corner.y },
  }));
  if (!texts.length) throw new Error('no text is in the window');
  const picture = (await page.screenshot()).toString('base64');
  const blank = await page.context().browser()?.newPage(); // the host's policy may not allow data: pictures
  if (!blank) throw new Error('no browser');
  const results = await blank.evaluate(async ([base64, all]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const one = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (/** @type {ArrayLike<number>} */ channels) => {
      const [r, g, b] = [0, 1, 2]
        .map((i) => channels[i] / 255)
        .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return all.map(({ text, ink, box }) => {
      const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
      const { data } = context.getImageData(x, y, width, height);
      /** @type {Map<number, number>} */
      const counts = new Map();
      for (let i = 0; i < data.length; i += 4) {
        const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const [[ground]] = [...counts].sort(([, a], [, b]) => b - a);
      const under = [ground >> 16, (ground >> 8) & 255, ground & 255];
      if (!one) throw new Error('no canvas');
      one.fillStyle = `rgb(${under})`;
      one.fillRect(0, 0, 1, 1);
      one.fillStyle = ink;
      one.fillRect(0, 0, 1, 1);
      const [a, b] = [luminance(under), luminance(one.getImageData(0, 0, 1, 1).data)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return { contrast, text, ink, ground: `rgb(${under})` };
    });
  }, /** @type {const} */ ([picture, texts]));
  await blank.close();
  return results.reduce((least, one) => (one.contrast < least.contrast ? one : least));
}
