// Every unusual host that the tests of this folder put around the course, and what a learner sees there. docs/hosts.md is made
// of it, and the tests hold each row to what stands on the screen (`HostVisit.shows`).

export interface Condition {
  readonly host: string;
  readonly known: string;
  /** The word in the bar, as a key of interface.yaml; `null` where the message of the page stands instead. */
  readonly bar: string | null;
  /** What else is said, as a key; `''` for nothing. */
  readonly says: string;
  readonly recorded:
    'yes' | 'no' | 'from then on' | 'once it works' | 'once it is opened again' | 'after “Go on without it”';
  /** The test that holds it, by file and the beginning of its title. */
  readonly test: readonly [file: string, title: string];
}

const start = 'start.test.ts';
const saving = 'saving.test.ts';
const sandbox = 'sandbox.test.ts';

export const conditions: readonly Condition[] = [
  {
    host: 'A web filter answers 403 for scripts',
    known: 'hospital networks',
    bar: null,
    says: 'startup.title',
    recorded: 'no',
    test: [start, 'a web filter answers 403'],
  },
  {
    host: 'Scripts come as text/plain, with nosniff',
    known: 'file servers',
    bar: null,
    says: 'startup.title',
    recorded: 'no',
    test: [start, 'the server sends it as text/plain and forbids'],
  },
  {
    host: 'Scripts come as text/plain',
    known: 'file servers',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [start, 'the server sends .js as text/plain'],
  },
  {
    host: 'The browser cannot read the script',
    known: 'older than the table below',
    bar: null,
    says: 'startup.title',
    recorded: 'no',
    test: [start, 'the browser is too old for it'],
  },
  {
    host: 'A frame without allow-scripts',
    known: 'portals',
    bar: null,
    says: 'startup.title',
    recorded: 'no',
    test: [start, 'the frame has no allow-scripts'],
  },
  {
    host: 'The script comes after ten seconds',
    known: 'slow lines',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [start, 'a script that comes late takes the message back'],
  },
  {
    host: 'A frame without allow-same-origin',
    known: 'portals',
    bar: 'saving.nothing',
    says: 'saving.nothing_no_lms',
    recorded: 'no',
    test: [start, 'the frame has no allow-same-origin'],
  },
  {
    host: 'A header that allows only the default Trusted Types policy',
    known: 'hardened portals',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [start, 'only the default Trusted Types policy is allowed'],
  },
  {
    host: 'A header that allows no Trusted Types policy',
    known: 'hardened portals',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [start, 'no Trusted Types policy is allowed'],
  },
  {
    host: 'A header that forbids inline scripts and styles',
    known: 'hardened portals',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [start, 'nothing inline is allowed'],
  },
  {
    host: 'A frame without allow-forms',
    known: 'portals',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [sandbox, 'a frame without allow-forms'],
  },
  {
    host: 'A frame without allow-downloads: the plan is downloaded',
    known: 'portals',
    bar: 'saving.plan',
    says: 'activities.not_downloaded',
    recorded: 'yes',
    test: [sandbox, 'without allow-downloads'],
  },
  {
    host: 'The same on another website, which cannot be asked',
    known: 'portals',
    bar: 'saving.nothing',
    says: 'activities.downloaded',
    recorded: 'no',
    test: [sandbox, 'From another website nobody can ask the frame'],
  },
  {
    host: 'A frame without allow-modals: the plan is printed',
    known: 'portals',
    bar: 'saving.plan',
    says: 'activities.not_printed',
    recorded: 'yes',
    test: [sandbox, 'without allow-modals'],
  },
  {
    host: 'An app that cannot print: the plan is printed',
    known: 'apps of an LMS on a phone',
    bar: 'saving.plan',
    says: 'activities.not_printed',
    recorded: 'yes',
    test: [sandbox, 'in an app whose print does nothing'],
  },
  {
    host: 'A frame without allow-popups: a link leads out',
    known: 'portals',
    bar: 'saving.saved',
    says: 'app.link_blocked',
    recorded: 'yes',
    test: [sandbox, 'without allow-popups'],
  },
  {
    host: 'A page translator',
    known: 'Chrome, Edge',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: ['translation.test.ts', 'a translator that %s text nodes'],
  },
  {
    host: 'The API comes after eight seconds',
    known: 'slow portals',
    bar: 'saving.nothing',
    says: 'saving.nothing_no_lms',
    recorded: 'from then on',
    test: [saving, 'an API that comes after eight seconds'],
  },
  {
    host: 'The saved text cannot be read',
    known: 'any LMS',
    bar: 'saving.unsaved',
    says: 'saving.unsaved_unreadable',
    recorded: 'after “Go on without it”',
    test: [saving, 'a memory that cannot be read'],
  },
  {
    host: 'Every save is refused',
    known: 'Learning Hub, ESR',
    bar: 'saving.unsaved',
    says: 'saving.unsaved_refused',
    recorded: 'once it works',
    test: [saving, 'an LMS that refuses to save'],
  },
  {
    host: 'Signed out, and in again in another tab',
    known: 'Moodle',
    bar: 'saving.unsaved',
    says: 'saving.unsaved_session',
    recorded: 'once it is opened again',
    test: [saving, 'signed out, and in again'],
  },
  {
    host: 'Answers of 1 or of nothing where SCORM has “true”',
    known: 'LMSs that are nearly right',
    bar: 'saving.saved',
    says: '',
    recorded: 'yes',
    test: [saving, 'an LMS that answers'],
  },
  {
    host: 'Answers that are promises',
    known: 'LMSs that are nearly right',
    bar: 'saving.nothing',
    says: 'saving.nothing_no_start',
    recorded: 'no',
    test: [saving, 'an LMS that answers'],
  },
  {
    host: 'The web edition, opened from a folder',
    known: 'a stick, an e-mail',
    bar: 'saving.nothing',
    says: 'saving.nothing_no_lms',
    recorded: 'no',
    test: ['file.test.ts', 'opened from a folder'],
  },
];

/** @param name the host, or the words of the test that puts it around the course */
export function conditionOf(name: string): Condition {
  const found = conditions.find(({ host, test: [, title] }) => host === name || name.startsWith(title));
  if (!found) throw new Error(`conditions.ts has no row for “${name}”.`);
  return found;
}
