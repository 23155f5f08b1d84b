// Where a link may lead, and what its author is told where it may not.

import { describe, expect, it } from 'vitest';
import { checkMail, isWebAddress } from '../../../../scripts/content/checks/unsafe-links.js';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourseWith } from '../../../fixtures/tiny-course.js';

/** What is told of a link in line 48, without the place. */
const of = (link: string) =>
  wordsOf('links', tinyCourseWith('welcome.md', 'Ask early.', link)).map((one) =>
    one.replace(/^course\/welcome\.md:48:1 {2}/, ''),
  );

describe('a link', () => {
  it.each([
    '[a](https://www.gov.uk/b?c=d#e)',
    '[a](http://gov.uk)',
    '[a](#power)',
    '[a](#help)',
    '[a](#start)',
    '[a](#source-care_act)',
    '[a](#term-power)',
    '[a](mailto:team@example.org)',
    '[a](MAILTO:team@example.org?subject=b@c)',
    '[a](mailto:?subject=b)',
    '[a](tel:+441234)',
    '[a](TEL:1)',
    '[a]({{contact.url}})',
    '[a](mailto:{{contact.email}})',
    '[a](tel:{{contact.phone}})',
    '![](ward.jpg)',
    '`[](b)`',
  ])('%s leads somewhere', (link) => {
    expect(of(link)).toEqual([]);
  });

  const lost = (address: string, id: string) =>
    `"${address}" leads to no place in the course. To link to a module, a page or a heading write its id after a #, for example \`#${id}\`; to another website, its whole address with https://.`;
  const scheme = (address: string, name: string) =>
    `"${address}" begins with "${name}:", which browsers refuse or run as a program. Write an address that begins with https://, or take the brackets out.`;
  const file = (address: string) =>
    `"${address}" is a file on your computer, which no learner has. Put the file on a web page of the Trust, and write the address of that page.`;
  const bare = (address: string, whole: string) =>
    `"${address}" lacks its beginning, so it would be looked for inside the course. Write \`https://${whole}\`.`;
  const mail = (address: string) =>
    `"${address}" is not an e-mail address. Write it as name@organisation.nhs.uk, without blanks and without "mailto:".`;

  it.each([
    ['[a](javascript:b)', scheme('javascript:b', 'javascript')],
    ['[a](JavaScript:b)', scheme('JavaScript:b', 'javascript')],
    ['[a](ms-word:b)', scheme('ms-word:b', 'ms-word')],
    ['[a](x+y.z1:b)', scheme('x+y.z1:b', 'x+y.z1')],
    ['[a](ftp://gov.uk/)', scheme('ftp://gov.uk/', 'ftp')],
    ['[a](file:b.pdf)', file('file:b.pdf')],
    ['[a](C:/b.pdf)', file('C:/b.pdf')],
    ['[a](c:\\b.pdf)', file('c:\\b.pdf')],
    ['[a](\\\\server\\b.pdf)', file('\\\\server\\b.pdf')],
    ['[a](https://gov)', '"https://gov" is not a web address. Copy the address from the browser again.'],
    ['[a](HTTPS:gov.uk)', '"HTTPS:gov.uk" is not a web address. Copy the address from the browser again.'],
    ['[a](http://me@gov.uk)', '"http://me@gov.uk" is not a web address. Copy the address from the browser again.'],
    ['[a](a\\b)', lost('a\\b', 'start')],
    ['[a](x.www.gov.uk:80)', scheme('x.www.gov.uk:80', 'x.www.gov.uk')],
    ['[a](../gov.uk)', lost('../gov.uk', 'start')],
    ['[a](a.mdx.uk)', bare('a.mdx.uk', 'a.mdx.uk')],
    ['[a](a.uk//b)', bare('a.uk//b', 'a.uk//b')],
    ['[a](help.v2.md)', lost('help.v2.md', 'start')],
    ['[a](x/y:z)', lost('x/y:z', 'start')],
    ['[a](www.gov.uk)', bare('www.gov.uk', 'www.gov.uk')],
    ['[a](www.gov.uk:80/b)', lost('www.gov.uk:80/b', 'start')],
    ['[a](//gov.uk/b)', bare('//gov.uk/b', 'gov.uk/b')],
    ['[a](a-b.nhs.uk)', bare('a-b.nhs.uk', 'a-b.nhs.uk')],
    ['[a](GOV.UK)', bare('GOV.UK', 'GOV.UK')],
    ['[a](help.md)', lost('help.md', 'help')],
    ['[a](pages/help.HTML)', lost('pages/help.HTML', 'help')],
    ['[a](leaflet.pdf)', lost('leaflet.pdf', 'start')],
    ['[a](leaflet.doc)', lost('leaflet.doc', 'start')],
    ['[a](leaflet.docx)', lost('leaflet.docx', 'start')],
    ['[a](leaflet.htm)', lost('leaflet.htm', 'start')],
    ['[a](power)', lost('power', 'power')],
    ['[a](term-power)', lost('term-power', 'term-power')],
    ['[a](a/b)', lost('a/b', 'start')],
    ['[a](#powr)', 'Nothing in the course is called "#powr", so this link leads nowhere. Did you mean "#power"?'],
    [
      '[a](#)',
      'Nothing in the course is called "#", so this link leads nowhere. Write the id of a module or a page, or the name in braces after a heading, for example `#help`.',
    ],
    ['[a](mailto:team)', mail('team')],
    ['[a](<mailto:b c@d.uk?e=f>)', mail('b c@d.uk')],
    [
      '[ ](#power)',
      'This link has no words, so nobody can choose it. Write words between the brackets: `[our policy](…)`.',
    ],
    [
      '[a]()',
      'The link “a” has no address, so it leads nowhere. Write the address between the round brackets, or take the brackets out.',
    ],
  ])('%s is told: %s', (link, told) => {
    expect(of(link)).toEqual([told]);
  });

  it('to a file of another name is led to the heading of that name', () => {
    const help = tinyCourseWith('welcome.md', 'Ask early.', '[a](a-b-c.md)\n\n### A {#a_b_c}');
    expect(wordsOf('links', help)[0]).toContain('for example `#a_b_c`;');
  });

  it('is told with its own column', () => {
    expect(wordsOf('links', tinyCourseWith('welcome.md', 'Ask early.', 'Ask [](#a).'))[0]).toMatch(
      /^course\/welcome\.md:48:5 /,
    );
  });
});

