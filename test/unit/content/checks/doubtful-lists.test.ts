// The lists of the course: nothing twice, nothing that leads nowhere, a file for each screen and a screen for each file.

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const told = (files: ReadonlyMap<string, string>) => wordsOf('lists', files);
const settings = (passage: string, instead: string) => told(tinyCourseWith('course.yaml', passage, instead));

describe('what is listed twice is told at its second place', () => {
  it.each([
    [
      'glossary.yaml',
      '- {id: power, term: Power, meaning: Who decides.}',
      '- {id: power, term: Power, meaning: Who decides.}\n- {id: power, term: Might, meaning: Who can.}',
      'course/glossary.yaml:2:8  The term "power" is used already in course/glossary.yaml, line 1. Keep one of the two.',
    ],
    [
      'sources.yaml',
      'id: guidance',
      'id: care_act',
      'course/sources.yaml:2:8  The source "care_act" is used already in course/sources.yaml, line 1. Keep one of the two.',
    ],
    [
      'course.yaml',
      '  - {id: P1, title: Sharing power}',
      '  - {id: P1, title: Sharing power}\n  - {id: P1, title: More}',
      'course/course.yaml:28:10  The principle "P1" is used already in course/course.yaml, line 27. Keep one of the two.',
    ],
    [
      'course.yaml',
      '  - {id: LO1, text: Explain who decides., section: welcome, assessed: true}',
      '  - {id: LO1, text: Explain who decides., section: welcome, assessed: true}\n  - {id: LO1, text: More., section: welcome, assessed: true}',
      'course/course.yaml:30:10  The objective "LO1" is used already in course/course.yaml, line 29. Keep one of the two.',
    ],
  ])('in %s: %s', (file, passage, instead, words) => {
    expect(told(tinyCourseWith(file, passage, instead))).toEqual([words]);
  });
});

describe('an address', () => {
  const address = (place: string, url: string, repair: string) => [
    `course/${place}  "${url}" is not a web address. ${repair}`,
  ];
  const again = 'Copy the address from the browser again; it begins with https://.';

  it.each([
    ['contact: {name: "", email: team@example.org, phone: "", url: ""}', 'url: ""', 'url: gov.uk', '14:62'],
    ['accessibility_form_url: ""', '""', 'gov.uk', '32:25'],
    ['policies: {involvement_url: "", payment_url: ""}', 'involvement_url: ""', 'involvement_url: gov.uk', '16:29'],
    ['policies: {involvement_url: "", payment_url: ""}', 'payment_url: ""', 'payment_url: gov.uk', '16:46'],
  ])('of the settings (%s) is one of the web', (passage, blank, filled, place) => {
    expect(settings(passage, passage.replace(blank, filled))).toEqual(
      address(`course.yaml:${place}`, 'gov.uk', 'Open https://gov.uk in a browser, and write it here if it works.'),
    );
    expect(settings(passage, passage.replace(blank, filled.replace('gov.uk', 'https://gov.uk/')))).toEqual([]);
  });

  it.each([
    ['www.gov.uk/a', 'Open https://www.gov.uk/a in a browser, and write it here if it works.'],
    ['ftp://gov.uk', 'Open https://gov.uk in a browser, and write it here if it works.'],
    ['FILE:///gov.uk', 'Open https://gov.uk in a browser, and write it here if it works.'],
    ['ftp:// gov.uk', 'Open https://gov.uk in a browser, and write it here if it works.'],
    ['a.uk/x:y', 'Open https://a.uk/x:y in a browser, and write it here if it works.'],
    ['javascript:a', again],
    ['somewhere', again],
  ])('of a source: %s', (url, repair) => {
    expect(told(tinyCourseWith('sources.yaml', 'https://www.legislation.gov.uk/ukpga/2014/23', `"${url}"`))).toEqual(
      address('sources.yaml:1:102', url, repair),
    );
  });

  it('by e-mail has an @', () => {
    expect(settings('email: team@example.org', 'email: team.example.org')).toEqual([
      'course/course.yaml:14:28  "team.example.org" is not an e-mail address. Write it as name@organisation.nhs.uk, without blanks and without "mailto:".',
    ]);
  });

  it('of a language is its tag', () => {
    expect(settings('language: en-GB', 'language: english language')).toEqual([
      'course/course.yaml:6:11  "language" is "english language". Write the tag of a language, for example en-GB for British English or cy for Welsh.',
    ]);
    expect(settings('language: en-GB', 'language: cy')).toEqual([]);
  });
});

