// Headings, blocks and what they point at, each told alone and word for word.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadBlock, BadHeading } from '../../../../scripts/content/checks/bad-headings.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const told = (files: ReadonlyMap<string, string>) => toldBy('pages', files).map(String);
/** The page of help with these words from line 6 on. */
const help = (body: string, more: Readonly<Record<string, string | null>> = {}) =>
  tinyCourse({ 'pages/help.md': `---\nid: help\ntitle: Help\nheading: Help\n---\n${body}\n`, ...more });
const at = (place: string, words: string) => [`course/pages/help.md:${place}  ${words}`];

describe('a heading', () => {
  it.each([
    [
      '# Ask us',
      '6:1',
      'This heading has one #, but a file’s main heading stands in `heading:` at its top. Write `## Ask us {#ask_us}`.',
    ],
    [
      '# Ask us {#us}',
      '6:1',
      'This heading has one #, but a file’s main heading stands in `heading:` at its top. Write `## Ask us {#us}`.',
    ],
    [
      'a\n\n## Ask us',
      '8:1',
      'The heading “Ask us” has no anchor, so nothing can link to it. Write `## Ask us {#ask_us}`.',
    ],
    [
      '## – It’s the Café’s 3rd way, and more!',
      '6:1',
      'The heading “– It’s the Café’s 3rd way, and more!” has no anchor, so nothing can link to it. Write `## – It’s the Café’s 3rd way, and more! {#its_the_cafe_s}`.',
    ],
    [
      `## ${'abcdefghij'.repeat(4)}`,
      '6:1',
      `The heading “${'abcdefghij'.repeat(4)}” has no anchor, so nothing can link to it. Write \`## ${'abcdefghij'.repeat(4)} {#${'abcdefghij'.repeat(3)}ab}\`.`,
    ],
    [
      '### Ask {#Ask-us}',
      '6:1',
      'The anchor "Ask-us" has a character that links do not allow, or is longer than 32. Write `{#ask_us}`.',
    ],
    [
      '## Ask {#Ask us}',
      '6:1',
      'The anchor "Ask us" has a character that links do not allow, or is longer than 32. Write `{#ask_us}`.',
    ],
  ])('%j is told', (body, place, words) => {
    expect(told(help(body))).toEqual(at(place, words));
    expect(toldBy('pages', help(body))[0]).toBeInstanceOf(BadHeading);
  });

  it('of the third level needs no anchor, and may have one', () => {
    expect(told(help('### Ask us\n\n### Ask {#ask}\n\n## Other {#other}'))).toEqual([]);
  });

  it('has the only name of its kind, among screens as well', () => {
    expect(told(help('## One {#power}'))).toEqual([
      'course/pages/help.md:6:1  The anchor "power" is used already in course/welcome.md, line 11. Give this one an anchor of its own.',
    ]);
    expect(told(help('## One {#search}'))).toEqual([
      'course/pages/help.md:6:1  The anchor "search" is used already in course/pages/search.md, line 2. Give this one an anchor of its own.',
    ]);
    expect(told(help('## One {#one}\n\n## Two {#one}'))).toEqual([
      'course/pages/help.md:8:1  The anchor "one" is used already in course/pages/help.md, line 6. Give this one an anchor of its own.',
    ]);
  });
});

describe('a block', () => {
  it.each([
    ['::: approved\n:::', 'The block "approved" needs an id. Write it after the name: `::: approved …`.'],
    ['::: details\nMore.\n:::', 'The block "details" needs a title. Write it after the name: `::: details …`.'],
    ['::: picture\n:::', 'The block "picture" needs the name of a picture. Write it after the name: `::: picture …`.'],
    ['::: if\na\n:::', 'The block "if" needs the name of a setting. Write it after the name: `::: if contact.email`.'],
    [
      '::: unless\na\n:::',
      'The block "unless" needs the name of a setting. Write it after the name: `::: unless contact.email`.',
    ],
    ['::: inset\nAsk.', 'The block "inset" is never closed. Add a line `:::` after its last line.'],
    [
      '::: insett\na\n:::',
      'There is no block "insett" in the list of blocks. Did you mean "inset"? If not, add it there.',
    ],
    [
      '::: tracy\na\n:::',
      'There is no block "tracy" in the list of blocks. Did you mean "tracey"? If not, add it there.',
    ],
    ['::: fi\na\n:::', 'There is no block "fi" in the list of blocks. Did you mean "if"? If not, add it there.'],
    [
      '::: unles\na\n:::',
      'There is no block "unles" in the list of blocks. Did you mean "unless"? If not, add it there.',
    ],
    [
      '::: if contact.mail\na\n:::',
      'There is no setting "contact.mail" in course/course.yaml. Did you mean "contact.email"? If not, add it there.',
    ],
    [
      '::: picture tabel\n:::',
      'There is no picture "tabel" in course/scenes/. Did you mean "table"? If not, add it there.',
    ],
    [
      '::: change tabel\n:::',
      'There is no picture "tabel" in course/scenes/. Did you mean "table"? If not, add it there.',
    ],
    [
      '::: change table\n:::',
      'The picture "table" does not say what it is made of. Add `change:` to it, or write `::: picture table`.',
    ],
    [
      '::: plan practise\n:::',
      'There is no activity "practise" in course/activities/. Did you mean "practice"? If not, add it there.',
    ],
    [
      '::: roles practise\n:::',
      'There is no activity "practise" in course/activities/. Did you mean "practice"? If not, add it there.',
    ],
    [
      '::: activity practise\n:::',
      'There is no activity "practise" in course/activities/. Did you mean "practice"? If not, add it there.',
    ],
  ])('%j is told', (body, words) => {
    expect(told(help(`a\n\n${body}`))).toEqual(at('8:1', words));
  });

  it('that is not known is not told where the settings cannot be read: it may be the voice of the course', () => {
    expect(told(help('::: anna\na\n:::', { 'course.yaml': '"' })).filter((one) => one.includes('block'))).toEqual([]);
  });

  it('that is not known, or never closed, is of its kind', () => {
    expect(toldBy('pages', help('::: inset\nAsk.'))[0]).toBeInstanceOf(BadBlock);
  });
});

