// sources.yaml, glossary.yaml and interface.yaml.

import { z } from 'zod';
import { blank, blankDay, id, shape, text } from './common.js';

const address = blank.describe('The web address, beginning with https://');

export const sourcesSchema = z.array(
  shape({
    id: id.describe('The key in [@key]'),
    short: text.describe('The words of the link'),
    title: text,
    author: blank,
    year: z
      .union([z.string(), z.int()])
      .nullish()
      .transform((value) => (value === null || value === undefined ? '' : String(value))),
    url: address,
    checked: blankDay.describe('The day on which someone last read the page'),
    kind: z.enum(['law', 'guidance', 'model', 'evidence', 'article']),
    note: blank,
  }),
);

export const glossarySchema = z.array(shape({ id, term: text, meaning: text }));

type Branch = string | number | null | { readonly [key: string]: Branch };
const branch: z.ZodType<Branch> = z.lazy(() =>
  z.union([z.string(), z.number(), z.null(), z.record(z.string(), branch)]),
);
export const interfaceSchema = z.record(z.string(), branch);

export type Source = z.output<typeof sourcesSchema>[number];
export type Term = z.output<typeof glossarySchema>[number];
export type Interface = z.output<typeof interfaceSchema>;
