// What support reads of a learner's saved text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodedOf } from '../../../scripts/decode/decoded.js';
import { savedTextIn } from '../../../scripts/decode/pasted.js';
import { inWords } from '../../../scripts/decode/in-words.js';
import { encode } from '../../../src/tracking/suspend-data.js';
import { start } from '../../../src/model/progress.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';

const saved = readFileSync(join(import.meta.dirname, '../../fixtures/suspend-data/1.0.0-passed.txt'), 'utf8').trim();
const words = (text: string) => inWords(course, decodedOf(course, questions, text));

describe('support decodes', () => {
  it('a whole text: everything in words', () => {
    expect(decodedOf(course, questions, saved)).toMatchObject({
      verdict: 'ours',
      isCut: false,
      unreadableParts: 0,
      recorded: 12,
      writtenBy: { course: 'co_production', version: '1.0.0', format: 1 },
    });
    expect(words(saved).split('\n').slice(0, 17).join('\n'))
      .toBe(`Saved by Co-production, version 1.0.0, in ${saved.length} characters.

Quiz      passed, best score 100 %; 2 attempts finished
Course    completed on 2026-11-23
P1        2 of 2 at best
P2        2 of 2 at best
P3        1 of 1 at best
P4        1 of 1 at best

Left at   Quiz
done         What it is
done         Why
started      Quiz

Attempt 2 (12 answers recorded in all attempts)
  Q102_leaflet: right, 12 s
    Consultation`);
    expect(words(saved)).toContain(
      '  Q121_reciprocity: right, 12 s\n    False\n    Everyone should get something out of taking part, such as skills, support, a result or pay\n',
    );
    expect(words(saved)).toContain('Activities\n  ladder: a c, b c\n  what_is_it: a c, b c\n  law: a c, b c');
  });

  it('a text that the LMS cut: what is left, and that something is missing', () => {
    const cut = saved.slice(0, 120);
    expect(decodedOf(course, questions, cut)).toMatchObject({ verdict: 'damaged', isCut: true, unreadableParts: 1 });
    expect(words(cut)).toContain(
      'The end is missing: the LMS cut it, or it was not copied whole. What stood there is lost.\nOne part is damaged and left out.',
    );
    expect(words(cut)).toContain('Quiz      passed, best score 100 %');
    expect(words(cut)).toContain('  Q102_leaflet: right\n  Q107_clinic_move: right\n');
  });

  it('a text of an older version: it says so', () => {
    expect(words(encode({ ...course, version: '0.9.0' }, start))).toContain('version 0.9.0, in ');
    expect(words(encode({ ...course, version: '0.9.0' }, start))).toContain('This is version 1.0.0.');
  });

  it.each([
    ['another course’s text', encode({ ...course, id: 'fire_safety' }, start), 'foreign'],
    ['something else', 'hello', 'unknown'],
    ['tildes', '~~~', 'unknown'],
  ] as const)('%s: it is called by its name', (_, text, verdict) => {
    expect(decodedOf(course, questions, text).verdict).toBe(verdict);
  });

  const passed = words(saved).split('\n').slice(1).join('\n');

  it.each([
    ['a line break in the middle', `${saved.slice(0, 60)}\n${saved.slice(60)}`],
    ['the lines of an e-mail, marked as quoted', saved.replace(/.{50}/g, '$&\r\n> ')],
    ['blanks in it', saved.replace(/.{10}/g, '$& ')],
    ['signs of no width', saved.replace(/.{30}/g, '$&\u200B')],
    ['quotes around it', `"${saved}"`],
    ['smart quotes around it', `“${saved}”`],
    ['its label before it', `cmi.suspend_data: ${saved}`],
    ['its label and the next line of the report', `cmi.suspend_data\t"${saved}"\ncmi.core.exit\tsuspend`],
    ['an export that escapes it', `&quot;${saved}&quot;`],
    ['an address that escapes it', saved.replaceAll('~', '%7E')],
    ['dashes that Word has lengthened', saved.replaceAll('-', '–')],
    ['a full stop after it', `${saved}.`],
  ])('what people paste: %s', (_, pasted) => {
    const text = savedTextIn(pasted, course.id);
    expect(decodedOf(course, questions, text)).toMatchObject({ verdict: 'ours', unreadable: [] });
    expect(words(text).split('\n').slice(1).join('\n')).toBe(passed);
  });

  it('a field that is lost: it is not readable, and nobody has failed', () => {
    const damaged = saved.replace(/~o[^~]*~/, '~oN..xxx~');
    expect(decodedOf(course, questions, damaged)).toMatchObject({ verdict: 'damaged', unreadable: ['outcome'] });
    expect(words(damaged)).toContain('Quiz      not readable in this text: look at status and score in the LMS');
    expect(words(damaged)).toContain('Course    not readable in this text');
    expect(words(damaged)).not.toContain('not passed');
    expect(words(damaged)).not.toContain('not completed');
  });

  it('each part by itself: what is gone is said to be gone', () => {
    for (const [letter, said] of [
      ['n', 'attempts not readable in this text'],
      ['s', 'not readable What it is'],
      ['l', 'Left at   not readable in this text'],
      ['a', 'Attempt   not readable in this text'],
      ['t', 'Activities not readable in this text'],
    ] as const)
      expect(words(saved.replace(new RegExp(`~${letter}[^~]*~`), `~${letter}x~`))).toContain(said);
  });
});
