// What an author is told when something in course/ does not fit: where, what, what to do. Word for word.
import { describe, expect, it } from 'vitest';
import { NotInArticle } from '../../../../scripts/content/checks/misquotations.js';
import { BadBlock, BadHeading } from '../../../../scripts/content/checks/bad-headings.js';
import { DoubtfulAddress } from '../../../../scripts/content/checks/doubtful-lists.js';
import {
  InaccessibleMedia,
  UnlistedPicture,
  UnsafePicture,
} from '../../../../scripts/content/checks/inaccessible-media.js';
import { BlankSetting, MisplacedMention } from '../../../../scripts/content/checks/misplaced-mentions.js';
import { MisnamedFile } from '../../../../scripts/content/checks/incomplete-activities.js';
import { BlueprintGap, WeakQuestion } from '../../../../scripts/content/checks/weak-teaching.js';
import { NoFrontMatter } from '../../../../scripts/content/parse/front-matter.js';
import { WrongKey, WrongSlot } from '../../../../scripts/content/checks/wrong-keys.js';
import { compile } from '../../../../scripts/content/compile.js';
import { MissingFile } from '../../../../scripts/content/parse/course-files.js';
import { checkStateOverflow, StateOverflow } from '../../../../scripts/content/checks/state-overflow.js';
import { ContentErrors, type Fault } from '../../../../scripts/content/parse/content-faults.js';
import { Duplicate, UnknownReference } from '../../../../scripts/content/checks/unknown-references.js';
import { BadYaml, HiddenCharacter } from '../../../../scripts/content/parse/yaml.js';
import {
  BadCode,
  BadIdentifier,
  BadPassMark,
  BadValue,
  MissingEntry,
  TooFew,
  UnknownEntry,
  WrongKind,
} from '../../../../scripts/content/parse/shape-faults.js';
import { readCourse } from '../../../../scripts/content/parse/read-course.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

function faultsOf(files: Map<string, string>): readonly Fault[] {
  try {
    compile(files);
    return [];
  } catch (error) {
    if (error instanceof ContentErrors) return error.faults;
    throw error;
  }
}

interface Case {
  readonly story: string;
  readonly files: Map<string, string>;
  readonly kind: new (...args: never[]) => Fault;
  readonly told: string;
  /** What follows from it elsewhere. */
  readonly also?: readonly string[];
}

const quiz = (passage: string, instead: string) => tinyCourseWith('quiz.yaml', passage, instead);
const settings = (passage: string, instead: string) => tinyCourseWith('course.yaml', passage, instead);
const welcome = (passage: string, instead: string) => tinyCourseWith('welcome.md', passage, instead);
const first =
  '  - id: Q01_who_decides_a\n    kind: choice\n    principles: [P1]\n    stem: In project 1, who chooses?\n    sources: [care_act]\n';

