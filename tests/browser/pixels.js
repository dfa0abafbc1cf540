// Two PNG pictures, pixel by pixel, as Chromium decodes them.

/** @import {Page} from 'playwright-core' */

/**
 * @param {Page} page whose document may show data: pictures
 * @param {Buffer} a
 * @param {Buffer} b
 * @returns {Promise<{ size: [string, string], mean: number, apart: number }>} mean: of 255, over all channels;
 *   apart: the share of pixels of which a channel differs by more than a quarter
 */
export function difference(page, a, b) {
  return page.evaluate(
    async (pictures) => {
      const [left, right] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      let [sum, apart] = [0, 0];
      for (let i = 0; i < left.data.length; i += 4) {
        const channels = [0, 1, 2].map((c) => Math.abs(left.data[i + c] - right.data[i + c]));
        sum += channels[0] + channels[1] + channels[2];
        if (Math.max(...channels) > 64) apart++;
      }
      const pixels = left.data.length / 4;
      const size = [left, right].map(({ width, height }) => `${width}x${height}`);
      return { size: /** @type {[string, string]} */ (size), mean: sum / pixels / 3, apart: apart / pixels };
    },
    [a, b].map((picture) => picture.toString('base64')),
  );
}
