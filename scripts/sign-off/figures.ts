// What a person who signs off wants to know before reading: time, readability, blueprint, quality of the questions.

import { blueprintOf } from '../content/item-quality/blueprint.js';
import type { Compiled } from '../content/compiled.js';
import { cueRowsOf } from '../content/item-quality/cue-report.js';
import { qualityOf, type QualityFigures } from '../content/item-quality/item-quality.js';
import type { QualityFinding } from '../content/item-quality/item-finding.js';
import { readabilityOf } from './readability.js';
import type { Block, Row } from './row.js';

export function timeBlocks({ course, settings }: Compiled): Block[] {
  const whole = course.sections.reduce((total, { minutes }) => total + minutes, 0);
  const quiz = course.sections.filter(({ kind }) => kind === 'quiz').reduce((total, { minutes }) => total + minutes, 0);
  return [
    { kind: 'heading', level: 3, text: 'Reading times', anchor: 'times' },
    {
      kind: 'text',
      text: `Counted from the words, at ${settings.reading_speed} words a minute, with time to decide on each answer.`,
    },
    {
      kind: 'table',
      caption: 'Reading times in minutes',
      head: ['Section', 'Minutes'],
      rows: [
        ...course.sections.map(({ title, minutes }) => [title, String(minutes)]),
        ['The whole course', String(whole)],
        ['Those who know the subject: the quiz first', String(quiz)],
      ],
    },
  ];
}

/** @param parts the rows of each section, by its title */
export function readabilityBlocks(parts: ReadonlyMap<string, readonly Row[]>): Block[] {
  const rows = [...parts, ['All of these', [...parts.values()].flat()] as const].map(([title, own]) => {
    const { words, sentences, longSentences, wordsPerSentence, ease, age } = readabilityOf(
      own.filter(({ isOurs }) => isOurs).map(({ text }) => text),
    );
    return [
      title,
      String(words),
      wordsPerSentence.toFixed(1),
      `${longSentences} of ${sentences}`,
      ease.toFixed(0),
      age.toFixed(0),
    ];
  });
  return [
    { kind: 'heading', level: 3, text: 'Readability (advice only)', anchor: 'readability' },
    {
      kind: 'text',
      text: 'Our own words, without quotations and without approved wording. The aim is a reading age of 9 to 11 where it can be, 11 to 14 for law, and sentences of up to 20 words. Names such as “co-production” raise the age.',
    },
    {
      kind: 'table',
      caption: 'Readability',
      head: ['Part', 'Words', 'Words in a sentence', 'Sentences over 20 words', 'Flesch reading ease', 'Reading age'],
      rows,
    },
  ];
}

export function blueprintBlocks({ course, questions, activities }: Compiled): Block[] {
  const titleOf = (id: string) => course.sections.find((section) => section.id === id)?.title ?? id;
  return [
    { kind: 'heading', level: 3, text: 'Blueprint of the quiz', anchor: 'blueprint' },
    {
      kind: 'text',
      text: `The quiz asks ${course.quiz.slots.length} questions, one from each slot. To pass: ${course.quiz.passMark}%.`,
    },
    {
      kind: 'table',
      caption: 'Blueprint',
      head: ['Slot', 'Objective', 'Principle', 'Taught in', 'Practised in', 'Questions'],
      rows: blueprintOf(course, questions, activities).map(
        ({ slot, objective, principle, section, anchor, practice, items }) => [
          slot,
          objective,
          principle ?? 'none',
          anchor ? `${titleOf(section)}, #${anchor}` : titleOf(section),
          practice.join(', '),
          items.map(({ id, kind }) => `${id} (${kind})`).join(', '),
        ],
      ),
    },
  ];
}

export function qualityBlocks({ questions }: Compiled): Block[] {
  const { figures, findings } = qualityOf(questions);
  return [
    { kind: 'heading', level: 3, text: 'Quality of the questions', anchor: 'quality' },
    {
      kind: 'text',
      text: 'Whether a right option can be guessed from its look: what someone gains who knows nothing and picks by one rule. The build stops when a rule beats chance (p below 0.05 for all rules together, after Holm), or when cues that one half of the questions teaches help in the other half (p below 0.05).',
    },
    {
      kind: 'table',
      caption: 'Questions by kind',
      head: ['Kind', 'Questions'],
      rows: [
        ...Object.entries(figures.kinds).map(([kind, count]) => [kind, String(count)]),
        ['all', String(figures.questions)],
      ],
    },
    {
      kind: 'table',
      caption: 'Is the key given away?',
      head: ['Picking …', 'is right in', 'by chance', 'p', 'p, all together'],
      rows: cueRows(figures),
    },
    { kind: 'text', text: placesText(figures.keyPositions) },
    ...(findings.length > 0
      ? [
          { kind: 'text' as const, text: 'A person should look at these:' },
          { kind: 'list' as const, items: findings.map(sentenceOf) },
        ]
      : [{ kind: 'text' as const, text: 'No question needs a second look.' }]),
  ];
}

function cueRows({ cueReport }: QualityFigures): string[][] {
  return cueRowsOf(cueReport).map(({ name, questions, observed, expected, probability, adjusted }) => [
    name,
    `${observed.toFixed(1)} of ${questions}`,
    expected.toFixed(1),
    probability.toFixed(3),
    adjusted === null ? 'a test of its own' : adjusted.toFixed(3),
  ]);
}

function placesText({ counts, expected, chiSquare, critical }: QualityFigures['keyPositions']): string {
  const limit = `chi² ${chiSquare.toFixed(1)}, limit ${critical.toFixed(1)}`;
  return `As written, the right option of a single choice stands first, second and so on in ${counts.join(', ')} questions. Chance gives ${expected.map((count) => count.toFixed(1)).join(', ')} (${limit}). Learners see it shuffled.`;
}

const sentenceOf = ({ words, repair }: QualityFinding) => `${words} ${repair}`;
