// The faults of test/fixtures, told by the one check that looks for them. Only `npm run mutate` runs this, thousands of times;
// `npm test` has the same faults told by the whole compiler.

import { describe, expect, it } from 'vitest';
import { cases, type Case } from '../fixtures/faulty-courses.js';
import { checkNames, toldBy, toldOfText, type CheckName } from '../fixtures/course-faults.js';
import { damages } from '../fixtures/damaged-files.js';
import { tinyCourse } from '../fixtures/tiny-course.js';
import { markups } from '../fixtures/wrong-markup.js';

/** Where the faults of a kind come from; those of other kinds come from reading the files, or from the course as a whole. */
const homes: Readonly<Record<string, readonly CheckName[]>> = {
  ActiveDrawing: ['drawings'],
  BadBlock: ['pages'],
  BadHeading: ['pages'],
  BadLink: ['links', 'lists'],
  BlankSetting: ['pages', 'activities'],
  DoubtfulAddress: ['lists'],
  Duplicate: ['lists', 'pages', 'quiz', 'activities'],
  InaccessibleMedia: ['pages'],
  MisnamedFile: ['activities'],
  MisplacedMention: ['lists', 'activities'],
  MissingFile: ['lists'],
  NotInArticle: ['quotes'],
  ShownAsTyped: ['typed'],
  UnfitPicture: ['pictures', 'brand'],
  UnknownReference: ['lists', 'pages', 'quiz', 'activities', 'pictures'],
  WrongKey: ['quiz', 'activities'],
  WrongSlot: ['quiz'],
};

describe('alone it tells of', () => {
  const all: readonly Case[] = [...cases, ...damages, ...markups];
  it.each(all.filter(({ kind }) => kind.name in homes))('$story', ({ files, kind, told, also = [] }) => {
    const faults = (homes[kind.name] ?? []).flatMap((name) => toldBy(name, files));
    const known = new Set([told, ...also]);
    expect(faults.map(String).filter((fault) => !known.has(fault))).toEqual([]);
    if (kind.name !== 'MissingFile') expect(faults.find((fault) => String(fault) === told)).toBeInstanceOf(kind);
  });

  const isOfText = ({ kind }: Case) => /WrongEncoding|MergeConflict|InvisibleCharacter/.test(kind.name);
  it.each(damages.filter(isOfText))('$story', ({ files, told }) => {
    const [, file = ''] = /^course\/([^:]+):/.exec(told) ?? [];
    expect(toldOfText(file, files.get(file) ?? '')).toEqual([told]);
  });

  it.each(checkNames)('nothing where nothing is wrong: %s', (name) => {
    expect(toldBy(name, tinyCourse()).map(String)).toEqual([]);
  });
});
