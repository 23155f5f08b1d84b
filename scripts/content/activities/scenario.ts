// A workplace scenario: who speaks, what can be answered, and what follows.

import { z } from 'zod';
import type { ScenarioActivity } from '../../../src/model/course.js';
import { isWise, verdicts } from '../../../src/model/verdict.js';
import { code, id, shape, text } from '../parse/schemas/common.js';
import { markup } from '../render/html.js';
import { average, countAll, countOf } from '../render/word-count.js';
import {
  groupedTexts,
  type ActivityAuthoring,
  type ActivityRow,
  type Checking,
  type Drawing,
} from './activity-authoring.js';
import { base, bullets, picture, subheading } from './fields.js';

const voice = shape({
  by: text.describe('The figure of scenes/company.yaml who speaks'),
  name: text.describe('Who that is, in words'),
  says: text,
}).optional();

const choice = shape({
  code,
  text,
  picture: picture.optional(),
  consequence: text,
  voice,
  to: code,
  verdict: z
    .enum(verdicts)
    .describe('What the choice did: shared power, kept trust without sharing it, lost trust, or left power with staff'),
  why: text.describe('Why, in one sentence'),
});

export const scenarioSchema = shape({
  ...base,
  kind: z.literal('scenario'),
  start: code,
  scenes: z
    .array(
      shape({
        code,
        title: text,
        picture: picture.optional(),
        text,
        voice,
        ask: text.optional().describe('What the learner is asked; endings have none'),
        principle: id.nullable(),
        anchor: id.optional().describe('Where to read about it again: a heading `{#anchor}` of a module'),
        choices: z.array(choice),
      }),
    )
    .min(1),
});

/** What is signed off is read in English. */
const signedOff = {
  shares: 'shares power',
  trust: 'keeps trust',
  loses: 'loses trust',
  keeps: 'power stays with staff',
} as const;

type Entry = z.output<typeof scenarioSchema>;
type SceneEntry = Entry['scenes'][number];

export const scenarioAuthoring: ActivityAuthoring<'scenario', Entry> = {
  check({ start, scenes }, checking) {
    const codes = scenes.map((scene) => scene.code);
    checking.codes([[scenes, ['scenes']]]);
    checking.among('scene', start, codes, ['start']);
    scenes.forEach((scene, index) => checkScene(scene, index, codes, checking));
  },
  data: (entry, drawing) => ({
    ...entry,
    scenes: entry.scenes.map(({ anchor, ...scene }) => ({
      ...drawn(scene, drawing),
      ...(anchor === undefined ? {} : { reread: anchor, rereadTitle: drawing.heading(anchor) }),
      choices: scene.choices.map((entryOfChoice) => drawn(entryOfChoice, drawing)),
    })),
  }),
  /** The wise ways through: what the other choices lead to is for those who make them. */
  reading: ({ scenes }) =>
    markup`${scenes.map((scene) => {
      const wise = scene.choices
        .filter(isWise)
        .map(
          (option) =>
            markup`<strong>${option.text}</strong> ${option.consequence}${spoken(option.voice)} ${option.why}`,
        );
      return markup`${subheading(scene.title)}<p>${scene.text}${spoken(scene.voice)} ${scene.ask ?? ''}</p>${wise.length > 0 && bullets(wise)}`;
    })}`,
  load: loadOfWays,
  rows: ({ scenes, start }) => {
    const titleOf = (to: string) => scenes.find((scene) => scene.code === to)?.title ?? to;
    return scenes.flatMap((scene, at): ActivityRow[] => [
      {
        key: `scenes.${scene.code}`,
        label: `Scene ${scene.code}${scene.code === start ? ', the first' : ''}${scene.principle ? `, about principle ${scene.principle}` : ', an ending'}`,
        text: [scene.title, scene.text, lineOf(scene.voice), scene.ask].filter(Boolean).join('\n'),
        path: ['scenes', at],
        ...(scene.picture === undefined ? {} : { picture: scene.picture }),
      },
      ...scene.choices.map((option, index) => ({
        key: `scenes.${scene.code}.${option.code}`,
        label: `Choice ${option.code}: ${signedOff[option.verdict]}, leads to scene ${option.to} (${titleOf(option.to)})`,
        text: [option.text, `What follows: ${option.consequence}`, lineOf(option.voice), `Why: ${option.why}`]
          .filter(Boolean)
          .join('\n'),
        path: ['scenes', at, 'choices', index],
        ...(option.picture === undefined ? {} : { picture: option.picture }),
      })),
    ]);
  },
  coded: ({ scenes }) =>
    groupedTexts(
      'scene',
      scenes.map((scene) => ({ code: scene.code, text: scene.title, inside: scene.choices })),
    ),
  pictures: ({ scenes }) =>
    scenes.flatMap((scene) => [scene.picture ?? [], ...scene.choices.map((option) => option.picture ?? [])].flat()),
};

