// A course in Welsh: its dates, its counts, its documents and its pages are Welsh, and the checks know its forms.
import { describe, expect, it } from 'vitest';
import { interfaceFaultsOf, usesIn } from '../../../scripts/check/message-uses.js';
import { hasDictionaryOf } from '../../../scripts/check/spelling.js';
import { compile } from '../../../scripts/content/compile.js';
import { answerKeyOf } from '../../../scripts/package/answer-key.js';
import { answerKeyHtml } from '../../../scripts/package/answer-key-html.js';
import { message } from '../../../src/model/messages.js';
import { filesOf } from '../../fixtures/other-courses.js';

const files = filesOf('welsh-course');
const compiled = compile(files);
const { course, html, questions, sources } = compiled;

describe('a course in Welsh', () => {
  it('has every text that a screen needs, and every form of a count', () => {
    expect(interfaceFaultsOf(files.get('interface.yaml') ?? '', usesIn('.'), 'cy')).toEqual([]);
  });

  it.each([
    [1, '1 munud'],
    [2, '2 funud'],
    [3, '3 munud'],
    [10, '10 munud'],
  ])('counts %d as its language does', (n, said) => {
    expect(message(course.words, 'start.minutes', { n })).toBe(said);
  });

  it('says its language to screen readers in the answer key too', () => {
    expect(answerKeyHtml(answerKeyOf(course, questions, sources))).toContain('<html lang="cy"');
    expect(html['pam_clir']).toContain('Tua 1 munud');
  });

  it('is not held against an English dictionary', () => {
    expect(hasDictionaryOf('.', 'cy')).toBe(false);
    expect(hasDictionaryOf('.', 'en-GB')).toBe(true);
  });
});
