// The small shapes that every file in course/ shares.

import { z } from 'zod';

/** SCORM identifiers: the alphabet that every LMS accepts. */
export const idPattern = /^[A-Za-z0-9_]{1,32}$/;
/** 27 characters leave room for `_A999` of the attempt in a 32-character interaction id. */
export const questionIdPattern = /^(?=.{1,27}$)Q\d{2,3}_[a-z0-9_]+$/;
/** SCORM 1.2 allows one character for each option. */
export const codePattern = /^[a-z0-9]$/;
/** `#005eb8`; blank for none. */
export const colourPattern = /^(#[0-9a-f]{6})?$/i;
/** The name of a block: a word in small letters. */
export const blockPattern = /^[a-z_]{3,20}$/;
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A language tag that the browser knows how to read (BCP 47). */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{2,3}(-|$)/.test(tag);
  } catch {
    // RangeError: it is no tag at all.
    return false;
  }
}

export const text = z.string().trim().min(1);
export const id = z.string().regex(idPattern);
/** `1` without quotes is a number in YAML; it is meant as the code "1". */
export const code = z.union([z.string(), z.int()]).transform(String).pipe(z.string().regex(codePattern));
export const day = z.string().regex(dayPattern);
/** A setting that may be left blank. */
export const blank = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
export const blankColour = z
  .string()
  .regex(colourPattern)
  .nullish()
  .transform((value) => value ?? '');
export const blankDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform((value) => value ?? '');

/**
 * An object with exactly these keys. Zod's message for a key too many carries the known keys, so that
 * the fault can name the nearest.
 */
export function shape<const S extends z.ZodRawShape>(keys: S) {
  return z.strictObject(keys, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(keys).join(' ') : undefined),
  });
}