const cases: readonly Case[] = [
  {
    story: 'an option without text',
    files: quiz(
      `${first}    options:\n      - code: a\n        text: Staff choose the day of the next meeting.\n`,
      `${first}    options:\n      - code: a\n`,
    ),
    kind: MissingEntry,
    told: 'course/quiz.yaml:23:9  Option "a" of question "Q01_who_decides_a" has no text. Add a line `text: …` under it.',
  },
  {
    story: 'an option with a blank text',
    files: quiz(
      `${first}    options:\n      - code: a\n        text: Staff choose the day of the next meeting.\n`,
      `${first}    options:\n      - code: a\n        text:\n`,
    ),
    kind: MissingEntry,
    told: 'course/quiz.yaml:23:9  Option "a" of question "Q01_who_decides_a" has no text. Add a line `text: …` under it.',
  },
  {
    story: 'two right answers where one can be chosen',
    files: quiz(
      `${first}    options:\n      - code: a\n`,
      `${first}    options:\n      - code: a\n        right: true\n`,
    ),
    kind: WrongKey,
    told: 'course/quiz.yaml:27:9  Question "Q01_who_decides_a" has 2 right options ("a" and "b"), but only one can be chosen. Take out all but one `right: true`, or write `kind: multiple`.',
  },
  {
    story: 'no right answer',
    files: quiz(
      `${first}    options:\n      - code: a\n        text: Staff choose the day of the next meeting.\n        feedback: No, that is not what happened in case a.\n      - code: b\n        text: People choose the day of the next meeting.\n        right: true\n`,
      `${first}    options:\n      - code: a\n        text: Staff choose the day of the next meeting.\n        feedback: No, that is not what happened in case a.\n      - code: b\n        text: People choose the day of the next meeting.\n`,
    ),
    kind: WrongKey,
    told: 'course/quiz.yaml:23:7  Question "Q01_who_decides_a" has no right option. Add a line `right: true` under the one option that is right.',
  },
  {
    story: 'a source that is not in the list',
    files: welcome('helps. [@care_act]', 'helps. [@care_atc]'),
    kind: UnknownReference,
    told: 'course/welcome.md:13:36  There is no source "care_atc" in course/sources.yaml. Did you mean "care_act"? If not, add it there.',
  },
  {
    story: 'a question whose source is not in the list',
    files: quiz(first, first.replace('care_act', 'equality_law')),
    kind: UnknownReference,
    told: 'course/quiz.yaml:21:15  There is no source "equality_law" in course/sources.yaml. Add it there, or take it out here.',
  },
  {
    story: 'a term that the glossary lacks',
    files: welcome('[[shared power|power]]', '[[shared power|pwoer]]'),
    kind: UnknownReference,
    told: 'course/welcome.md:13:6  There is no term "pwoer" in course/glossary.yaml. Did you mean "power"? If not, add it there.',
  },
  {
    story: 'a picture that is not there',
    files: welcome('::: picture table', '::: picture tabel'),
    kind: UnknownReference,
    told: 'course/welcome.md:55:1  There is no picture "tabel" in course/media/media.yaml. Did you mean "table"? If not, add it there.',
  },
  {
    story: 'a listed picture without its file',
    files: tinyCourse({ 'media/table.svg': null }),
    kind: UnlistedPicture,
    told: 'course/media/media.yaml:1:10  There is no file course/media/table.svg. Add the file, or take the picture out of this list.',
  },
  {
    story: 'a picture with styles of its own',
    files: tinyCourseWith('media/table.svg', 'class="cp-person"', 'style="fill: red"'),
    kind: UnsafePicture,
    told: 'course/media/table.svg:4:10  The picture carries styles of its own. Use the classes of the other pictures, for example `class="cp-person"`.',
  },
  {
    story: 'the same id twice',
    files: quiz('  - id: Q02_who_decides_b', '  - id: Q01_who_decides_a'),
    kind: Duplicate,
    told: 'course/quiz.yaml:33:9  The question id "Q01_who_decides_a" is used already in course/quiz.yaml, line 17. Give this question an id of its own.',
    also: [
      'course/quiz.yaml:8:32  There is no question "Q02_who_decides_b" in the items of course/quiz.yaml. Did you mean "Q05_who_decides_b"? If not, add it there.',
    ],
  },
  {
    story: 'the same code twice',
    files: quiz(`${first}    options:\n      - code: a\n`, `${first}    options:\n      - code: b\n`),
    kind: Duplicate,
    told: 'course/quiz.yaml:26:9  In question "Q01_who_decides_a" the code "b" is used already in course/quiz.yaml, line 23. Give this one a letter that the question does not use yet, and never used before.',
  },
  {
    story: 'an id that an LMS would refuse',
    files: tinyCourseWith('quiz.yaml', '  - id: Q02_who_decides_b', '  - id: Q2-Who decides'),
    kind: BadIdentifier,
    told: 'course/quiz.yaml:33:9  The id of question "Q2-Who decides" is "Q2-Who decides", which an LMS may refuse. Use only letters, digits and "_", and begin with Q and two digits, for example `Q02_who_decides`.',
    also: [
      'course/quiz.yaml:8:32  There is no question "Q02_who_decides_b" in the items of course/quiz.yaml. Did you mean "Q05_who_decides_b"? If not, add it there.',
    ],
  },
  {
    story: 'an id that an LMS would cut',
    files: quiz('  - id: Q02_who_decides_b', '  - id: Q02_who_decides_in_the_second_project'),
    kind: BadIdentifier,
    told: 'course/quiz.yaml:33:9  The id of question "Q02_who_decides_in_the_second_project" is 37 characters long; an LMS keeps 27. Use only letters, digits and "_", and begin with Q and two digits, for example `Q02_who_decides_in_the_seco`.',
    also: [
      'course/quiz.yaml:8:32  There is no question "Q02_who_decides_b" in the items of course/quiz.yaml. Did you mean "Q05_who_decides_b"? If not, add it there.',
    ],
  },
  {
    story: 'a code of two letters',
    files: quiz(`${first}    options:\n      - code: a\n`, `${first}    options:\n      - code: Aa\n`),
    kind: BadCode,
    told: 'course/quiz.yaml:23:15  The code of option "Aa" of question "Q01_who_decides_a" is "Aa". Write one small letter or one digit, for example `a`: an LMS stores no more.',
  },
  ...[
    ['0', '0'],
    ['101', '101'],
    ['eighty', '"eighty"'],
    ['79.5', '79.5'],
  ].map(([written, said]) => ({
    story: `a pass mark of ${written}`,
    files: settings('pass_mark: 80', `pass_mark: ${written}`),
    kind: BadPassMark,
    told: `course/course.yaml:22:12  The pass mark is ${said}. Write a whole number from 1 to 100, for example \`pass_mark: 80\`.`,
  })),
  {
    story: 'no pass mark',
    files: settings('pass_mark: 80\n', ''),
    kind: MissingEntry,
    told: 'course/course.yaml:2:1  The file has no pass mark. Add a line `pass_mark: …` under it.',
  },
  {
    story: 'YAML with a colon in a text',
    files: quiz('stem: In project 2, who chooses?', 'stem: Project 2: who chooses?'),
    kind: BadYaml,
    told: 'course/quiz.yaml:36:11  A second colon follows on this line, or the line is indented too far. Put a text that contains a colon in quotes: `text: "one: two"`.',
  },
  {
    story: 'YAML with an open quotation mark',
    files: tinyCourseWith('glossary.yaml', 'Who decides.', '"Who decides.'),
    kind: BadYaml,
    told: "course/glossary.yaml:2:1  A quotation mark is opened and never closed. Close it at the end of the text, or write a ’ instead of a ' inside it.",
  },
  {
    story: 'the same name twice in YAML',
    files: settings('pass_mark: 80', 'pass_mark: 80\npass_mark: 70'),
    kind: BadYaml,
    told: 'course/course.yaml:23:1  This name stands twice in the same place. Keep one of the two lines.',
  },
  {
    story: 'a tab',
    files: quiz('    stem: In project 2', '\tstem: In project 2'),
    kind: HiddenCharacter,
    told: 'course/quiz.yaml:36:1  There is a tab at the start of this line. Use spaces: YAML does not allow tabs there.',
  },
  {
    story: 'a byte order mark',
    files: tinyCourseWith('glossary.yaml', '- {id: power', '\uFEFF- {id: power'),
    kind: HiddenCharacter,
    told: 'course/glossary.yaml:1:1  The file begins with an invisible byte order mark. Save it again as "UTF-8", not "UTF-8 with BOM".',
  },
  {
    story: 'a slip of the keys',
    files: quiz(first, first.replace('stem', 'stme')),
    kind: UnknownEntry,
    told: 'course/quiz.yaml:20:5  Question "Q01_who_decides_a" has an entry "stme", which nothing reads. Did you mean `stem:`?',
  },
  {
    story: 'an entry of another world',
    files: settings('pass_mark: 80', 'pass_mark: 80\nattempts_allowed: 3'),
    kind: UnknownEntry,
    told: 'course/course.yaml:23:1  The file has an entry "attempts_allowed", which nothing reads. Take it out, or use one of these: id, title, version, released, language, direction, owner, review_date, law_checked_on, law_review_due, organisation, academy, contact, accessibility_contact, accessibility_form_url, policies, next_training, brand, reading_speed, sections, pages, pass_mark, completion, mastery_score_in_manifest, keep_self_check, principles, objectives, open_points.',
  },
  {
    story: 'a comma without quotes',
    files: tinyCourseWith('glossary.yaml', 'Who decides.', 'Who decides, and when.'),
    kind: UnknownEntry,
    told: 'course/glossary.yaml:1:50  Term "power" has a text that breaks off before “and when.”. Put the whole text in quotes: a comma or a colon would end it here.',
  },
  {
    story: 'a kind of question that does not exist',
    files: quiz(first, first.replace('choice', 'choise')),
    kind: BadValue,
    told: 'course/quiz.yaml:18:11  The kind of question "Q01_who_decides_a" is "choise". Did you mean "choice"? Possible here: "choice", "multiple", "reasoned", "matching", "ordering".',
  },
  {
    story: 'yes instead of true',
    files: settings('keep_self_check: false', 'keep_self_check: "no"'),
    kind: WrongKind,
    told: 'course/course.yaml:25:18  "keep_self_check" is no, not true or false. Write `true` or `false`, without quotes.',
  },
  {
    story: 'a number where a text belongs',
    files: quiz(
      'text: Nobody chooses the day of the next meeting.\n        feedback: No, that is not what happened in case c.\n  - id: Q02',
      'text: 12\n        feedback: No, that is not what happened in case c.\n  - id: Q02',
    ),
    kind: WrongKind,
    told: 'course/quiz.yaml:31:15  The text of option "c" of question "Q01_who_decides_a" is 12, not text. Put it in quotes: `text: "12"`.',
  },
  {
    story: 'a day in another order',
    files: settings('released: 2026-11-23', 'released: 23/11/2026'),
    kind: BadValue,
    told: 'course/course.yaml:5:11  "released" is "23/11/2026". Write a day as year-month-day, for example 2026-03-31.',
  },
  {
    story: 'a review day in words',
    files: settings('review_date: ""', 'review_date: next May'),
    kind: BadValue,
    told: 'course/course.yaml:9:14  "review_date" is "next May". Write a day as year-month-day, for example 2026-03-31.',
  },
  {
    story: 'two lines to keep',
    files: welcome('keep: [Ask who decides., Ask when., Ask what comes back.]', 'keep: [Ask who decides., Ask when.]'),
    kind: TooFew,
    told: 'course/welcome.md:9:1  "keep" has 2 entries, not at least 3. Add 1.',
  },
  {
    story: 'a block with a slip of the keys',
    files: welcome('::: tracey', '::: trcaey'),
    kind: UnknownReference,
    told: 'course/welcome.md:15:1  There is no block "trcaey" in the list of blocks. Did you mean "tracey"? If not, add it there.',
  },
  {
    story: 'a block that is never closed',
    files: welcome('Everyone has a seat.\n:::', 'Everyone has a seat.'),
    kind: BadBlock,
    told: 'course/welcome.md:55:1  The block "picture" is never closed. Add a line `:::` after its last line.',
  },
  {
    story: 'words that Tracey did not write',
    files: welcome('I felt heard and valued.', 'I felt heard and paid.'),
    kind: NotInArticle,
    told: "course/welcome.md:16:1  Tracey’s article does not say “I felt heard and paid.”. Her words are “I felt heard and valued. It's”. Copy them, and mark what you leave out with “…”.",
  },
  {
    story: 'a heading that nothing can link to',
    files: welcome('## What to remember {#remember}', '## What’s to remember now, then?'),
    kind: BadHeading,
    told: 'course/welcome.md:45:1  The heading “What’s to remember now, then?” has no anchor, so nothing can link to it. Write `## What’s to remember now, then? {#whats_to_remember_now}`.',
  },
  {
    story: 'the same anchor twice',
    files: welcome('{#remember}', '{#power}'),
    kind: Duplicate,
    told: 'course/welcome.md:45:1  The anchor "power" is used already in course/welcome.md, line 11. Give this one an anchor of its own.',
  },
  {
    story: 'an anchor that a slot sends learners to',
    files: tinyCourseWith(
      'quiz.yaml',
      'anchor: power\n    about: Who decides.\n    items: [Q04',
      'anchor: powr\n    about: Who decides.\n    items: [Q04',
    ),
    kind: UnknownReference,
    told: 'course/quiz.yaml:13:13  There is no heading "{#powr}" in section "welcome". Did you mean "{#power}"? If not, add it there.',
  },
  {
    story: 'an anchor that one question sends learners to',
    files: quiz('  - id: Q02_who_decides_b\n', '  - id: Q02_who_decides_b\n    anchor: powr\n'),
    kind: UnknownReference,
    told: 'course/quiz.yaml:34:13  There is no heading "{#powr}" in section "welcome". Did you mean "{#power}"? If not, add it there.',
  },
  {
    story: 'a slot with one question',
    files: quiz(', Q05_who_decides_b, Q06_who_decides_c]', ']'),
    kind: WrongSlot,
    told: 'course/quiz.yaml:15:12  Slot "S02" has only 1 question, so a second attempt would repeat it. Give it at least 2 questions that ask the same thing in different ways.',
    also: ['Q05_who_decides_b:81', 'Q06_who_decides_c:97']
      .map((row) => row.split(':'))
      .map(
        ([id, line]) =>
          `course/quiz.yaml:${line}:9  Question "${id}" is in no slot, so nobody would ever meet it. Add its id to the items of a slot.`,
      ),
  },
  {
    story: 'a question in no slot',
    files: quiz(', Q03_who_decides_c]', ']'),
    kind: WrongSlot,
    told: 'course/quiz.yaml:49:9  Question "Q03_who_decides_c" is in no slot, so nobody would ever meet it. Add its id to the items of a slot.',
  },
  {
    story: 'a question in two slots',
    files: quiz('items: [Q04_who', 'items: [Q03_who_decides_c, Q04_who'),
    kind: WrongSlot,
    told: 'course/quiz.yaml:49:9  Question "Q03_who_decides_c" is in slots "S01" and "S02", so one attempt could ask it twice. Keep it in one of them.',
  },
  {
    story: 'a slot of an unknown section',
    files: tinyCourseWith(
      'quiz.yaml',
      'section: welcome\n    anchor: power\n    about: Who decides.\n    items: [Q04',
      'section: welcom\n    anchor: power\n    about: Who decides.\n    items: [Q04',
    ),
    kind: UnknownReference,
    told: 'course/quiz.yaml:12:14  There is no section "welcom" in course/course.yaml. Did you mean "welcome"? If not, add it there.',
  },
  {
    story: 'a section without its file',
    files: tinyCourse({ 'quiz.md': null }),
    kind: MissingFile,
    told: 'course/course.yaml:20:21  There is no file with `id: quiz`. Write it as course/quiz.md, or take it out of this list.',
  },
  {
    story: 'a file that is gone',
    files: tinyCourse({ 'glossary.yaml': null }),
    kind: MissingFile,
    told: 'course/glossary.yaml:1:1  This file is missing. Put it back, or copy it from the last version that worked.',
  },
  {
    story: 'a film without captions',
    files: new Map([
      ...welcome('::: picture table', '::: media tracey.mp4'),
      ['media/tracey.mp4', ''],
      ['media/tracey.txt', 'Hello.'],
    ]),
    kind: InaccessibleMedia,
    told: 'course/welcome.md:55:1  The film "tracey.mp4" has no captions. Put them in course/media/tracey.vtt.',
  },
  {
    story: 'a sound without a transcript',
    files: new Map([...welcome('::: picture table', '::: media tracey.mp3'), ['media/tracey.mp3', '']]),
    kind: InaccessibleMedia,
    told: 'course/welcome.md:55:1  "tracey.mp3" has no transcript. Write down every word that is said in course/media/tracey.txt.',
  },
  {
    story: 'an address that is not secure',
    files: tinyCourseWith('sources.yaml', 'https://www.legislation', 'http://www.legislation'),
    kind: DoubtfulAddress,
    told: 'course/sources.yaml:1:102  "http://www.legislation.gov.uk/ukpga/2014/23" is not a secure web address. Open https://www.legislation.gov.uk/ukpga/2014/23 in a browser, and write it here if it works.',
  },
  {
    story: 'an address that is a script',
    files: settings('phone: "", url: ""', 'phone: "", url: "javascript:alert(1)"'),
    kind: DoubtfulAddress,
    told: 'course/course.yaml:14:62  "javascript:alert(1)" is not a secure web address. Copy the address from the browser again; it begins with https://.',
  },
  {
    story: 'a sentence around a blank setting',
    files: welcome('{{contact.email}}', '{{contact.phone}}'),
    kind: BlankSetting,
    told: 'course/welcome.md:13:57  The setting "contact.phone" is blank, so this sentence would have a hole. Put the sentence between `::: if contact.phone` and `:::`, or fill the setting in.',
  },
  {
    story: 'a link in words that are shown as typed',
    files: quiz('stem: In project 2, who chooses?', 'stem: In project 2, who chooses? [@care_act]'),
    kind: MisplacedMention,
    told: 'course/quiz.yaml:36:38  This text is shown as plain words, so the link would appear as typed. Name the source in the entry for sources instead.',
  },
  {
    story: 'a file without its settings',
    files: tinyCourseWith('pages/help.md', '---\nid: help\ntitle: Help\nheading: Help\n---\n', ''),
    kind: NoFrontMatter,
    told: 'course/pages/help.md:1:1  The file has no settings between two lines `---` at its top. Begin it with `---`, the lines `id:`, `title:` and `heading:`, and `---` again.',
    also: [
      'course/course.yaml:21:36  There is no file with `id: help`. Write it as course/pages/help.md, or take it out of this list.',
    ],
  },
  {
    story: 'an activity under another name',
    files: tinyCourseWith('activities/practice.yaml', 'id: practice', 'id: practise'),
    kind: MisnamedFile,
    told: 'course/activities/practice.yaml:1:5  The activity "practise" stands in a file with another name. Name the file practise.yaml.',
    also: [
      'course/activities/practice.yaml:1:1  The activity "practise" stands in no section, so nobody would ever meet it. Add `::: activity practise` and `:::` to a section, or delete this file.',
    ],
  },
  {
    story: 'a question whose options say the same',
    files: quiz(
      `${first}    options:\n      - code: a\n        text: Staff choose the day of the next meeting.`,
      `${first}    options:\n      - code: a\n        text: People choose the day of the next meeting.`,
    ),
    kind: WeakQuestion,
    told: 'course/quiz.yaml:17:5  Question "Q01_who_decides_a" shows "People choose the day of the next meeting." twice. Write something else under code "b".',
  },
  {
    story: 'an objective that nobody practises',
    files: tinyCourseWith('activities/practice.yaml', 'objectives: [LO1]', 'objectives: []'),
    kind: BlueprintGap,
    told: 'course/course.yaml:29:5  Objective "LO1" is not practised: no activity of a section lists it. Add LO1 to the objectives of an activity, and place the activity in a section.',
  },
];

