// What the sign-off script is made of: numbered rows of words, and the blocks that both the page and the Word document print.

/** One text that somebody signs off. */
export interface Row {
  /** Permanent: how `signed-off.json` finds it again. */
  readonly key: string;
  /** What people cite, for example `M2.our_duty.P3`. */
  readonly number: string;
  /** What it is: "Heading", "Option b, right", "Quoted words" … */
  readonly label: string;
  /** A line for each paragraph. */
  readonly text: string;
  /** The ids of its sources. */
  readonly sources: readonly string[];
  /** Where it is changed, for example `course/rationale.md, line 41`. */
  readonly place: string;
  /** Why a learner may not see it; empty for most. */
  readonly note: string;
  /** The name of the picture that it describes. */
  readonly picture: string | null;
  /** Whether our readability rules can be asked of it: quoted words and approved wording are not ours to change. */
  readonly isOurs: boolean;
}

/** A row before it has its number: known by a name of its own, or the next in a group. */
export type Draft = Pick<Row, 'label' | 'text' | 'place'> &
  Partial<Pick<Row, 'sources' | 'note' | 'picture' | 'isOurs'>> &
  ({ readonly key: string } | { readonly group: string });

/** A row since the last signed-off version. */
export interface Difference {
  readonly key: string;
  readonly number: string;
  readonly kind: 'new' | 'changed' | 'removed';
  readonly before: string;
  readonly after: string;
}

interface Check {
  readonly isDone: boolean;
  readonly text: string;
  readonly detail: string;
}

interface Box {
  readonly text: string;
  readonly hasLine: boolean;
}

/** What stands at the top of a document, and how its pages lie. */
export interface DocumentHead {
  /** What it is: “Sign-off script: …”. */
  readonly title: string;
  /** Of what: the course, its version and the day. */
  readonly version: string;
  readonly intro: readonly string[];
  readonly isUpright: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly anchor: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** To be ticked by hand; after some there is room to write. */
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[] }
  /** A label and a line to write on. */
  | { readonly kind: 'line'; readonly label: string }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** Where the heading above says the same. */
      readonly hidesCaption?: true;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'rows'; readonly caption: string; readonly rows: readonly Row[] }
  | { readonly kind: 'differences'; readonly differences: readonly Difference[] }
  | { readonly kind: 'signatures'; readonly roles: readonly string[] };

export interface SignOffDocument {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly isDraft: boolean;
  readonly released: string;
  /** The day of the release in words; of a draft, that it is one. */
  readonly day: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  readonly differences: readonly Difference[];
  /** Names and addresses of the sources, by id. */
  readonly sources: ReadonlyMap<string, { readonly short: string; readonly url: string }>;
  /** Markup of the pictures and the words for people who do not see them, by name. */
  readonly pictures: ReadonlyMap<string, { readonly svg: string; readonly alt: string }>;
}
