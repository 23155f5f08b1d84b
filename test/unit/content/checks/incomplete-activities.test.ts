// What an activity's file needs beyond its shape.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MisnamedFile } from '../../../../scripts/content/checks/incomplete-activities.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const told = (files: ReadonlyMap<string, string>) => toldBy('activities', files).map(String);
const practice = (passage: string, instead: string) =>
  told(tinyCourseWith('activities/practice.yaml', passage, instead));
/** An activity of the sample course in the tiny one, which has none of its pictures and principles. */
const other = (name: string, change: (text: string) => string = (text) => text) =>
  told(
    tinyCourse({
      [`activities/${name}.yaml`]: change(readFileSync(`test/fixtures/sample-course/activities/${name}.yaml`, 'utf8')),
    }),
  ).map((one) => one.replace(/:\d+:\d+ {2}/, '  '));

describe('an activity', () => {
  it('is named as its file is', () => {
    const files = tinyCourseWith('activities/practice.yaml', 'id: practice', 'id: practise');
    expect(told(files)).toEqual([
      'course/activities/practice.yaml:1:5  The activity "practise" stands in a file with another name. Name the file practise.yaml.',
    ]);
    expect(toldBy('activities', files)[0]).toBeInstanceOf(MisnamedFile);
  });

  it.each([
    [
      'objectives: [LO1]',
      'objectives: [LO1, LO2]',
      'course/activities/practice.yaml:5:19  There is no objective "LO2" in course/course.yaml. Did you mean "LO1"? If not, add it there.',
    ],
    [
      'intro: One question.',
      'intro: "One [[power|question]]."',
      'course/activities/practice.yaml:4:12  This text is shown as plain words, so the link would appear as typed. Write the words without the brackets.',
    ],
    [
      'right: true, ',
      '',
      'course/activities/practice.yaml:10:7  Question "a" has no right option. Add a line `right: true` under the one option that is right.',
    ],
    [
      '{code: b, text: Everyone.',
      '{code: a, text: Everyone.',
      'course/activities/practice.yaml:11:16  In this list the code "a" is used already in course/activities/practice.yaml, line 10. Give this one a code that the list does not use yet, and never used before.',
    ],
  ])('%s → %s is told', (passage, instead, words) => {
    expect(practice(passage, instead)).toEqual([words]);
  });

  it('that does not fit its shape is told by that alone', () => {
    expect(practice('title: Try it', 'titel: Try it')).toEqual([]);
  });
});

const place = (text: string) => text.replace(/:\d+:\d+ {2}/, '  ');

describe('what an activity points at', () => {
  it('a source or a credit is Markdown, and leads to sources that there are', () => {
    const credit = (text: string) => other('ladder', (ladder) => ladder.replace(/^credit: .*$/m, `credit: "${text}"`));
    expect(credit('Ours. [@care_act]').filter((one) => one.includes('source'))).toEqual([]);
    expect(credit('Ours. [@careact]').filter((one) => one.includes('source'))).toEqual([
      'course/activities/ladder.yaml  There is no source "careact" in course/sources.yaml. Did you mean "care_act"? If not, add it there.',
    ]);
  });

  it('a source is one as well, wherever it stands', () => {
    const written = (text: string) => told(tinyCourse({ 'activities/other.yaml': text }));
    expect(written('source: "[@care_act]"\n')).toEqual([]);
    expect(written('a: {source: "[@care_act]", b: [{credit: "[@guidance]"}]}\n')).toEqual([]);
    expect(written('source: {a: "[@care_act]"}\n')).toHaveLength(1);
  });

  it('pictures, principles and figures are looked for', () => {
    expect(other('story').slice(0, 1)).toEqual([
      'course/activities/story.yaml  There is no objective "LO5" in course/course.yaml. Did you mean "LO1"? If not, add it there.',
    ]);
    expect(other('story').filter((one) => one.includes('no picture'))).toContain(
      'course/activities/story.yaml  There is no picture "story-1" in course/scenes/. Add it there, or take it out here.',
    );
    expect(other('self_check').filter((one) => one.includes('no principle'))).toContain(
      'course/activities/self_check.yaml  There is no principle "P2" in course/course.yaml. Did you mean "P1"? If not, add it there.',
    );
  });

  it('a figure that speaks is of the company, and two tables are a picture with labels', () => {
    const speaks = (by: string) =>
      other('in_practice', (text) => text.replace('by: s2', `by: ${by}`)).filter((one) => one.includes('figure'));
    expect(speaks('s1').filter((one) => one.includes('"s1"'))).toEqual([]);
    expect(other('in_practice').filter((one) => one.includes('scene "'))).toEqual([]);
    const unread = tinyCourse({
      'scenes/company.yaml': '"',
      'activities/in_practice.yaml': readFileSync('test/fixtures/sample-course/activities/in_practice.yaml', 'utf8'),
    });
    expect(told(unread).filter((one) => one.includes('figure'))).toEqual([]);
    expect(speaks('s9')[0]).toBe(
      'course/activities/in_practice.yaml  There is no figure "s9" in course/scenes/company.yaml. Did you mean "s1"? If not, add it there.',
    );
    const law = readFileSync('test/fixtures/sample-course/activities/law.yaml', 'utf8');
    const tables = (labels: string) =>
      told(
        tinyCourse({
          'activities/law.yaml': law.replace(/^picture: .*$/m, 'picture: table'),
          'scenes/tables.yaml': `- name: table\n  alt: A table.\n  people:\n    p1: {at: w}\n- name: duties\n  alt: Two tables.\n  stage: tables\n  people:\n    p1: {at: left-n}\n${labels}`,
        }),
      ).filter((one) => one.includes('scene'));
    const labels = '  labels: {left: a, between: b, right: c, must: d, should: e}\n';
    expect(tables(labels).map(place)).toEqual([
      'course/activities/law.yaml  There is no scene "table" in course/scenes/, with labels for two tables. Add it there, or take it out here.',
    ]);
    // Where no picture has labels there is none to be meant.
    expect(tables('')).toEqual([]);
  });

  it('a step leads to one of its own activity, and codes that are kept together are each its own', () => {
    expect(
      other('in_practice', (text) => text.replace('to: c,', 'to: q,')).filter((one) => one.includes('"q"')),
    ).toEqual([
      'course/activities/in_practice.yaml  There is no scene "q" in this activity. Did you mean "a"? If not, add it there.',
    ]);
    const story = other('story', (text) => text.replace(/(asks:[\s\S]*?code: )\w+/, '$1"1"')).filter((one) =>
      one.includes('code'),
    );
    expect(story[0]).toMatch(
      /^course\/activities\/story\.yaml {2}Among what is kept together in this activity the code "1" is used already in course\/activities\/story\.yaml, line \d+\. Give this one a code that none of it uses yet, and never used before\.$/,
    );
  });

  it('a scenario that sends readers to a heading that is nowhere', () => {
    const unknown = other('in_practice', (text) => text.replace('anchor: respect', 'anchor: respct'));
    expect(unknown.filter((one) => one.includes('respct'))).toEqual([
      'course/activities/in_practice.yaml  There is no heading "{#respct}" in the modules. Add it there, or take it out here.',
    ]);
  });
});
