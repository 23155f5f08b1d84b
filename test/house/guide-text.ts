// docs/what-you-can-write.md, made from fixtures: each source in it is compiled, and what stands beside it is what came out.

import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { wordsOf } from '../../scripts/content/render/html.js';
import { parse } from 'yaml';
import { kinds as questionKinds } from '../../src/questions/authoring.js';
import { jpeg } from '../fixtures/pictures.js';
import { tinyCourse } from '../fixtures/tiny-course.js';

interface Piece {
  readonly title: string;
  readonly source: string;
  readonly note: string;
}

const pieces: readonly Piece[] = [
  {
    title: 'A paragraph, bold, italics',
    source: 'Ask **early** and *often*.',
    note: 'An empty line begins a new paragraph.',
  },
  {
    title: 'A heading',
    source: '## Ask early {#ask_early}',
    note: 'The name in braces is what links and questions lead to. It stays when the heading changes.',
  },
  { title: 'A list', source: '- Ask early.\n- Ask often.', note: 'With numbers: `1. `, `2. `.' },
  {
    title: 'A table',
    source: '| Way | Who decides |\n| --- | --- |\n| Informing | Staff |',
    note: 'The first row is its head.',
  },
  {
    title: 'A link',
    source: '[The Act](https://www.legislation.gov.uk/ukpga/2014/23)',
    note: 'It opens in a new tab and says so. Inside the course write `#` and an id.',
  },
  {
    title: 'A source',
    source: 'Councils must promote well-being. [@care_act]',
    note: 'The key is an `id` of `course/sources.yaml`. In a module the sources of each part stand in a folded list at its end, each once; on a page and in an activity, where you write them.',
  },
  {
    title: 'A term',
    source: '[[shared power|power]] helps.',
    note: 'The words that show, and the `id` in `course/glossary.yaml`.',
  },
  { title: 'A setting', source: 'Write to {{contact.email}}.', note: 'Its value comes from `course/course.yaml`.' },
  {
    title: 'Words that depend on a setting',
    source: '::: if contact.email\nWe have an address.\n:::',
    note: '`unless` shows its words while the setting is blank.',
  },
  { title: 'A photograph', source: '![Two people at a table.](ward.jpg)', note: 'The file lies in `course/media/`.' },
  {
    title: 'A scene',
    source: '::: picture table\nEveryone has a seat.\n:::',
    note: 'Its name stands in `course/scenes/`; the words below it are its caption.',
  },
  { title: 'What the signs of the scenes mean', source: '::: key\n:::', note: '' },
  { title: 'A remark', source: '::: inset\nAsk early.\n:::', note: '' },
  { title: 'A warning', source: '::: warning Take care\nAsk before you move anybody.\n:::', note: '' },
  { title: 'Something to open', source: '::: details More about this\nDetails stay out of the way.\n:::', note: '' },
  {
    title: 'Somebody’s own words',
    source: '::: tracey\nI felt heard and valued.\n:::',
    note: 'What the block is called, and whose words it holds, stands under `voice` in `course/course.yaml`. The words must stand in the article.',
  },
  {
    title: 'Wording that was agreed',
    source: '::: approved law_line\nCouncils must promote well-being.\n:::',
    note: 'The same words stand in the file `wording.yaml` of the course.',
  },
  {
    title: 'Must and should',
    source:
      '::: law\n### Must\n\n- Councils must promote well-being. [@care_act]\n\n### Should\n\n- Councils should listen. [@guidance]\n:::',
    note: 'Two columns, side by side where there is room.',
  },
];

const body = (source: string) => {
  const welcome = (tinyCourse().get('welcome.md') ?? '').replace(
    /::: inset\nAsk early\.\n:::/,
    () => `AAAA\n\n${source}\n\nZZZZ`,
  );
  const files = tinyCourse({
    'welcome.md': source.includes('::: law\n') ? welcome.replace(/::: law[\s\S]*?\n:::\n/, '') : welcome,
  });
  files.set('media/ward.jpg', jpeg(800, 600));
  return compile(files).html['welcome'] ?? '';
};

