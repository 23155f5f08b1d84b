// The rows of one activity: what a learner reads before, and every answer with what it brings.

import type { Opened } from '../content/parse/course-files.js';
import type { Path } from '../content/parse/yaml.js';
import type { ActivityEntry } from '../content/parse/schemas/activities.js';
import { placeOf } from './page-rows.js';
import type { Draft } from './row.js';
import { plainTextOf, type PlainTextContext } from './plain-words.js';

/** Makes a row for the value at `path`, named by its parts. */
type RowOf = (
  key: string,
  label: string,
  text: string,
  path: Path,
  more?: Partial<Pick<Draft, 'sources' | 'picture' | 'isOurs'>>,
) => Draft;

export function activityRowsOf({ yaml, data }: Opened<ActivityEntry>, speech: PlainTextContext): Draft[] {
  if (!data) return [];
  const row: RowOf = (key, label, text, path, more = {}) => {
    const spoken = plainTextOf(text, speech);
    return {
      key: `${data.id}.${key}`,
      label,
      ...spoken,
      place: placeOf(yaml.placeOf(path)),
      ...more,
      sources: [...spoken.sources, ...(more.sources ?? [])],
    };
  };
  return [
    row('title', 'Title of the activity', data.title, ['title']),
    row('intro', 'What to do', data.intro, ['intro']),
    ...bodyOf(data, row),
  ];
}

function bodyOf(entry: ActivityEntry, row: RowOf): Draft[] {
  switch (entry.kind) {
    case 'ladder':
      return ladder(entry, row);
    case 'myths':
      return entry.statements.map(({ code, text, answer, why, source }, at) =>
        row(`statements.${code}`, `Statement ${code}: a ${answer}`, `${text}\nFeedback: ${why}\n${source}`, [
          'statements',
          at,
        ]),
      );
    case 'story':
      return story(entry, row);
    case 'check':
      return entry.questions.flatMap(({ code, stem, options }, at) => [
        row(code, `Question ${code}`, stem, ['questions', at]),
        ...optionRows(row, code, options, ['questions', at, 'options']),
      ]);
    case 'scenario':
      return scenario(entry, row);
    case 'self-check':
      return selfCheck(entry, row);
  }
}

interface Option {
  readonly code: string;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

function optionRows(row: RowOf, key: string, options: readonly Option[], path: Path): Draft[] {
  return options.map(({ code, text, right, feedback }, at) =>
    row(`${key}.${code}`, `Option ${code}${right ? ', right' : ''}`, `${text}\nFeedback: ${feedback}`, [...path, at]),
  );
}

function ladder({ rungs, practices, credit }: ActivityEntry & { kind: 'ladder' }, row: RowOf): Draft[] {
  const nameOf = (code: string) => rungs.find((rung) => rung.code === code)?.name ?? code;
  return [
    ...rungs.map(({ code, name, meaning, picture }, at) =>
      row(`rungs.${code}`, `Rung ${code}`, `${name}\n${meaning}`, ['rungs', at], { picture }),
    ),
    ...practices.map(({ code, text, rung, why }, at) =>
      row(
        `practices.${code}`,
        `Practice ${code}, belongs on rung ${rung} (${nameOf(rung)})`,
        `${text}\nFeedback: ${why}`,
        ['practices', at],
      ),
    ),
    row('credit', 'Credit, as its owner asks', credit, ['credit']),
  ];
}

function story({ steps, asks, teller }: ActivityEntry & { kind: 'story' }, row: RowOf): Draft[] {
  return [
    row('teller', 'Name under each quotation', teller, ['teller']),
    ...steps.flatMap(({ code, title, quote, notice, picture }, at) => [
      row(`steps.${code}.title`, `Step ${code}: title`, title, ['steps', at, 'title'], { picture }),
      row(`steps.${code}.quote`, `Step ${code}: Tracey’s words, as she wrote them`, quote, ['steps', at, 'quote'], {
        sources: ['tracey'],
        isOurs: false,
      }),
      ...(notice === undefined
        ? []
        : [row(`steps.${code}.notice`, `Step ${code}: what this shows`, notice, ['steps', at, 'notice'])]),
    ]),
    row('asks.title', 'Second part: title', asks.title, ['asks', 'title']),
    row('asks.intro', 'Second part: what to do', asks.intro, ['asks', 'intro']),
    ...asks.items.map(({ code, text, told, why }, at) =>
      row(
        `asks.${code}`,
        `Statement ${code}: ${told ? 'she tells us' : 'we would need to ask'}`,
        `${text}\nFeedback: ${why}`,
        ['asks', 'items', at],
      ),
    ),
  ];
}

function scenario({ scenes, start }: ActivityEntry & { kind: 'scenario' }, row: RowOf): Draft[] {
  const titleOf = (code: string) => scenes.find((scene) => scene.code === code)?.title ?? code;
  return scenes.flatMap(({ code, title, text, principle, choices }, at) => [
    row(
      `scenes.${code}`,
      `Scene ${code}${code === start ? ', the first' : ''}${principle ? `, about principle ${principle}` : ', an ending'}`,
      `${title}\n${text}`,
      ['scenes', at],
    ),
    ...choices.map((choice, index) =>
      row(
        `scenes.${code}.${choice.code}`,
        `Choice ${choice.code}: ${choice.wise ? 'a wise way' : 'there is a better way'}, leads to scene ${choice.to} (${titleOf(choice.to)})`,
        `${choice.text}\nWhat follows: ${choice.consequence}`,
        ['scenes', at, 'choices', index],
      ),
    ),
  ]);
}

function selfCheck(entry: ActivityEntry & { kind: 'self-check' }, row: RowOf): Draft[] {
  const { scale, statements, advice, plan, reflections } = entry;
  return [
    ...scale.map(({ code, text }, at) => row(`scale.${code}`, `Step ${code} of the scale`, text, ['scale', at])),
    ...statements.map(({ code, principle, text }, at) =>
      row(`statements.${code}`, `Statement ${code}, principle ${principle}`, text, ['statements', at]),
    ),
    ...advice.map(({ principle, text }, at) =>
      row(`advice.${principle}`, `Advice when there is most to gain in principle ${principle}`, text, ['advice', at]),
    ),
    ...(['title', 'intro', 'privacy'] as const).map((part) =>
      row(`plan.${part}`, `Action plan: ${part}`, plan[part], ['plan', part]),
    ),
    ...plan.fields.map(({ code, label, hint }, at) =>
      row(`plan.${code}`, `Action plan: field ${code} and its hint`, `${label}\n${hint}`, ['plan', 'fields', at]),
    ),
    ...reflections.flatMap(({ code, title, intro, prompts }, at) => [
      row(`reflections.${code}`, `Headings for a record: set ${code}`, `${title}\n${intro}`, ['reflections', at]),
      ...prompts.map((prompt, index): Draft => ({
        ...row('', `Headings for a record: set ${code}`, prompt, ['reflections', at, 'prompts', index], {
          isOurs: code === 'a' || code === 'd',
        }),
        group: `${entry.id}.reflections.${code}`,
      })),
    ]),
  ];
}
