// What each kind of activity holds, compiled from course/activities/. Plain data.

import type { Code, Id, Option } from './course.js';
import type { Force, Owner } from './placement.js';
import type { DrawnScene, Feature } from './scene.js';
import type { Verdict } from './verdict.js';

interface ActivityBase {
  readonly id: Id;
  readonly title: string;
  readonly intro: string;
  readonly objectives: readonly Id[];
}

/** Place real practices on the rungs of the ladder of co-production. */
export interface LadderActivity extends ActivityBase {
  readonly kind: 'ladder';
  /** The scene before a rung is chosen. */
  readonly empty: DrawnScene;
  /** Lowest rung first. */
  readonly rungs: readonly {
    readonly code: Code;
    readonly name: string;
    readonly meaning: string;
    /** Who holds the pen on this rung. */
    readonly pen: string;
    readonly picture: DrawnScene;
  }[];
  readonly practices: readonly {
    readonly code: Code;
    readonly text: string;
    readonly rung: Code;
    readonly why: string;
  }[];
  /** The owner's credit line, as HTML. */
  readonly credit: string;
}

/** Duties to be sorted: whose each is, and whether it is a must or a should. */
export interface DutiesActivity extends ActivityBase {
  readonly kind: 'duties';
  /** Drawings (markup that the build made) of the two tables and of the people between, with their words. */
  readonly tables: {
    readonly left: string;
    readonly between: string;
    readonly right: string;
    readonly labels: { readonly left: string; readonly between: string; readonly right: string };
  };
  readonly owners: { readonly ask: string } & Readonly<Record<Owner, string>>;
  readonly forces: { readonly ask: string; readonly must_means: string; readonly should_means: string } & Readonly<
    Record<Force, string>
  >;
  /** `source` is HTML: the links to the sources. */
  readonly cards: readonly {
    readonly code: Code;
    readonly text: string;
    readonly owner: Owner;
    readonly force: Force;
    readonly why: string;
    readonly source: string;
  }[];
  readonly ending: string;
}

/** A story in its teller's own words, what stayed with the reader, and what it leaves for us to answer. */
export interface StoryActivity extends ActivityBase {
  readonly kind: 'story';
  readonly teller: string;
  readonly steps: readonly { readonly code: Code; readonly picture: DrawnScene; readonly quote: string }[];
  /** Kept nowhere. */
  readonly stayed: {
    readonly title: string;
    readonly intro: string;
    readonly choices: readonly { readonly code: Code; readonly text: string }[];
    readonly after: string;
  };
  readonly asks: {
    readonly title: string;
    readonly intro: string;
    readonly items: readonly {
      readonly code: Code;
      readonly text: string;
      readonly told: boolean;
      readonly why: string;
    }[];
  };
}

/** Unscored single-choice questions with feedback. */
export interface CheckActivity extends ActivityBase {
  readonly kind: 'check';
  readonly questions: readonly { readonly code: Code; readonly stem: string; readonly options: readonly Option[] }[];
}

/** A workplace scenario: choices lead to consequences, and back. */
export interface ScenarioActivity extends ActivityBase {
  readonly kind: 'scenario';
  readonly start: Code;
  readonly scenes: readonly Scene[];
}
export interface Scene {
  readonly code: Code;
  readonly title: string;
  readonly text: string;
  readonly voice?: Voice;
  /** What the learner is asked; an ending has none. */
  readonly ask?: string | undefined;
  /** `null` for a scene that ends the story. */
  readonly principle: Id | null;
  /** The heading to read again, and its words. */
  readonly reread?: Id;
  readonly rereadTitle?: string;
  /** The table as it is when the scene begins. */
  readonly picture?: DrawnScene;
  readonly choices: readonly {
    readonly code: Code;
    readonly text: string;
    readonly consequence: string;
    readonly voice?: Voice;
    readonly to: Code;
    readonly verdict: Verdict;
    /** Why, in one sentence. */
    readonly why: string;
    /** The table as the choice leaves it. */
    readonly picture?: DrawnScene;
  }[];
}

/** Who speaks, and what they say. */
export interface Voice {
  readonly name: string;
  readonly says: string;
  readonly isStaff: boolean;
  /** What they wear in the pictures. */
  readonly features?: readonly Feature[];
}

/** The learner's own project against the four principles, and the action plan that follows. */
export interface RoleSteps {
  readonly ask: string;
  /** The heads of the two columns where all are shown. */
  readonly heads: readonly [role: string, step: string];
  /** The field that a step goes into. */
  readonly into: Code;
  readonly steps: readonly { readonly code: Code; readonly role: string; readonly text: string }[];
}

export interface SelfCheckActivity extends ActivityBase {
  readonly kind: 'self-check';
  /** Lowest first; codes `0`–`3`. */
  readonly scale: readonly { readonly code: Code; readonly text: string }[];
  readonly statements: readonly { readonly code: Code; readonly principle: Id; readonly text: string }[];
  readonly advice: readonly { readonly principle: Id; readonly text: string }[];
  readonly plan: {
    readonly title: string;
    readonly intro: string;
    readonly privacy: string;
    /** How many fields everybody sees; the others open on demand. */
    readonly first: number;
    readonly fields: readonly { readonly code: Code; readonly label: string; readonly hint: string }[];
    /** A first step for each role, one of which goes into a field with one press. */
    readonly roles?: RoleSteps | undefined;
  };
  readonly reflections: readonly {
    readonly code: Code;
    readonly title: string;
    readonly intro: string;
    readonly prompts: readonly string[];
  }[];
}

/** What the learner would say of their own work before the course says more; kept as the self-check is. */
export interface GuessActivity extends ActivityBase {
  readonly kind: 'guess';
  /** The code under which the choice is kept. */
  readonly item: Code;
  readonly ask: string;
  /** `rung` and `picture` are left out where no rung is meant. */
  readonly choices: readonly {
    readonly code: Code;
    readonly text: string;
    readonly rung?: string | undefined;
    readonly picture?: DrawnScene;
  }[];
  /** What is said once something was chosen. */
  readonly after: string;
}

export type Activity =
  | GuessActivity
  | LadderActivity
  | DutiesActivity
  | StoryActivity
  | CheckActivity
  | ScenarioActivity
  | SelfCheckActivity;
