// What an author is told when something in course/ does not fit: where, what, what to do. Word for word.
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../scripts/content/compile.js';
import { checkStateOverflow, StateOverflow } from '../../../../scripts/content/checks/state-overflow.js';
import { Duplicate } from '../../../../scripts/content/checks/unknown-references.js';
import { readCourse } from '../../../../scripts/content/parse/read-course.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';
import { cases } from '../../../fixtures/faulty-courses.js';
import { faultsOf } from '../../../fixtures/compiler-faults.js';
import { toldBy, wordsOf } from '../../../fixtures/course-faults.js';
import { damages } from '../../../fixtures/damaged-files.js';
import { markups } from '../../../fixtures/wrong-markup.js';

describe('an author is told', () => {
  it.each([...cases, ...damages, ...markups])('$story', ({ files, kind, told, also = [] }) => {
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
      wordsOf('quiz', new Map([...readCourse(), ['quiz.yaml', `${before}t${quiz.slice(before.length + 1)}`]])),
    ).toEqual([told]);
    expect(after).not.toBe('');
  });

  it('that a question about a story has the code of a step', () => {
    const story = readCourse().get('activities/story.yaml') ?? '';
    const at = story.indexOf('{code: ', story.indexOf('asks:')) + '{code: '.length;
    const lines = (text: string) => text.split('\n').length;
    const [fault, ...others] = toldBy(
      'activities',
      new Map([...readCourse(), ['activities/story.yaml', `${story.slice(0, at)}"1"${story.slice(at + 1)}`]]),
    );
    expect(fault).toBeInstanceOf(Duplicate);
    expect(String(fault)).toBe(
      `course/activities/story.yaml:${lines(story.slice(0, at))}:14  Among what is kept together in this activity the code "1" is used already in course/activities/story.yaml, line ${lines(story.slice(0, story.indexOf('code: "1"')))}. Give this one a code that none of it uses yet, and never used before.`,
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

  it('once, when a page is a copy of another with its id or with its headings', () => {
    const page = (id: string) =>
      `---\nid: ${id}\ntitle: Ask\nheading: Ask\n---\n## One {#ask_one}\n\nAsk.\n\n## Two {#ask_two}\n\nAsk again.\n`;
    const listed =
      tinyCourse()
        .get('course.yaml')
        ?.replace(/^pages: \[/m, 'pages: [ask, ') ?? '';
    const told = (copy: string) =>
      faultsOf(
        tinyCourse({
          'course.yaml': copy === 'ask' ? listed : listed.replace('[ask,', `[ask, ${copy},`),
          'pages/ask.md': page('ask'),
          'pages/our_ask.md': page(copy),
        }),
      ).map(String);
    expect(told('our_ask')).toEqual([
      'course/pages/our_ask.md:6:1  This file and course/pages/ask.md use the same names for headings: "ask_one", "ask_two". Change them in the newer of the two, in the braces after its headings; links and progress lead to those of the older.',
    ]);
    expect(told('ask')).toEqual([
      'course/pages/our_ask.md:2:5  This file and course/pages/ask.md are copies of each other: both have the names "ask", "ask_one", "ask_two". Take the one that is too many out of the folder, or give the newer one an id and names in braces after its headings of its own.',
    ]);
  });

  it('nothing about a course that fits', () => {
    expect(faultsOf(tinyCourse())).toEqual([]);
  });
});
