// What the files of course/ are by the ending of their names.

const texts = /\.(md|yaml|txt|svg|vtt)$/;
const pictures = /\.(svg|png|jpe?g|webp|avif)$/;

/** Words, or a drawing that is written in words. */
export const isText = (path: string) => texts.test(path);
export const isPicture = (path: string) => pictures.test(path);
export const endingOf = (path: string) => path.split('.').at(-1)?.toLowerCase() ?? '';
