// Quotations are compared with the article word for word; what differs is told with the words that stand there.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const article =
  'At a personal level, I felt heard and valued. It’s a joint effort - and we share it. They say “hear us” now.';
/** What is told of a quotation whose words begin in line 16. */
const of = (quotation: string, more: Readonly<Record<string, string>> = {}) =>
  wordsOf(
    'quotes',
    new Map([
      ...tinyCourseWith('welcome.md', 'I felt heard and valued.', quotation),
      ...Object.entries({ 'article.txt': article, ...more }),
    ]),
  );
const repair = 'Copy the words from course/article.txt, and mark what you leave out with “…”.';
const said = (line: number, part: string, fix: string) =>
  `course/welcome.md:${line}:1  Tracey’s article does not say “${part}”. ${fix}`;

describe('a quotation', () => {
  it.each([
    'I felt heard and valued.',
    '“I felt heard and valued.”',
    '"I felt   heard"',
    "It's a joint effort – and we share it.",
    'It’s a joint effort — and we share it.',
    'At a personal level … valued.',
    'At a personal level [...] valued.',
    'At a personal level ... it.',
    'I felt […] share it.',
    '… I felt heard …',
    'I felt **heard** and _valued_.',
    'I felt heard and valued. [@guidance]',
    'I [[felt|power]] heard',
    '[[I felt]] heard',
    'I felt heard\nand valued.',
    '“ ”',
    '““ I felt heard ”“',
    'They say "hear us" now.',
  ])('%j is in the article', (quotation) => {
    expect(of(quotation)).toEqual([]);
  });

  it.each([
    ['I felt seen and valued.', 'I felt seen and valued.', repair],
    [
      'I felt heard and cherished.',
      'I felt heard and cherished.',
      "There it says “I felt heard and valued. It's”. Copy them, and mark what you leave out with “…”.",
    ],
    [
      'I felt heard or valued.',
      'I felt heard or valued.',
      "There it says “I felt heard and valued. It's”. Copy them, and mark what you leave out with “…”.",
    ],
    ['i felt heard', 'i felt heard', repair],
    [
      'At a personal rate',
      'At a personal rate',
      'There it says “At a personal level, I”. Copy them, and mark what you leave out with “…”.',
    ],
    ['At a personal level … cherished.', 'cherished.', repair],
    ['I felt', 'I felt', ''],
  ])('%j is told', (quotation, part, fix) => {
    expect(of(quotation)).toEqual(fix === '' ? [] : [said(16, part, fix)]);
  });

  it('is told part by part and line by line', () => {
    expect(of('Never … I felt heard … nowhere\nI felt\nnothing')).toEqual([
      said(16, 'Never', repair),
      said(16, 'nowhere', repair),
      said(18, 'nothing', repair),
    ]);
  });

  it('is told of “the article” where the voice has no name, and not at all where there is no article', () => {
    const settings = (tinyCourse().get('course.yaml') ?? '').replace('name: Tracey', 'name: ""');
    expect(of('Nothing.', { 'course.yaml': settings })).toEqual([
      `course/welcome.md:16:1  The article does not say “Nothing.”. ${repair}`,
    ]);
    expect(of('Nothing.', { 'article.txt': ' \n' })).toEqual([]);
  });

  it('stands in the block of the voice alone, which is closed', () => {
    expect(of('I felt heard\n:::\n\n::: inset\nNot a quotation.')).toEqual([]);
    const files = tinyCourse({
      'article.txt': article,
      'welcome.md': '---\nid: welcome\n---\n::: tracey\nNot in the article.\n',
    });
    expect(wordsOf('quotes', files)).toEqual([]);
  });

  it('in an activity is compared as well, with its own column', () => {
    const story = readFileSync('test/fixtures/sample-course/activities/story.yaml', 'utf8');
    const told = wordsOf('quotes', tinyCourse({ 'activities/story.yaml': story }));
    expect(told).toHaveLength(5);
    const line = story.split('\n').findIndex((one) => one.includes('quote: Hello')) + 1;
    expect(told[0]).toMatch(
      new RegExp(
        `^course/activities/story.yaml:${line}:12  Tracey’s article does not say “Hello, I’m Tracey - and alongside`,
      ),
    );
    const twoLines = story.replace(/quote: Hello.*/, 'quote: "I felt heard\\nnothing"');
    expect(wordsOf('quotes', tinyCourse({ 'activities/story.yaml': twoLines }))[0]).toMatch(
      new RegExp(`^course/activities/story.yaml:${line + 1}:1  .*“nothing”`),
    );
    expect(wordsOf('quotes', tinyCourse({ 'activities/story.yaml': 'id: story' }))).toEqual([]);
  });
});
