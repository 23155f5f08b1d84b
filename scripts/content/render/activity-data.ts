// activities/*.yaml as the activities draw them: pictures inlined, source links rendered.

import type { Activity } from '../../../src/model/course.js';
import type { ActivityEntry } from '../parse/schemas/activities.js';

export interface Drawing {
  /** The markup of a picture. */
  picture(name: string): string;
  /** A line of Markdown as HTML. */
  line(text: string): string;
  /** Whether a quotation has words that were changed to protect someone, and what is then said of it. */
  hasChanges(quote: string): boolean;
  readonly changedWords: string;
}

export function activityOf(entry: ActivityEntry, { picture, line, hasChanges, changedWords }: Drawing): Activity {
  switch (entry.kind) {
    case 'ladder':
      return {
        ...entry,
        rungs: entry.rungs.map((rung) => ({ ...rung, picture: picture(rung.picture) })),
        credit: line(entry.credit),
      };
    case 'myths':
      return {
        ...entry,
        statements: entry.statements.map((statement) => ({ ...statement, source: line(statement.source) })),
      };
    case 'story':
      return {
        ...entry,
        intro: entry.steps.some(({ quote }) => hasChanges(quote)) ? `${entry.intro} ${changedWords}` : entry.intro,
        steps: entry.steps.map((step) => ({ ...step, picture: picture(step.picture) })),
      };
    default:
      return entry;
  }
}
