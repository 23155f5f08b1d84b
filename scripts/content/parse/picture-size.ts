// The size of a picture from its own bytes: PNG, JPEG, WebP, AVIF and SVG. A text with a character for each byte goes in.

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What the bytes say; null when they are no picture of the kind that the name promises. */
export function pictureSizeOf(ending: string, content: string): PictureSize | null {
  const size = (readers[ending] ?? (() => null))(content);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const byte = (content: string, at: number) => content.charCodeAt(at) || 0;
const big = (content: string, at: number, count: number) =>
  Array.from({ length: count }, (_, step) => byte(content, at + step)).reduce((sum, each) => sum * 256 + each, 0);
const little = (content: string, at: number, count: number) =>
  Array.from({ length: count }, (_, step) => byte(content, at + count - 1 - step)).reduce(
    (sum, each) => sum * 256 + each,
    0,
  );

const readers: Readonly<Record<string, (content: string) => PictureSize | null>> = {
  png: (content) =>
    content.startsWith('\x89PNG\r\n\x1a\n') ? { width: big(content, 16, 4), height: big(content, 20, 4) } : null,
  jpg: jpegSize,
  jpeg: jpegSize,
  webp: webpSize,
  avif: (content) => {
    const at = content.slice(4, 12).startsWith('ftyp') ? content.indexOf('ispe') : -1;
    return at < 0 ? null : { width: big(content, at + 8, 4), height: big(content, at + 12, 4) };
  },
  svg: svgSize,
};

/** ITU-T T.81, B.2.2: the frame header. Cameras turn a picture by a note beside it, and browsers follow the note. */
function jpegSize(content: string): PictureSize | null {
  if (!content.startsWith('\xff\xd8')) return null;
  let at = 2;
  while (at < content.length) {
    if (byte(content, at) !== 0xff) return null;
    const marker = byte(content, at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [big(content, at + 5, 2), big(content, at + 7, 2)];
      return (tagOf(content, orientation) ?? 1) >= 5 ? { width: height, height: width } : { width, height };
    }
    at += 2 + big(content, at + 2, 2);
  }
  return null;
}

function webpSize(content: string): PictureSize | null {
  if (!content.startsWith('RIFF') || content.slice(8, 12) !== 'WEBP') return null;
  switch (content.slice(12, 16)) {
    case 'VP8X':
      return { width: little(content, 24, 3) + 1, height: little(content, 27, 3) + 1 };
    case 'VP8L': {
      const bits = little(content, 21, 4);
      return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 };
    }
    case 'VP8 ':
      return { width: little(content, 26, 2) % 0x4000, height: little(content, 28, 2) % 0x4000 };
    default:
      return null;
  }
}

function svgSize(content: string): PictureSize | null {
  const opening = /<svg\b[^>]*>/.exec(content)?.[0];
  if (!opening) return null;
  const lengthOf = (name: string) =>
    Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(opening)?.[1] ?? NaN);
  const [, , boxWidth = NaN, boxHeight = NaN] =
    /\sviewBox=["']([^"']+)["']/
      .exec(opening)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [width, height] = [lengthOf('width'), lengthOf('height')];
  if (width > 0 && height > 0) return { width, height };
  // Without any size browsers draw it in 300 by 150 (CSS 2.1, 10.3.2).
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 };
}

const orientation = 0x0112;
const placeTaken = 0x8825;

/** Whether the camera has noted where the picture was taken: a detail about people that nobody sees and anybody can read. */
export const saysWhereTaken = (content: string) => tagOf(content, placeTaken) !== null;

/** A number in the first list of the notes that cameras leave (Exif 2.3, 4.6). */
function tagOf(content: string, tag: number): number | null {
  const start = content.indexOf('Exif\0\0');
  if (start < 0) return null;
  const tiff = start + 6;
  const read = content.slice(tiff, tiff + 2) === 'MM' ? big : little;
  const list = tiff + read(content, tiff + 4, 4);
  const count = Math.min(read(content, list, 2), 200);
  for (let entry = 0; entry < count; entry += 1) {
    const at = list + 2 + entry * 12;
    if (read(content, at, 2) === tag) return read(content, at + 8, 2);
  }
  return null;
}
