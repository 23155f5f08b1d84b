// Scenes as the author wrote them to the markup that a page shows.

import type { DrawnScene, Figure, Scene } from '../../../src/model/scene.js';
import { hyphened } from '../../../src/model/hyphened.js';
import { sceneSvg } from '../../../src/components/parts/scene-svg.js';
import type { Tables } from '../activities/activity-authoring.js';
import { markup, raw, type Html } from './html.js';
import type { Member, SceneEntry } from '../parse/schemas/scenes.js';

/** A scene as its author wrote it, its markup for the page, and the same to be moved. */
export type SceneInLibrary = SceneEntry & { readonly svg: string; readonly moving: DrawnScene };

/** The pictures that screens show of themselves: no words name them. */
export const screenScenes: readonly string[] = ['cover', 'passed'];

/** Who is meant by each id, with what never changes about them. */
export function sceneOf(entry: SceneEntry, company: ReadonlyMap<string, Member>): Scene {
  const { name, stage, ground, table, door, chairs, pen, things } = entry;
  return {
    ...{ name, stage, ground, table, door, chairs, pen },
    people: Object.entries(entry.people).flatMap(([id, seen]): Figure[] => {
      const member = company.get(id);
      return member ? [{ id, kind: member.kind, features: member.features, ...seen }] : [];
    }),
    things: things.map(({ thing, at, turn }) => (turn === undefined ? { thing, at } : { thing, at, turn })),
    arrows: entry.arrows.map(({ from, to, line, both_ways }) => ({ from, to, line, isBothWays: both_ways })),
  };
}

/** @param isMovable whether the figures will move to another scene; a page draws them for good */
export function drawnScene(entry: SceneEntry, company: ReadonlyMap<string, Member>, isMovable: boolean): DrawnScene {
  const scene = sceneOf(entry, company);
  const { name, alt, labels, move = '' } = entry;
  const svg = labels ? twoTables(scene, alt, labels).text : sceneSvg(scene, { alt, isMovable });
  return { name, svg, move };
}

/** Every scene by its name, drawn for the page and to be moved. */
export function drawnScenes(
  entries: readonly SceneEntry[],
  members: readonly Member[],
): ReadonlyMap<string, SceneInLibrary> {
  const company = new Map(members.map((member) => [member.id, member]));
  return new Map(
    entries.map((entry) => [
      entry.name,
      { ...entry, svg: drawnScene(entry, company, false).svg, moving: drawnScene(entry, company, true) },
    ]),
  );
}

/** The three drawings of a scene of two tables, for an activity that makes controls of them. */
export function tablesOf(entry: SceneEntry, members: readonly Member[]): Tables {
  const scene = sceneOf(entry, new Map(members.map((member) => [member.id, member])));
  const drawn = (panel: 'left' | 'between' | 'right') => sceneSvg(scene, { alt: '', isMovable: false, panel });
  const { left = '', between = '', right = '' } = entry.labels ?? {};
  return {
    ...{ left: drawn('left'), between: drawn('between'), right: drawn('right') },
    labels: { left, between, right },
  };
}

/** Beside an arrow a line is short: "co-" alone at its end reads as a mistake. */
const whole = (words: string): Html =>
  markup`${words.split(new RegExp(`(${hyphened})`, 'u')).map((part, at) => (at % 2 === 1 ? markup`<span class="cp-whole">${part}</span>` : part))}`;

/** Two tables and the people between, as a row that becomes a column: so their words stand beside them, and stay legible. */
function twoTables(scene: Scene, alt: string, labels: NonNullable<SceneEntry['labels']>): Html {
  const panel = (name: 'left' | 'between' | 'right') =>
    markup`<div class="cp-tables__${name}">${raw(sceneSvg(scene, { alt: '', isMovable: false, panel: name }))}${name === 'between' ? markup`<span>${labels[name]}</span>` : markup`<b>${labels[name]}</b>`}</div>`;
  const duties = (side: 'left' | 'right') =>
    markup`<div class="cp-tables__duties cp-tables__duties--${side}"><span class="cp-tables__must">${whole(labels.must[side])}</span><span class="cp-tables__should">${whole(labels.should[side])}</span></div>`;
  return markup`<div class="cp-tables" role="img" aria-label="${alt}">${panel('left')}${duties('left')}${panel('between')}${duties('right')}${panel('right')}</div>`;
}
