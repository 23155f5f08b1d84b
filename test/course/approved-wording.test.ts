// Wording that was agreed for legal reasons reaches the learner word for word, and claims that the law does not
// allow are nowhere in the course.

import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../scripts/content/parse/mentions.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { approvedWording } from '../fixtures/approved-wording.js';

const files = readCourse();
const pages = [...files].filter(([file]) => file.endsWith('.md'));
const approved = pages.flatMap(([file, text]) => blocksOf(text, file, 0).filter(({ name }) => name === 'approved'));

/** The lines of a block as they are read aloud: no list marks, no bold, no italics. */
const spokenLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^- /, '').replace(/\*/g, '').trim())
    .filter((line) => line !== '');

describe('approved wording', () => {
  test.each(approved.map((block) => [block.argument, block.place.file, block.text] as const))(
    '%s in %s stands as it was agreed',
    (id, _file, text) => {
      expect(spokenLines(text)).toEqual(approvedWording[id]);
    },
  );

  test.each(Object.keys(approvedWording))('%s has a place in the course', (id) => {
    expect(approved.map(({ argument }) => argument)).toContain(id);
  });

  test('no setting can alter it', () => {
    expect(
      approved.filter(
        ({ text, around }) => text.includes('{{') || around.some(({ name }) => name === 'if' || name === 'unless'),
      ),
    ).toEqual([]);
  });
});

describe('what the course never says', () => {
  const forbidden: readonly (readonly [story: string, pattern: RegExp])[] = [
    [
      'that the law makes co-production compulsory',
      /co-production is (a legal requirement|compulsory|mandatory)|made co-production (mandatory|compulsory)|requires (the|our) Trust to co-produce/i,
    ],
    ['that the Act defines co-production', /Care Act (2014 )?defines co-production/i],
    [
      'that its benefits are certain',
      /proven to save|will (reduce costs|improve outcomes)|always (saves|improves|cuts)/i,
    ],
    ['that training is still to come in April 2023', /launching in April|April 2023/i],
    ['that people are hard to reach', /hard[ -]to[ -]reach|beneficiar/i],
    ['a rate of pay', /£\s?(75|150)\b/],
  ];

  /**
   * Our own words in the modules and pages: Tracey’s stand as she wrote them, and the quiz and the activities quote
   * such claims to put them right.
   */
  const told = pages.map(([file, text]) => `${file}\n${text.replace(/^::: tracey$[\s\S]*?^:::$/gm, '')}`).join('\n');

  test.each(forbidden)('%s', (_story, pattern) => {
    expect(told).not.toMatch(pattern);
  });
});
