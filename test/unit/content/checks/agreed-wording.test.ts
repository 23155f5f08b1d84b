// Wording that was agreed for legal reasons reaches the learner word for word, and what must not be claimed is claimed nowhere.
import { describe, expect, it } from 'vitest';
import { NeverSaid, NotAsAgreed } from '../../../../scripts/content/checks/agreed-wording.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const wording = `approved:
  - id: law_line
    lines: ["The law requires us to involve people.", "It leaves the way to us."]
never:
  - {words: ["hard to reach"], in: pages, because: "It puts the fault with people."}
  - {words: ["Anna"], in: questions, because: "No question asks about a real person."}
  - {words: ["People choose"], in: keys, because: "A right answer must not rest on it."}
`;
const agreed = '::: approved law_line\n**The law requires us** to involve people.\n\n- It leaves the way to us.\n:::';

function faultsOf(words: string, rules = wording.split('\n').slice(0, -2).join('\n')): readonly Fault[] {
  const welcome = (tinyCourse().get('welcome.md') ?? '').replace('Ask early.\n:::', `Ask early.\n:::\n\n${words}`);
  return toldBy('wording', tinyCourse({ 'welcome.md': welcome, 'wording.yaml': rules }));
}

describe('approved wording', () => {
  it('may be laid out in any way', () => {
    expect(faultsOf(agreed).map(String)).toEqual([]);
  });

  it.each([
    [
      'other words',
      agreed.replace('involve', 'consult'),
      'course/welcome.md:52:1  The approved wording "law_line" reads otherwise than it was agreed, from “The law requires us to consult people.”. Agreed is “The law requires us to involve people.”. Put it back; if the Trust has agreed to the change, change course/wording.yaml as well.',
    ],
    [
      'a line that is gone',
      agreed.replace('\n\n- It leaves the way to us.', ''),
      'course/welcome.md:52:1  The approved wording "law_line" reads otherwise than it was agreed, from “”. Agreed is “It leaves the way to us.”. Put it back; if the Trust has agreed to the change, change course/wording.yaml as well.',
    ],
    [
      'a condition around it',
      `:::: if contact.email\n${agreed}\n::::`,
      'course/welcome.md:52:1  A setting could change the approved wording "law_line". Take it out of the condition, and write no {{…}} in it.',
    ],
    [
      'no place at all',
      'Nothing.',
      'course/wording.yaml:2:5  The approved wording "law_line" stands nowhere in the course. Put it back between `::: approved law_line` and `:::`; if the Trust no longer needs it, take it out here.',
    ],
  ])('%s', (_story, words, told) => {
    const faults = faultsOf(words);
    expect(faults.map(String)).toEqual([told]);
    expect(faults[0]).toBeInstanceOf(NotAsAgreed);
  });
});

describe('what the course never says', () => {
  it.each([
    [
      'in its own words',
      `${agreed}\n\nSome are Hard to reach.`,
      'course/welcome.md:57:1  The course must not say “Hard to reach”. It puts the fault with people. Say it another way.',
    ],
  ])('%s', (_story, words, told) => {
    const faults = faultsOf(words);
    expect(faults.map(String)).toEqual([told]);
    expect(faults[0]).toBeInstanceOf(NeverSaid);
  });

  it('in a right answer', () => {
    const told = faultsOf(agreed, wording).map(String);
    expect(told[0]).toMatch(
      /^course\/quiz\.yaml:\d+:\d+ {2}The course must not say “People choose”\. A right answer must not rest on it\. Say it another way\.$/,
    );
  });

  it('and may be quoted from someone else', () => {
    expect(faultsOf(`${agreed}\n\n::: tracey\nI felt heard and valued.\n:::`)).toEqual([]);
  });
});

describe('approved wording, just where it differs', () => {
  const told = (words: string) => faultsOf(words).map(({ line, fault }) => `${line} ${fault}`);
  const differs = (from: string, is: string) =>
    `52 The approved wording "law_line" reads otherwise than it was agreed, from “${from}”. Agreed is “${is}”.`;

  it.each([
    [agreed.replace('\n:::', '\n\nAnd more.\n:::'), [differs('And more.', 'nothing more')]],
    [agreed.replace('**The law requires us** to', 'The *law* requires us to'), []],
    [agreed.replace('involve people.', 'involve people. *'), []],
    [agreed.replace('- It leaves', '-It leaves'), [differs('-It leaves the way to us.', 'It leaves the way to us.')]],
    [
      agreed.replace('- It leaves', 'a - It leaves'),
      [differs('a - It leaves the way to us.', 'It leaves the way to us.')],
    ],
    [
      agreed.replace('to involve people.', `to ${'consult '.repeat(10)}people.`),
      [
        differs(
          `The law requires us to ${'consult '.repeat(10)}`.slice(0, 60),
          'The law requires us to involve people.',
        ),
      ],
    ],
    [
      agreed.replace('us** to', 'us** to {{contact.email}}'),
      [
        differs('The law requires us to {{contact.email}} involve people.', 'The law requires us to involve people.'),
        '51 A setting could change the approved wording "law_line".',
      ],
    ],
    [`:::: unless contact.email\n${agreed}\n::::`, ['52 A setting could change the approved wording "law_line".']],
    [`:::: inset\n${agreed}\n::::`, []],
    [
      `${agreed}\n\n::: approved law_lin\nMore.\n:::`,
      ['57 There is no approved wording "law_lin" in course/wording.yaml.'],
    ],
  ])('%j: %j', (words, faults) => {
    expect(told(words)).toEqual([...faults].sort((a, b) => parseInt(a, 10) - parseInt(b, 10)));
  });
});

it('each agreed wording has a place of its own', () => {
  const two = wording
    .split('\n')
    .slice(0, -2)
    .join('\n')
    .replace('never:', '  - id: other_line\n    lines: ["Another."]\nnever:');
  expect(faultsOf(agreed, two).map(({ fault }) => fault)).toEqual([
    'The approved wording "other_line" stands nowhere in the course.',
  ]);
});

it('a bank that cannot be read says nothing that is never said', () => {
  const files = tinyCourse({
    'quiz.yaml': 'items: 1',
    'wording.yaml': wording.replace(/approved:.*never:/s, 'approved: []\nnever:'),
  });
  expect(toldBy('wording', files)).toEqual([]);
});

describe('words that are never said', () => {
  const told = (words: string, rule: string) =>
    faultsOf(`${agreed}\n\n${words}`, `${wording.split('never:')[0]}never:\n  - ${rule}\n`).map(
      ({ file, line, fault }) => `${file}:${line} ${fault.replace('The course must not say ', '')}`,
    );
  const page = (words: string, ...list: readonly string[]) =>
    told(words, `{words: [${list.map((one) => JSON.stringify(one)).join(', ')}], in: pages, because: "So."}`);
  const at57 = (found: string) => [`welcome.md:57 “${found}”. So.`];

  it.each([
    ['Some are HARD TO REACH.', ['hard to reach'], at57('HARD TO REACH')],
    ['Some are hard   to reach.', ['hard to reach'], at57('hard   to reach')],
    ['Some are hard to reaching.', ['hard to reach'], at57('hard to reach')],
    ['Some are hard to reach2.', ['hard to reach'], []],
    ['Some are xhard to reach.', ['hard to reach'], []],
    ['Some are 2hard to reach.', ['hard to reach'], []],
    ['Some are éhard to reach.', ['hard to reach'], []],
    ['Some are hardtoreach.', ['hard to reach'], []],
    ['Some are hard to reach.', ['hard  to reach'], at57('hard to reach')],
    ['It costs 1.5 (or so).', ['1.5 (or so)'], at57('1.5 (or so)')],
    ['It costs 125 (or so).', ['1.5 (or so)'], []],
    ['They are customers.', ['clients', 'customer'], at57('customer')],
  ])('%j with %j', (words, list, faults) => {
    expect(page(words, ...list)).toEqual(faults);
  });

  it('are looked for in each line, but for those of the voice', () => {
    expect(page('Anna.\n\nAnna again.', 'Anna')).toEqual([...at57('Anna'), 'welcome.md:59 “Anna”. So.']);
    expect(page('::: tracey\nAnna.\nAnna.\n:::\n\nAnna.', 'Anna')).toEqual(['welcome.md:62 “Anna”. So.']);
    expect(page('::: tracey\nI.\n:::\nAnna.', 'Anna')).toEqual(['welcome.md:60 “Anna”. So.']);
    expect(page('::: tracey Anna\nI.\n:::', 'Anna')).toEqual(at57('Anna'));
    expect(page('::: inset\nAnna.\n:::', 'Anna')).toEqual(['welcome.md:58 “Anna”. So.']);
    expect(page('One.', 'learning team')).toEqual(['pages/help.md:6 “learning team”. So.']);
  });

  it('in keys are told of right answers, in questions of stems and answers, and never of feedback', () => {
    const at = (where: string, words: string) =>
      told('One.', `{words: [${JSON.stringify(words)}], in: ${where}, because: "So."}`).map(
        (one) => one.replace(' “', ' ').split('”')[0],
      );
    expect(at('keys', 'Staff choose')).toEqual(['quiz.yaml:56 Staff choose', 'quiz.yaml:104 Staff choose']);
    expect(at('questions', 'Nobody')).toHaveLength(6);
    expect(at('questions', 'In project 3')).toEqual(['quiz.yaml:52 In project 3']);
    expect(at('keys', 'In project 3')).toEqual([]);
    expect([...at('keys', 'they do in'), ...at('questions', 'they do in'), ...at('pages', 'Nobody')]).toEqual([]);
    expect(at('questions', 'Q01')).toEqual([]);
  });
});

it('a course without agreed wording, or with one that cannot be read, is held to none', () => {
  expect(toldBy('wording', tinyCourse())).toEqual([]);
  expect(toldBy('wording', tinyCourse({ 'wording.yaml': 'approved: 1' }))).toEqual([]);
});
