// What the build knows of each kind of activity, beside its shape; none of it travels to a learner.

import type { Activity, Code, Option, Voice, Words } from '../../../src/model/course.js';
import type { DrawnScene } from '../../../src/model/scene.js';
import type { Html } from '../render/html.js';

type Path = readonly (string | number)[];
export type ActivityKind = Activity['kind'];
type ActivityOf<K extends ActivityKind> = Extract<Activity, { kind: K }>;

/** Texts by their permanent code, in groups such as "options" or "rungs". */
export type CodedTexts = Readonly<Record<string, Readonly<Record<Code, string>>>>;

/** What an activity asks of the rest of the course to become data. */
export interface Drawing {
  picture(name: string): DrawnScene;
  /** The three drawings of a scene of two tables, and the words beside them. */
  tables(name: string): Tables;
  /** What of a figure is seen of somebody who speaks. */
  speaker(figure: string): Pick<Voice, 'isStaff' | 'features'>;
  /** The words of the heading of a module that has this anchor. */
  heading(anchor: string): string;
  /** A line of Markdown as HTML. */
  line(text: string): string;
  /** Whether a quotation has words that were changed to protect someone, and what is then said of it. */
  hasChanges(quote: string): boolean;
  readonly changedWords: string;
}

export interface Tables {
  readonly left: string;
  readonly between: string;
  readonly right: string;
  readonly labels: { readonly left: string; readonly between: string; readonly right: string };
}

/** How an activity says what does not fit; each names the place by its path in the file. */
export interface Checking {
  /** Something of this kind must be somewhere else in the course. */
  known(kind: 'picture' | 'principle' | 'figure' | 'tables' | 'heading', key: string, path: Path): void;
  /** Codes are their own in their list, or in several that are kept as one. */
  codes(lists: readonly (readonly [list: readonly { readonly code: Code }[], path: Path])[]): void;
  /** `key` is one of what the activity has itself. */
  among(kind: string, key: Code, known: readonly Code[], path: Path): void;
  oneRight(options: readonly Option[], name: string, path: Path): void;
}

/** One text that somebody signs off; without a key it is the next in a group. */
export interface ActivityRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly path: Path;
  readonly sources?: readonly string[];
  readonly picture?: string;
  readonly isOurs?: boolean;
  readonly isInGroup?: boolean;
}

export interface Load {
  readonly words: number;
  readonly choices: number;
}

/** @typeParam E what the author writes, by the schema of the kind */
export interface ActivityAuthoring<K extends ActivityKind, E> {
  check(entry: E, checking: Checking): void;
  data(entry: E, drawing: Drawing): ActivityOf<K>;
  /** For somebody who reads it: on paper, in search, and in a browser where no script runs. */
  reading(activity: ActivityOf<K>, words: Words): Html;
  /** Words that a learner meets beside title and introduction, and choices to be made. */
  load(activity: ActivityOf<K>): Load;
  rows(entry: E): readonly ActivityRow[];
  /** What a learner answers: the progress keeps it by these codes. */
  coded(activity: ActivityOf<K>): CodedTexts;
  /** The scenes that it shows. */
  pictures(entry: E): readonly string[];
  /** Scenes that follow each other with the same people, where they must. */
  sequence?(entry: E): readonly (readonly [picture: string, path: Path])[];
  /** Words of the article, to be compared with it. */
  quotations?(entry: E): readonly (readonly [quotation: string, path: Path])[];
}

type Texts = readonly { readonly code: Code; readonly text: string }[];
export const textsByCode = (list: Texts) => Object.fromEntries(list.map(({ code, text }) => [code, text]));

/** What is answered within something else, such as the choices of a scene. */
export function groupedTexts(
  name: string,
  list: readonly { readonly code: Code; readonly text: string; readonly inside: Texts }[],
): CodedTexts {
  return {
    [`${name}s`]: textsByCode(list),
    ...Object.fromEntries(list.map(({ code, inside }) => [`choices of ${name} ${code}`, textsByCode(inside)])),
  };
}
