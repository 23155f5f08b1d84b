// What the files of course/ are by the ending of their names.

const texts = /\.(md|yaml|txt|svg|vtt)$/;
const pictures = /\.(svg|png|jpe?g|webp|avif)$/;

/** Words, or a drawing that is written in words. */
export const isText = (path: string) => texts.test(path);
export const isPicture = (path: string) => pictures.test(path);
export const endingOf = (path: string) => path.split('.').at(-1)?.toLowerCase() ?? '';

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  png: 'image/png',
  svg: 'image/svg+xml',
  vtt: 'text/vtt',
  webm: 'video/webm',
  webp: 'image/webp',
};

/** As a server names it; nothing for what no course can show. */
export const mediaTypeOf = (path: string): string | undefined => mediaTypes[endingOf(path)];