describe('an author is told', () => {
  it.each(cases)('$story', ({ files, kind, told, also = [] }) => {
    const faults = faultsOf(files);
    expect(faults.map(String)).toEqual(expect.arrayContaining([told, ...also]));
    expect(faults).toHaveLength(1 + also.length);
    expect(faults.find((fault) => String(fault) === told)).toBeInstanceOf(kind);
  });

  it('all faults at once, in the order of files and lines', () => {
    const files = tinyCourse({
      'course.yaml': (tinyCourse().get('course.yaml') ?? '').replace('pass_mark: 80', 'pass_mark: 0'),
      'welcome.md': (tinyCourse().get('welcome.md') ?? '')
        .replace('[@care_act]', '[@careact]')
        .replace('::: tracey', '::: trace'),
    });
    expect(faultsOf(files).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'course.yaml:22',
      'welcome.md:13',
      'welcome.md:15',
    ]);
  });

  it('that a reason has the code of an answer', () => {
    const quiz = readCourse().get('quiz.yaml') ?? '';
    const [before = '', after = ''] = quiz.split(/(?<=reasons:\n {6}- code: )\w/, 2);
    const id = [...before.matchAll(/- id: (Q\w+)/g)].at(-1)?.[1];
    const told = `course/quiz.yaml:${before.split('\n').length}:9  A reason of question "${id}" has the code "t", which stands for true. Give it another letter, one that the question never used before.`;
    expect(
      faultsOf(new Map([...readCourse(), ['quiz.yaml', `${before}t${quiz.slice(before.length + 1)}`]])).map(String),
    ).toEqual([told]);
    expect(after).not.toBe('');
  });

  it('that a question about a story has the code of a step', () => {
    const story = readCourse().get('activities/story.yaml') ?? '';
    const at = story.indexOf('{code: ', story.indexOf('asks:')) + '{code: '.length;
    const lines = (text: string) => text.split('\n').length;
    const [fault, ...others] = faultsOf(
      new Map([...readCourse(), ['activities/story.yaml', `${story.slice(0, at)}"1"${story.slice(at + 1)}`]]),
    );
    expect(fault).toBeInstanceOf(Duplicate);
    expect(String(fault)).toBe(
      `course/activities/story.yaml:${lines(story.slice(0, at))}:14  Among the steps and the questions of this story the code "1" is used already in course/activities/story.yaml, line ${lines(story.slice(0, story.indexOf('code: "1"')))}. Give this one a code that neither of them uses yet, and never used before.`,
    );
    expect(others).toEqual([]);
  });

  it('that an LMS cannot keep an attempt as long as that', () => {
    const { course } = compile(tinyCourse());
    const [slot] = course.quiz.slots;
    const told: string[] = [];
    const asking = (slots: number) =>
      ({ ...course, quiz: { ...course.quiz, slots: Array.from({ length: slots }, () => slot) } }) as typeof course;
    const place = { file: 'quiz.yaml', line: 3, column: 1 };
    checkStateOverflow(asking(12), place, (fault) => told.push(String(fault)));
    expect(told).toEqual([]);
    checkStateOverflow(asking(500), place, (fault) => {
      expect(fault).toBeInstanceOf(StateOverflow);
      told.push(String(fault));
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^course\/quiz\.yaml:3:1 {2}To keep the answers of an attempt at 500 questions an LMS would need [\d,]+ characters, and has room for 4,080\. Ask fewer questions in an attempt: put the questions of some slots together, and delete the slots that are then empty\.$/,
    );
  });

  it('nothing about a course that fits', () => {
    expect(faultsOf(tinyCourse())).toEqual([]);
  });
});