describe('an address of the web', () => {
  it.each([
    ['https://www.england.nhs.uk/a', true],
    ['http://a.uk', true],
    ['https://a.uk:8080/b', true],
    ['HTTPS://a.uk', false],
    [' https://a.uk', false],
    ['xhttps://a.uk', false],
    ['https://a b.uk', false],
    ['https://a.uk/b c', false],
    ['https://b@a.uk', false],
    ['https://a', false],
    ['https://a.u', false],
    ['https://1.2.3.4', false],
    ['https://a.uk.', false],
    ['https://', false],
    ['https://[a.uk', false],
    ['ftp://a.uk', false],
  ])('%s: %s', (address, isOne) => {
    expect(isWebAddress(address)).toBe(isOne);
  });
});

describe('an e-mail address', () => {
  const told = (address: string) => {
    let count = 0;
    checkMail(address, { file: 'course.yaml', line: 1, column: 1 }, () => (count += 1));
    return count === 1;
  };

  it.each(['', 'a@b.uk', 'first.last+x@some-trust.nhs.uk', 'A@B.UK'])('%j is one, or blank on purpose', (address) => {
    expect(told(address)).toBe(false);
  });

  it.each([
    'a',
    'a@b',
    'a@b.u',
    '@b.uk',
    'a@.uk1',
    'a b@c.uk',
    'a@b.uk ',
    ' a@b.uk',
    'a@b@c.uk',
    'mailto:a@b.uk',
    'a@b,c.uk',
    '<a@b.uk>',
    'a@b.uk; c@d.uk',
    'a@b.uk>',
  ])('%j is none', (address) => {
    expect(told(address)).toBe(true);
  });
});
