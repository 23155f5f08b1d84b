// The first half page of the sign-off document: who needs to read what, and about how long it takes them.

import type { Compiled } from '../content/compiled.js';
import { blockersOf } from '../content/open-points.js';
import { countOf } from '../content/render/word-count.js';
import type { Block, Row } from './row.js';

interface Part {
  readonly level: 2 | 3;
  readonly title: string;
  readonly anchor: string;
  readonly rows: readonly Row[];
}

/** Words a minute of somebody who reads to approve: slower than a learner. */
const readingSpeed = 150;

export function readingGuideOf({ course, settings }: Compiled, parts: readonly Part[], isFirst: boolean): Block[] {
  const modules = new Set(course.sections.filter(({ kind }) => kind === 'module').map(({ id }) => id));
  const quiz = new Set(course.sections.filter(({ kind }) => kind === 'quiz').map(({ id }) => id));
  let within = '';
  const owned = parts.map((part) => {
    if (part.level === 2) within = part.anchor;
    return { part, within };
  });
  const minutes = (isWanted: (within: string) => boolean) =>
    timeOf(owned.filter((each) => isWanted(each.within)).flatMap(({ part }) => part.rows));
  const open = blockersOf(settings).length;
  return [
    { kind: 'heading', level: 2, text: 'Who needs to read what', anchor: 'readers' },
    {
      kind: 'text',
      text: isFirst
        ? 'Nobody has to read all of it, except the learning team. Each line of a table has a number: write it beside your comment.'
        : 'Begin with “What changed since it was last signed off”: what is not listed there has stayed as you signed it. Each line of a table has a number: write it beside your comment.',
    },
    {
      kind: 'table',
      caption: 'Who needs to read what',
      hidesCaption: true,
      head: ['You are', 'Please read', 'About'],
      rows: [
        [
          'the director, or whoever signs for the organisation',
          `this page, “Open points” (${open === 0 ? 'none stops a release' : `${open} still ${open === 1 ? 'stops' : 'stop'} a release`}) and “Signatures”`,
          '10 minutes',
        ],
        [
          'the subject lead',
          'the modules and the quiz',
          minutes((id) => modules.has(id) || quiz.has(id) || id.startsWith('slot')),
        ],
        [
          'a person with lived experience',
          'the modules; the pictures with their words',
          minutes((id) => modules.has(id) || id === 'pictures'),
        ],
        [
          'in the legal or governance team',
          '“What the build asks you to look at”, each line with a source of law beside it, and “Sources”',
          minutes((id) => id === 'sources' || id === 'findings'),
        ],
        [
          'responsible for accessibility',
          'the pictures, the buttons and messages, and the accessibility statement',
          minutes((id) => id === 'pictures' || id === 'words' || id === 'page-accessibility'),
        ],
        ['in the learning team', 'all of it', minutes(() => true)],
      ],
    },
  ];
}

function timeOf(rows: readonly Row[]): string {
  const minutes = Math.max(5, Math.ceil(rows.reduce((sum, { text }) => sum + countOf(text), 0) / readingSpeed / 5) * 5);
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.ceil(minutes / 30) / 2;
  return hours === 1 ? '1 hour' : `${String(hours).replace('.5', '½').replace(/^0/, '')} hours`;
}