describe('a screen', () => {
  it.each([
    [
      'pages: [glossary, sources, search, help]',
      'pages: [glossary, sources, search, help, our_team]',
      'course/course.yaml:21:42  There is no file with `id: our_team`. Write it as course/pages/our_team.md, or take it out of this list.',
    ],
    [
      'pages: [glossary, sources, search, help]',
      'pages: [glossary, sources, search]',
      'course/pages/help.md:2:5  "help" is not in the list `pages:` of course/course.yaml, so nobody would ever see it. Add it there, or delete this file.',
    ],
    [
      'sections: [welcome, quiz]',
      'sections: [welcome, case_study_one, quiz]',
      'course/course.yaml:20:21  There is no file with `id: case_study_one`. Write it as course/case-study-one.md, or take it out of this list.',
    ],
    [
      'sections: [welcome, quiz]',
      'sections: [welcome]',
      'course/quiz.md:2:5  "quiz" is not in the list `sections:` of course/course.yaml, so nobody would ever see it. Add it there, or delete this file.',
    ],
  ])('%s → %s', (passage, instead, words) => {
    expect(settings(passage, instead)).toEqual([words]);
  });

  it('whose file does not fit its shape is there all the same', () => {
    expect(told(tinyCourseWith('pages/help.md', 'heading: Help', 'headding: Help'))).toEqual([]);
    expect(told(tinyCourseWith('pages/help.md', 'id: help\n', 'id: 7\n'))).toEqual([
      'course/course.yaml:21:36  There is no file with `id: help`. Write it as course/pages/help.md, or take it out of this list.',
    ]);
    for (const head of ['', 'id', '- help', '7'])
      expect(told(tinyCourse({ 'pages/help.md': `---\n${head}\n---\nAsk.\n` }))).toHaveLength(1);
  });

  it('and its section: an objective is taught in one that there is', () => {
    expect(settings('section: welcome', 'section: welcom')).toEqual([
      'course/course.yaml:29:52  There is no section "welcom" in course/course.yaml. Did you mean "welcome"? If not, add it there.',
    ]);
  });
});

describe('texts that are shown as plain words', () => {
  it.each([
    [
      'sources.yaml',
      'note: Read in full.',
      'note: "Read [@guidance]."',
      'Name the source in the entry for sources instead.',
    ],
    [
      'glossary.yaml',
      'meaning: Who decides.',
      'meaning: "Who has [[power]]."',
      'Write the words without the brackets.',
    ],
    [
      'glossary.yaml',
      'meaning: Who decides.',
      'meaning: "Ask {{contact.email}}."',
      'Write the words without the brackets.',
    ],
    [
      'quiz.yaml',
      'stem: In project 1, who chooses?',
      'stem: "In [[power]] 1, who chooses?"',
      'Write the words without the brackets.',
    ],
  ])('in %s have no links: %s', (file, passage, instead, repair) => {
    expect(told(tinyCourseWith(file, passage, instead)).map((one) => one.replace(/:\d+:\d+ /, ' '))).toEqual([
      `course/${file}  This text is shown as plain words, so the link would appear as typed. ${repair}`,
    ]);
  });
});

it('a list that cannot be read is told by that alone', () => {
  expect(told(tinyCourse({ 'course.yaml': '"', 'sources.yaml': '"', 'glossary.yaml': '"' }))).toEqual([]);
});
