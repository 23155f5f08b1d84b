// The whole course as somebody hears it who cannot see it: from the launch to the goodbye, through a virtual screen
// reader. What must be heard is taken from the course's words and from ARIA, not from what was heard before.

import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { runWithScreenReader } from '../../scripts/gallery/screen-reader-run.js';
import { spokenScenes, type Scene } from '../../scripts/gallery/transcript.js';
import type { Question } from '../../src/model/course.js';
import { serveBuiltCourse } from './built-course.js';
import { hintOf, missingOf, partsOf, plain, reasonsOf } from './heard-words.js';
import { course, questions, words } from './learner.js';

const SLOWEST = 300_000;
const total = course.quiz.slots.length;
const kinds = [...new Set(questions.map(({ kind }) => kind))];
const numbers = course.quiz.slots.map((_, at) => words('quiz.question_of', { n: at + 1, total }));
const verdicts = ['quiz.correct', 'quiz.partly', 'quiz.not_quite'].map((key) => words(key));
const files = readCourse();
const { html, sources } = compile(files);
let scenes: readonly Scene[] = [];

beforeAll(async () => {
  const served = await serveBuiltCourse();
  try {
    scenes = await runWithScreenReader(`${served.url}own/`);
  } finally {
    await served.close();
  }
}, SLOWEST);

const readIn = ({ lines }: Scene) => lines.filter(({ way }) => way === 'read').map(({ text }) => text);
const announcedIn = ({ lines }: Scene) =>
  lines.filter(({ way }) => way === 'polite' || way === 'assertive').map(({ text }) => text);
const all = () => scenes.flatMap(readIn);
/** The screens with a question, each with the question that the bank has for its heading. */
const asked = () =>
  scenes.flatMap((scene) => {
    const question = questions.find(({ stem }) => scene.title.endsWith(plain(stem)));
    return question ? [{ scene, question }] : [];
  });
const firstOfEach = () =>
  kinds.map((kind) => asked().find(({ question }) => question.kind === kind) as { scene: Scene; question: Question });

describe('the way through the course', () => {
  it('each screen begins with its heading, and the title of the page says it', () => {
    for (const { pageTitle, lines } of scenes.slice(1)) {
      const [, heading = '', level] = /^heading, (.+), level ([12])$/.exec(lines[0]?.text ?? '') ?? [];
      const screen = numbers.find((number) => heading.startsWith(`${number} `)) ?? heading;
      // A heading 2 is a passage that a link led to; the screen around it gives the title.
      if (level !== '2')
        expect(pageTitle).toBe(
          heading === course.title ? heading : words('app.title', { screen, course: course.title }),
        );
    }
  });

  it('every section is read to its end, the quiz is failed and then passed, and the last word is that all is saved', () => {
    const headings = scenes.map(
      ({ lines }) => lines.find(({ text }) => /^heading, .*, level 1$/.test(text))?.text ?? '',
    );
    expect(asked()).toHaveLength(2 * total);
    for (const { id } of course.sections)
      expect(headings).toContain(`heading, ${plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html[id] ?? '')?.[1] ?? '')}, level 1`);
    expect(headings.filter((heading) => heading.includes(words('quiz.result_failed')))).not.toEqual([]);
    expect(headings.filter((heading) => heading.includes(words('quiz.result_passed')))).toHaveLength(1);
    // Nobody has read past the end of a screen and begun again at the top of the page.
    expect(all().filter((phrase) => phrase === `link, ${words('app.skip')}`)).toHaveLength(1);
    expect(headings.at(-1)).toContain(words('app.closed_saved'));
    expect(readIn(scenes.at(-1) as Scene)).toContain(words('app.closed_saved_next'));
  });

  it('every control, picture, table and group has a name', () => {
    const nameless =
      /^(?:link|button|radio|checkbox|combobox|textbox|image|summary|navigation|complementary|table|group|radiogroup)(?:, (?:(?:not )?(?:checked|disabled|expanded|pressed|invalid)|has popup .*|position \d.*|set size.*|\d+ controls?))*$/;
    expect(all().filter((phrase) => nameless.test(phrase))).toEqual([]);
    expect(all().filter((phrase) => phrase.startsWith('image, '))).not.toEqual([]);
  });

  it('what a picture shows is said in the words of the course, in two breaths at most', () => {
    const said = [...files.values()].join('\n').replace(/\s+/g, ' ').replaceAll("''", "'");
    for (const name of new Set(
      all()
        .filter((phrase) => phrase.startsWith('image, '))
        .map((phrase) => phrase.slice('image, '.length)),
    )) {
      expect(said).toContain(name);
      expect(name.split(' ').length, name).toBeLessThanOrEqual(55);
    }
  });

  it('each row of a table begins with what it is about, under headers', () => {
    const phrases = all();
    const tables = phrases.flatMap((phrase, at) =>
      phrase.startsWith('table, ') ? [phrases.slice(at, phrases.indexOf(`end of ${phrase}`, at))] : [],
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const rows = table.flatMap((phrase, at) => (phrase.startsWith('row, ') ? [table[at + 1] ?? ''] : []));
      expect(rows[0]).toMatch(/^columnheader, /);
      for (const first of rows.slice(1)) expect(first).toMatch(/^rowheader, /);
    }
  });

  it('a link out of the course says that it opens a new tab', () => {
    const outward = all().filter((phrase) =>
      sources.some(({ short, url }) => url && phrase.startsWith(`link, ${short}`)),
    );
    // Those of a part stand in a list that is closed.
    expect(outward.length).toBeGreaterThan(9);
    expect(outward.filter((phrase) => !phrase.endsWith(words('pages.new_tab')))).toEqual([]);
  });

  it('nothing is announced twice in a row', () => {
    const announced = scenes.flatMap(announcedIn);
    expect(announced.length).toBeGreaterThan(2 * total);
    expect(announced.filter((text, at) => text === announced[at - 1])).toEqual([]);
  });

  it('controls that open something say whether it is open, and keys say what they have changed', () => {
    for (const state of [
      /^button, .*, expanded$/,
      /^button, .*, not expanded$/,
      /^summary, .*, expanded$/,
      /^radio, .*, checked, position/,
      /^checkbox, .*, checked$/,
      /^button, .*, pressed$/,
    ])
      expect(
        all().filter((phrase) => state.test(phrase)),
        String(state),
      ).not.toEqual([]);
    expect(all().filter((phrase) => phrase.includes('not disabled'))).toEqual([]);
  });
});

