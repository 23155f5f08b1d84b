// A page that was copied is one mistake and one message; a name that stands twice by itself is told by itself.

import { describe, expect, it } from 'vitest';
import { checkAnchors } from '../../../../scripts/content/checks/copied-pages.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const named = (key: string, file: string, line: number) => ({ key, place: { file, line, column: 1 } });
function told(screens: readonly ReturnType<typeof named>[], anchors: readonly ReturnType<typeof named>[]): string[] {
  const faults: Fault[] = [];
  checkAnchors(screens, anchors, (fault) => faults.push(fault));
  return faults.map(String);
}
const twice = (key: string, at: string, before: string) =>
  `course/${at}:1  The anchor "${key}" is used already in course/${before}. Give this one an anchor of its own.`;

describe('names of screens and headings', () => {
  const screens = [named('a', 'a.md', 2), named('b', 'b.md', 2)];

  it('that are all different are told nothing', () => {
    expect(told(screens, [named('one', 'a.md', 6), named('two', 'b.md', 6)])).toEqual([]);
  });

  it('one that stands twice is told by itself, in one file or in two', () => {
    expect(told(screens, [named('one', 'a.md', 6), named('one', 'b.md', 7)])).toEqual([
      twice('one', 'b.md:7', 'a.md, line 6'),
    ]);
    expect(told(screens, [named('a', 'b.md', 7)])).toEqual([twice('a', 'b.md:7', 'a.md, line 2')]);
    const own = [named('one', 'a.md', 6), named('one', 'a.md', 7), named('two', 'a.md', 8), named('two', 'a.md', 9)];
    expect(told(screens, own)).toEqual([
      twice('one', 'a.md:7', 'a.md, line 6'),
      twice('two', 'a.md:9', 'a.md, line 8'),
    ]);
  });

  it('two of the same two files are one copy, told at the first', () => {
    const copied = ['one', 'two', 'three'].flatMap((key, at) => [
      named(key, 'a.md', 6 + at),
      named(key, 'b.md', 16 + at),
    ]);
    expect(told(screens, copied)).toEqual([
      'course/b.md:16:1  This file and course/a.md use the same names for headings: "one", "two", "three". Change them in the newer of the two, in the braces after its headings; links and progress lead to those of the older.',
    ]);
    expect(told([named('a', 'a.md', 2), named('a', 'b.md', 3)], copied.slice(0, 2))).toEqual([
      'course/b.md:3:1  This file and course/a.md are copies of each other: both have the names "a", "one". Take the one that is too many out of the folder, or give the newer one an id and names in braces after its headings of its own.',
    ]);
  });

  it('a copy hides no other name', () => {
    const anchors = [
      ...['one', 'two'].flatMap((key) => [named(key, 'a.md', 6), named(key, 'b.md', 16)]),
      ...[named('six', 'a.md', 8), named('six', 'c.md', 9)],
    ];
    expect(told(screens, anchors)).toHaveLength(2);
    expect(told(screens, anchors)[1]).toBe(twice('six', 'c.md:9', 'a.md, line 8'));
  });

  it('in the course stand where its files have them', () => {
    const page = (id: string) =>
      `---\ntitle: Ask\nid: ${id}\nheading: Ask\n---\n## One {#ask_one}\n\n## Two {#ask_two}\n`;
    const files = { 'pages/ask.md': page('ask'), 'pages/our_ask.md': page('ask') };
    expect(wordsOf('pages', tinyCourse(files))[0]).toMatch(
      /^course\/pages\/our_ask\.md:3:5 {2}.* are copies of each other/,
    );
  });
});
