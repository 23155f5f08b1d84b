// Markup that a learner would read as it was typed, and what only looks like it.

import { describe, expect, it } from 'vitest';
import { ShownAsTyped } from '../../../../scripts/content/checks/shown-as-typed.js';
import { toldBy, wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

/** What is told of a line of Markdown, without file and line. */
const inPage = (line: string) =>
  wordsOf('typed', tinyCourseWith('welcome.md', 'Ask early.', line)).map((one) =>
    one.replace('course/welcome.md:48:', ''),
  );
/** What is told of a text of YAML, without its place. */
const inYaml = (text: string) =>
  wordsOf('typed', tinyCourseWith('glossary.yaml', 'meaning: Who decides.', `meaning: ${JSON.stringify(text)}`)).map(
    (one) => one.replace(/^course\/glossary\.yaml:1:\d+ {2}/, ''),
  );
const out = 'Take it out, and write the words alone.';
const html = (typed: string, repair: string) => `“${typed}” is HTML, which learners would see as typed. ${repair}`;

describe('HTML in a page', () => {
  it.each([
    ['a <b>c</b>', 3, '<b>', 'For bold write **two stars** around the words.'],
    ['<strong class="a">c', 1, '<strong class="a">', 'For bold write **two stars** around the words.'],
    ['<I>c</I>', 1, '<I>', 'For italics write *one star* around the words.'],
    ['</em>', 1, '</em>', 'For italics write *one star* around the words.'],
    ['<a href="b">c</a>', 1, '<a href="b">', 'Write a link as [its words](https://…).'],
    ['a<br/>b', 2, '<br/>', 'Leave an empty line between paragraphs.'],
    ['<br />', 1, '<br />', 'Leave an empty line between paragraphs.'],
    ['<p>', 1, '<p>', 'Leave an empty line between paragraphs.'],
    ['<li>', 1, '<li>', 'Begin each entry of a list with “- ” on a line of its own.'],
    ['<ul>', 1, '<ul>', 'Begin each entry of a list with “- ” on a line of its own.'],
    ['<img src="a">', 1, '<img src="a">', 'Write a picture as ![what it shows](name.jpg) on a line of its own.'],
    ['<h2>', 1, '<h2>', out],
    ['<o:p></o:p>', 1, '<o:p>', out],
    ['<div>', 1, '<div>', out],
  ])('%s is told', (line, column, typed, repair) => {
    expect(inPage(line)).toEqual([`${column}  ${html(typed, repair)}`]);
  });

  it.each([
    'a < b > c',
    '<https://www.gov.uk/>',
    '<me@a.uk>',
    '`<b>`',
    'x<y',
    '<bold>',
    '<h7>',
    '<-- a',
    '**bold**',
    '&amp;',
    '[a](#power)',
  ])('%s is none', (line) => {
    expect(inPage(line)).toEqual([]);
  });

  it('hides nothing: a comment is told as well', () => {
    expect(inPage('a <!-- b -->')).toEqual([
      '3  A comment of HTML would be shown as typed. Take it out: there are no hidden remarks in these files. In YAML a line that begins with # is one.',
    ]);
    expect(toldBy('typed', tinyCourseWith('welcome.md', 'Ask early.', '<b>'))[0]).toBeInstanceOf(ShownAsTyped);
  });

  it('is told in pages as well, at their own line', () => {
    expect(wordsOf('typed', tinyCourseWith('pages/help.md', 'Ask the', 'Ask\n<b>the'))).toEqual([
      `course/pages/help.md:7:1  ${html('<b>', 'For bold write **two stars** around the words.')}`,
    ]);
  });
});

describe('braces in a page', () => {
  it.each([
    ['a {.checkd}', '3', '{.checkd}'],
    ['a { .checkd }', '3', '{ .checkd }'],
    ['a {word}', '3', '{word}'],
    ['a {}', '3', '{}'],
    ['a {two-words}', '3', '{two-words}'],
  ])('%s would be shown', (line, column, typed) => {
    expect(inPage(line)).toEqual([
      `${column}  “${typed}” would be shown as typed. Write \`{.checked}\` at the end of a line whose claim needs no source, \`{{contact.email}}\` for a setting, or take the braces out.`,
    ]);
  });

  it.each(['{{contact.email}}', '### A {#b}', '`{word}`', 'a {two words}', 'a {b, c}'])(
    '%s means something, or is words',
    (line) => {
      expect(inPage(line)).toEqual([]);
    },
  );
});

describe('markup in a text of YAML', () => {
  const character = (typed: string) =>
    `“${typed}” would be shown as typed: this text is plain words. Write the character itself, for example & or é.`;
  const stars = (typed: string) =>
    `“${typed}” would be shown with its stars: this text is plain words. Take the stars out.`;
  const link = (words: string) =>
    `The link “${words}” would be shown as typed: this text is plain words. Write the words alone; name the address in course/sources.yaml, or put the link into a module or a page.`;

  it.each([
    ['a <b>c', html('<b>', out)],
    ['a <br>c', html('<br>', out)],
    ['a &amp; b', character('&amp;')],
    ['&EACUTE;', character('&EACUTE;')],
    ['&#233;', character('&#233;')],
    ['&#xE9;', character('&#xE9;')],
    ['&frac12;', character('&frac12;')],
    ['a **bold** b', stars('**bold**')],
    ['**two words**', stars('**two words**')],
    ['a [b](https://c.uk) d', link('b')],
    ['[b](#power)', link('b')],
    ['<https://c.uk>', link('https://c.uk')],
    ['![b](c.jpg)', link('b')],
    ['![b]()', link('b')],
  ])('%s is told', (text, told) => {
    expect(inYaml(text)).toEqual([told]);
  });

  it.each([
    'a & b; c',
    '&;',
    '&#;',
    'A&E; or not',
    'a ** b ** c',
    '2**3**4',
    '***a***',
    '**a',
    '** a**',
    'x**a**',
    '**a**x',
    '[b] (c)',
    '[b]()',
    '[a]',
    'a < b',
    'a*b*c',
  ])('%s is plain words', (text) => {
    expect(inYaml(text)).toEqual([]);
  });

  it('each kind is told by itself', () => {
    expect(inYaml('<b> &amp; **c** [d](e)')).toHaveLength(4);
  });

  it.each([
    ['course.yaml', 'title: A tiny course', 'title: A <b>tiny</b> course'],
    ['sources.yaml', 'note: Read in full.', 'note: Read <b>in full</b>.'],
    ['quiz.yaml', 'stem: In project 1, who chooses?', 'stem: In <b>project</b> 1, who chooses?'],
    ['activities/practice.yaml', 'intro: One question.', 'intro: <b>One</b> question.'],
    ['scenes/tables.yaml', 'alt: Two people at one table.', 'alt: Two <b>people</b> at one table.'],
    ['scenes/company.yaml', '{id: s3, kind: staff}', '{id: s3, kind: "<b>"}'],
    ['welcome.md', 'question: Who sits at the table?', 'question: Who <b>sits</b> at the table?'],
    ['pages/help.md', 'title: Help', 'title: <b>Help</b>'],
  ])('in %s is told: %s', (file, passage, instead) => {
    const told = wordsOf('typed', tinyCourseWith(file, passage, instead));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(html('<b>', out));
  });

  it('in the words of the interface is told as well', () => {
    const words = tinyCourse().get('interface.yaml') ?? '';
    const told = wordsOf(
      'typed',
      tinyCourse({ 'interface.yaml': words.replace(/^( +\w+: )([A-Z][a-z]+)/m, '$1<b>$2') }),
    );
    expect(told).toHaveLength(1);
  });

  it('a source or a credit of an activity is Markdown: HTML in it is told at its column, and links are meant', () => {
    const credit = (text: string) =>
      wordsOf(
        'typed',
        tinyCourse({
          'activities/other.yaml': `id: other\nkind: ladder\ncredit: ${JSON.stringify(text)}\nsource: "**a**"\n`,
        }),
      );
    expect(credit('[a](https://b.uk) &amp; **c**')).toEqual([]);
    expect(credit('a <b>c')).toEqual([
      `course/activities/other.yaml:3:11  ${html('<b>', 'For bold write **two stars** around the words.')}`,
    ]);
  });
});