describe('a question', () => {
  it('is said with all its choices, each with its state and its place among the others', () => {
    for (const { scene, question } of asked()) {
      const phrases = readIn(scene);
      for (const part of partsOf(question))
        expect(
          phrases.filter((phrase) => phrase.startsWith(part.start) && phrase.endsWith(part.end)),
          `${question.id}: ${part.start} … ${part.end}`,
        ).not.toEqual([]);
    }
  });

  it('belongs together as a group, with its words as name and how to answer as description', () => {
    for (const { scene, question } of asked()) {
      const described = readIn(scene).filter(
        (phrase) => /^(?:(?:end of )?group|list|combobox), /.test(phrase) && phrase.includes(hintOf(question)),
      );
      expect(described, question.id).not.toEqual([]);
      if (question.kind === 'choice' || question.kind === 'multiple')
        expect(described[0]).toContain(plain(question.stem));
    }
  });

  it('its verdict is announced once, with the reason, and is not in the way of whoever reads on', () => {
    const firsts = firstOfEach().map(({ scene }) => scene);
    for (const { scene, question } of asked()) {
      const told = announcedIn(scene).filter((text) => verdicts.some((verdict) => text.startsWith(`${verdict}.`)));
      expect(told, question.id).toHaveLength(1);
      const [verdict = ''] = verdicts.filter((word) => told[0]?.startsWith(`${word}.`));
      const isFirst = firsts.includes(scene);
      expect(verdict, question.id).toBe(
        isFirst
          ? words(question.kind === 'choice' || question.kind === 'ordering' ? 'quiz.not_quite' : 'quiz.partly')
          : words('quiz.correct'),
      );
      expect(
        reasonsOf(question).some((reason) => told[0]?.includes(plain(reason).replace(/[.!?]$/, ''))),
        `${question.id}: ${told[0]}`,
      ).toBe(true);
      expect(readIn(scene)).not.toContain(told[0]);
    }
  });

  it('checked too early, says once what is missing, and leads there', () => {
    for (const { scene, question } of firstOfEach()) {
      const phrases = spokenScenes([scene]).flatMap(readIn);
      expect(
        phrases.filter((phrase) => phrase === `heading, ${words('quiz.error_title')}, level 2`),
        question.id,
      ).toHaveLength(1);
      expect(phrases).toContain(`link, ${words(missingOf(question))}`);
    }
    const [matching] = firstOfEach().filter(({ question }) => question.kind === 'matching');
    expect(readIn(matching?.scene as Scene)).toContainEqual(expect.stringMatching(/^combobox, .*, invalid$/));
  });

  it('to be put in order, says each move', () => {
    for (const { scene, question } of asked()) {
      if (question.kind !== 'ordering') continue;
      const moves = question.options.flatMap(({ text }) =>
        question.options.map((_, at) => words('quiz.moved_to', { text, n: at + 1, total: question.options.length })),
      );
      const presses = scene.lines.filter(
        ({ way, text }, at) => way === 'pressed' && text === 'Enter' && moves.includes(scene.lines[at + 1]?.text ?? ''),
      );
      expect(presses.length).toBeGreaterThan(0);
      expect(announcedIn(scene).filter((text) => moves.includes(text))).toHaveLength(presses.length);
    }
  });
});

describe('the result and saving', () => {
  it('the result is heard first, then what it is made of', () => {
    const [failed, passed] = ['quiz.result_failed', 'quiz.result_passed'].map((key) =>
      scenes.find(({ pageTitle, lines }) => pageTitle.startsWith(words(key)) && lines.length > 10),
    );
    for (const [scene, correct] of [
      [failed, total - kinds.length],
      [passed, total],
    ] as const) {
      const phrases = readIn(scene as Scene);
      const places = [
        words((correct * 100) % total === 0 ? 'quiz.score' : 'quiz.score_rounded', {
          correct,
          total,
          percent: Math.floor((correct * 100) / total),
        }),
        `heading, ${words('quiz.by_principle')}, level 2`,
        `heading, ${words('quiz.your_answers')}, level 2`,
      ].map((text) => phrases.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const { title } of course.principles) expect(phrases).toContain(title);
    }
  });

  it('trouble with saving is said once, and once that it is over', () => {
    const announced = scenes.flatMap(announcedIn);
    const trouble = announced.indexOf(words('saving.unsaved_refused'));
    expect(trouble).toBeGreaterThan(-1);
    expect(announced.lastIndexOf(words('saving.unsaved_refused'))).toBe(trouble);
    expect(announced[trouble + 1]).toBe(words('saving.saved'));
    expect(announced.filter((text) => text === words('saving.saved'))).toHaveLength(1);
  });
});