describe('a film or a sound', () => {
  const files = (name: string, more: Readonly<Record<string, string>> = {}) =>
    help(`::: media ${name}\n:::`, {
      'media/talk.mp4': 'x',
      'media/talk.txt': 'Words.',
      'media/talk.vtt': 'WEBVTT',
      'media/note.txt': 'a',
      'media/note.mpx': 'a',
      'pages/note.mp3': 'a',
      ...more,
    });

  it('with captions and a transcript is sound', () => {
    expect(told(files('talk.mp4'))).toEqual([]);
    expect(told(files('voice.mp3', { 'media/voice.mp3': 'x', 'media/voice.txt': 'Words.' }))).toEqual([]);
  });

  it.each([
    [
      'talk.mov',
      {},
      '"talk.mov" is not a film or a sound that browsers play. Use a file that ends in .mp4, .webm, .mp3, .m4a.',
    ],
    ['talks.mp4', {}, 'There is no file "talks.mp4" in course/media/. Did you mean "talk.mp4"? If not, add it there.'],
    ['note.mp3', {}, 'There is no file "note.mp3" in course/media/. Add it there, or take it out here.'],
    [
      'talk.mp4',
      { 'media/talk.vtt': ' \n' },
      'The film "talk.mp4" has no captions. Put them in course/media/talk.vtt.',
    ],
    [
      'talk.mp4',
      { 'media/talk.txt': ' \n' },
      '"talk.mp4" has no transcript. Write down every word that is said in course/media/talk.txt.',
    ],
    [
      'voice.mp3',
      { 'media/voice.mp3': 'x' },
      '"voice.mp3" has no transcript. Write down every word that is said in course/media/voice.txt.',
    ],
    [
      'film.webm',
      { 'media/film.webm': 'x', 'media/film.txt': 'a' },
      'The film "film.webm" has no captions. Put them in course/media/film.vtt.',
    ],
  ])('%s with %j is told', (name, more, words) => {
    expect(told(files(name, more))).toEqual(at('6:1', words));
  });
});

describe('the head of a file', () => {
  it.each([
    [
      'welcome.md',
      'picture: table',
      'picture: tabel',
      'course/welcome.md:7:10  There is no picture "tabel" in course/scenes/. Did you mean "table"? If not, add it there.',
    ],
    [
      'welcome.md',
      'objectives: [LO1]',
      'objectives: [LO1, LO7]',
      'course/welcome.md:8:19  There is no objective "LO7" in course/course.yaml. Did you mean "LO1"? If not, add it there.',
    ],
    [
      'pages/help.md',
      'heading: Help',
      'heading: Help\npicture: tabel',
      'course/pages/help.md:5:10  There is no picture "tabel" in course/scenes/. Did you mean "table"? If not, add it there.',
    ],
  ])('%s points at what is there: %s', (file, passage, instead, words) => {
    expect(told(tinyCourseWith(file, passage, instead))).toEqual([words]);
  });

  it('that does not fit its shape is told by that alone', () => {
    expect(told(tinyCourseWith('pages/help.md', 'heading: Help', 'headding: Help'))).toEqual([]);
    expect(told(tinyCourseWith('welcome.md', 'title: Welcome', 'titel: Welcome'))).toEqual([]);
  });
});

describe('an activity', () => {
  it('stands in one place', () => {
    expect(told(help('::: activity practice\n:::'))).toEqual([
      'course/pages/help.md:6:1  The activity "practice" is used already in course/welcome.md, line 42. Take one of the two out.',
    ]);
  });

  it('stands in a section, and a self-check has its plan in one', () => {
    const check = (tinyCourse().get('activities/practice.yaml') ?? '').replace('id: practice', 'id: other');
    expect(told(tinyCourse({ 'activities/other.yaml': check }))).toEqual([
      'course/activities/other.yaml:1:1  The activity "other" stands in no section, so nobody would ever meet it. Add `::: activity other` and `:::` to a section, or delete this file.',
    ]);
    expect(told(tinyCourse({ 'activities/other.yaml': 'id: other\n' }))).toEqual([]);
  });

  const selfCheck = readFileSync('test/fixtures/sample-course/activities/self_check.yaml', 'utf8').replace(
    'id: self_check',
    'id: own',
  );

  it.each([
    ['a\n\n::: activity own\n:::\n\n::: plan own\n:::', []],
    [
      '::: activity own\n:::\n\n::: plan practice\n:::',
      [
        'The action plan of "own" stands in no section, so nobody could write one. Add `::: plan own` and `:::` to a section, under a heading of its own.',
      ],
    ],
  ])('a self-check in %j', (body, words) => {
    const faults = told(help(body, { 'activities/own.yaml': selfCheck }));
    expect(faults.map((one) => one.replace(/^\S+ {2}/, ''))).toEqual(words);
    const line = selfCheck.split('\n').findIndex((one) => one.startsWith('plan:')) + 2;
    expect(faults.map((one) => one.split('  ')[0])).toEqual(words.map(() => `course/activities/own.yaml:${line}:3`));
  });
});