function resultOf(source: string): string {
  const html = body(source);
  if (source.startsWith('## ')) return wordsOf(/<h2[^>]*id="ask_early"[^>]*>([\s\S]*?)<\/h2>/.exec(html)?.[1] ?? '');
  const shown = html.slice(html.indexOf('AAAA'), html.indexOf('ZZZZ'));
  const pictures = [...shown.matchAll(/(?:alt|aria-label)="([^"]+)"/g)].map(([, text]) => `(picture: ${text})`);
  const titles = [...shown.matchAll(/<title>([^<]+)<\/title>/g)].map(([, text]) => `(picture: ${text})`);
  return [...new Set([...titles, ...pictures]), wordsOf(shown.replace(/AAAA/, ''))]
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}

function questionPieces(): string[] {
  const { items } = parse(readFileSync('test/fixtures/sample-course/quiz.yaml', 'utf8')) as {
    items: { kind: string }[];
  };
  return questionKinds.flatMap((kind) => {
    const item = items.find((one) => one.kind === kind);
    return item ? [`### ${kind}\n\n\`\`\`yaml\n${stringify([item], { lineWidth: 118 }).trim()}\n\`\`\``] : [];
  });
}

function activityPieces(): string[] {
  const files = readCourse('test/fixtures/sample-course');
  const { activities, html } = compile(files);
  const whole = Object.values(html).join('\n');
  const seen = new Set<string>();
  return activities.flatMap(({ id, kind }) => {
    if (seen.has(kind)) return [];
    seen.add(kind);
    const [, reading = ''] =
      new RegExp(`<[a-z-]+-activity[^>]*data-activity="${id}"[^>]*>([\\s\\S]*?)</[a-z-]+-activity>`).exec(whole) ?? [];
    const source = (files.get(`activities/${id}.yaml`) ?? '')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .slice(0, 24);
    return [
      `### ${kind}\n\nIt stands in a module as \`::: activity ${id}\` and \`:::\`. Its file begins:\n\n\`\`\`yaml\n${source.join('\n').trim()}\n\`\`\`\n\nWithout script learners read: ${wordsOf(reading).slice(0, 300)} …`,
    ];
  });
}

export function writingGuide(): string {
  return `# What you can write

Each thing that a module, a page, the quiz or an activity can hold: what you type, and what learners then read. This page is made
from the tests, so it says what is so. To mend it, change \`test/house/guide-text.ts\` and type the command that the test names.

## In modules and pages

${pieces
  .map(
    ({ title, source, note }) =>
      `### ${title}\n\n\`\`\`\n${source}\n\`\`\`\n\nLearners read: ${resultOf(source) || 'the heading alone.'}${note === '' ? '' : `\n\n${note}`}`,
  )
  .join('\n\n')}

## Blocks for one place

Each takes a line \`:::\` after it.

| What you type | What it brings |
| --- | --- |
| \`::: activity ID\` | the activity of that \`id\` in \`course/activities/\` |
| \`::: plan ID\` | the action plan of a self-check, under a heading of its own |
| \`::: roles ID\` | a step for each role, from the same self-check |
| \`::: media talk.mp4\` | a film or a sound of \`course/media/\`, with its captions and its words |
| \`::: print\` | the way to print this page |
| \`::: you_said\` | what people said and what was done about it, from \`course/course.yaml\` |
| \`::: change shared-table\` | a scene that the reader makes of another with one press; its \`change:\` names the other and the button |
| \`::: compare\` | what stands in it, such as a wide table, in the whole width of the screen (close it after its words) |

## Kinds of questions

In \`course/quiz.yaml\`, under \`items\`. Learners see the options in an order of their own, and the feedback of what they chose.

${questionPieces().join('\n\n')}

## Kinds of activities

Each in a file of its own in \`course/activities/\`, named after its \`id\`.

${activityPieces().join('\n\n')}
`;
}

/** Every block that the renderer knows has its example, or its line in the table. */
export const shownBlocks = [
  ...pieces.flatMap(({ source }) => [...source.matchAll(/^::: (\S+)/gm)].map(([, name = '']) => name)),
  ...[...writingGuide().matchAll(/^\| `::: (\w+)/gm)].map(([, name = '']) => name),
];
