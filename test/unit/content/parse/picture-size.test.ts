// The size of a picture is read from its own bytes, as the formats lay it down; made pictures and those of real encoders.
import { describe, expect, it } from 'vitest';
import { pictureSizeOf, saysWhereTaken } from '../../../../scripts/content/parse/picture-size.js';
import { avif, jpeg, png, svg, webp } from '../../../fixtures/pictures.js';

const decoded = (base64: string) => Buffer.from(base64, 'base64').toString('latin1');
/** Made by encoders that are not ours. */
const onePixelPng = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
);
const lossyWebp = decoded('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
const losslessWebp = decoded('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==');

describe('the size of a picture', () => {
  it.each([
    ['a PNG', 'png', png(640, 480), { width: 640, height: 480 }],
    ['a PNG of an encoder', 'png', onePixelPng, { width: 1, height: 1 }],
    ['a JPEG', 'jpg', jpeg(1200, 800), { width: 1200, height: 800 }],
    ['a JPEG that the camera has turned', 'jpeg', jpeg(1200, 800, [[0x0112, 6]]), { width: 800, height: 1200 }],
    ['a JPEG with other notes', 'jpg', jpeg(1200, 800, [[0x0112, 1]]), { width: 1200, height: 800 }],
    ['a WebP', 'webp', webp(1000, 700), { width: 1000, height: 700 }],
    ['a lossy WebP of an encoder', 'webp', lossyWebp, { width: 1, height: 1 }],
    ['a lossless WebP of an encoder', 'webp', losslessWebp, { width: 1, height: 1 }],
    ['an AVIF', 'avif', avif(900, 600), { width: 900, height: 600 }],
    ['an SVG with a view box', 'svg', svg('', 40, 20), { width: 40, height: 20 }],
    ['an SVG with a size', 'svg', '<svg width="30px" height="15" viewBox="0 0 4 2">', { width: 30, height: 15 }],
    ['a PNG that is called a JPEG', 'jpg', png(640, 480), null],
    ['nothing', 'webp', '', null],
    ['a JPEG that breaks off', 'jpg', jpeg(1200, 800).slice(0, 4), null],
  ])('%s', (_story, ending, content, size) => {
    expect(pictureSizeOf(ending, content)).toEqual(size);
  });

  it('is not all that a camera notes', () => {
    expect(
      saysWhereTaken(
        jpeg(1, 1, [
          [0x0112, 6],
          [0x8825, 26],
        ]),
      ),
    ).toBe(true);
    expect(saysWhereTaken(jpeg(1, 1, [[0x0112, 6]]))).toBe(false);
  });
});
