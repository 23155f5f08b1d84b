/** The pattern of a word with a hyphen, for a regular expression that knows all letters (`u`). */
export const hyphened = '[\\p{L}\\d]+-[\\p{L}\\d]+';
