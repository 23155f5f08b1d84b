// What a symbol is called in the page: two signs or three, because each scene names a dozen.

const short: Readonly<Record<string, string>> = {
  person: 'p',
  child: 'k',
  square: 's',
  smile: 'sm',
  calm: 'ca',
  flat: 'fl',
  talk: 'ta',
  glasses: 'gl',
  eyes: 'y',
  'hearing-aid': 'ha',
  wheelchair: 'w',
  stool: 'st',
  screen: 'sc',
  free: 'fr',
  pen: 'pe',
  paper: 'pa',
  plan: 'pl',
  book: 'bo',
  mug: 'mu',
  letter: 'le',
};

/** How a chair can stand ready: at the eight seats of a round table, or along a divided one. */
export const chairTurns: readonly number[] = [0, 45, 90, 135, 180, 225, 270, 315];

/** Where staff sit most: chair and square in one, for drawings that do not move. */
export const seatedTurns: readonly number[] = [0, 90, 180];

/** The id in the page. No heading of an author begins like this. */
export const symbolId = (name: string) => `_${short[name] ?? name.replace(/^chair/, 'c').replace(/^square/, 's')}`;