function checkScene(scene: SceneEntry, index: number, codes: readonly string[], checking: Checking): void {
  const { known } = checking;
  if (scene.principle !== null) known('principle', scene.principle, ['scenes', index, 'principle']);
  if (scene.anchor !== undefined) known('heading', scene.anchor, ['scenes', index, 'anchor']);
  checking.codes([[scene.choices, ['scenes', index, 'choices']]]);
  const drawnEntries = [
    [scene, ['scenes', index]] as const,
    ...scene.choices.map((option, at) => [option, ['scenes', index, 'choices', at]] as const),
  ];
  for (const [entry, path] of drawnEntries) {
    if (entry.picture !== undefined) known('picture', entry.picture, [...path, 'picture']);
    if (entry.voice) known('figure', entry.voice.by, [...path, 'voice', 'by']);
  }
  scene.choices.forEach(({ to }, at) => checking.among('scene', to, codes, ['scenes', index, 'choices', at, 'to']));
}

type Voice = z.output<typeof voice>;

/** An entry whose picture and whose voice may be left out. */
function drawn<T extends { readonly picture?: string | undefined; readonly voice?: Voice }>(
  entry: T,
  drawing: Drawing,
) {
  const { picture: name, voice: heard, ...rest } = entry;
  return {
    ...rest,
    ...(name === undefined ? {} : { picture: drawing.picture(name) }),
    ...(heard ? { voice: { name: heard.name, says: heard.says, ...drawing.speaker(heard.by) } } : {}),
  };
}

const lineOf = (heard: { readonly name: string; readonly says: string } | undefined) =>
  heard ? `${heard.name}: ${heard.says}` : '';
const spoken = (heard: { readonly name: string; readonly says: string } | undefined) =>
  heard ? markup` ${heard.name}: ${heard.says}` : '';

/** One way through: the average of all ways, where each choice that leads on is as likely as another. */
function loadOfWays({ scenes, start }: ScenarioActivity) {
  const wayFrom = (from: string, before: readonly string[]): { words: number; choices: number } => {
    const scene = scenes.find((candidate) => candidate.code === from);
    if (!scene) return { words: 0, choices: 0 };
    const been = [...before, from];
    const ways = scene.choices
      .filter(({ to }) => !been.includes(to))
      .map((option) => ({
        consequence: countOf(`${option.consequence} ${lineOf(option.voice)} ${option.why}`),
        next: wayFrom(option.to, been),
      }));
    const read = [scene.title, scene.text, lineOf(scene.voice), scene.ask ?? ''];
    return {
      words:
        countAll([...read, ...scene.choices.map((option) => option.text)]) +
        average(ways.map(({ consequence, next }) => consequence + next.words)),
      choices: ways.length === 0 ? 0 : 1 + average(ways.map(({ next }) => next.choices)),
    };
  };
  const way = wayFrom(start, []);
  return { words: Math.round(way.words), choices: Math.round(way.choices) };
}
