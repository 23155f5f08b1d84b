// A cohort made by a known model, as Moodle would report it: two-parameter logistic, questions drawn by the course's
// own rule, and faults planted on purpose.

import { chanceOf } from '../../src/model/chance.js';
import type { Question } from '../../src/model/course.js';
import { drawOf } from '../../src/model/quiz.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { rightResponseOf } from '../../src/questions/marking.js';
import type { Bank } from '../../src/analysis/bank.js';
import { defaultLanguage } from '../../src/model/default-language.js';

export interface Faults {
  /** The question and the response that is really right: the key is another. */
  readonly badKey?: readonly [id: string, response: string];
  /** The same of an ordering question. */
  readonly badOrder?: readonly [id: string, response: string];
  /** The question and the option that half of those who know choose, with as much right. */
  readonly secondKey?: readonly [id: string, option: string];
  /** The question and the option that nobody falls for. */
  readonly deadOption?: readonly [id: string, option: string];
  /** The question, and the option that all who do not know fall for. */
  readonly lure?: readonly [id: string, option: string];
  /** The question that those who know more get wrong more often. */
  readonly backwards?: string;
  /** The question in which knowing makes no difference. */
  readonly weak?: string;
  /** Questions and by how much harder they are, in logits. */
  readonly harder?: Readonly<Record<string, number>>;
  /** The question whose answer goes round from the middle of the weeks on. */
  readonly known?: string;
  /** The question that is harder for the second group, though its people know as much. */
  readonly differential?: string;
}

export interface CohortOptions {
  readonly faults?: Faults;
  /** Whether the questions of one slot are equally hard, so that the draw is fair. */
  readonly isEven?: boolean;
}

export interface Made {
  readonly id: string;
  readonly response: string;
  readonly right: string;
  readonly correct: boolean;
}

/** Who answers, when, and in which of two groups. */
export interface MadeSitting {
  readonly week: number;
  readonly group: 0 | 1;
  readonly answers: readonly Made[];
}

const WEEKS = 10;
/** How much harder a question with a differential is for the second group, in logits. */
const DIFFERENTIAL = 1.3;

/** One list of answers a learner, first attempts. */
export function* cohort(bank: Bank, learners: number, seed: number, faults: Faults = {}): Generator<readonly Made[]> {
  for (const { answers } of sittingsOf(bank, learners, seed, { faults })) yield answers;
}

export function* sittingsOf(
  bank: Bank,
  learners: number,
  seed: number,
  options: CohortOptions = {},
): Generator<MadeSitting> {
  const chance = chanceOf(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const questions = questionsOf(bank, chance, options.isEven ?? false);
  const plan = { passMark: bank.passMark, slots: bank.slots };
  for (let learner = 0; learner < learners; learner += 1) {
    const person = {
      ability: normal(),
      week: learner % WEEKS,
      group: Number(Math.floor(learner / WEEKS) % 5 < 2) as 0 | 1,
    };
    const answers = drawOf(plan, Math.floor(chance() * 2 ** 32), {}).map((id) =>
      answerOf(questions.get(id) as Made2PL, person, options.faults ?? {}, chance),
    );
    yield { week: person.week, group: person.group, answers };
  }
}

/** A question of the two-parameter logistic model. */
interface Made2PL {
  readonly question: Question;
  readonly difficulty: number;
  readonly slope: number;
}

/** Questions of one slot alike in difficulty and slope, or each with its own. */
function questionsOf(bank: Bank, chance: () => number, isEven: boolean): Map<string, Made2PL> {
  const own = () => ({
    difficulty: (isEven ? -1.3 : -1.6) + (isEven ? 0.4 : 1.2) * chance(),
    slope: 0.9 + 0.7 * chance(),
  });
  const shared = new Map(isEven ? bank.slots.flatMap(({ items }) => sharedBy(items, own())) : []);
  return new Map(bank.questions.map((question) => [question.id, { question, ...(shared.get(question.id) ?? own()) }]));
}

function sharedBy<T>(ids: readonly string[], value: T): (readonly [string, T])[] {
  return ids.map((id) => [id, value] as const);
}

interface MadePerson {
  readonly ability: number;
  readonly week: number;
  readonly group: 0 | 1;
}

function answerOf(
  { question, difficulty, slope }: Made2PL,
  person: MadePerson,
  faults: Faults,
  chance: () => number,
): Made {
  const { id } = question;
  const right = rightResponseOf(question);
  const hard =
    difficulty + (faults.harder?.[id] ?? 0) + (faults.differential === id && person.group === 1 ? DIFFERENTIAL : 0);
  const ability = faults.weak === id ? 0 : faults.backwards === id ? -person.ability : person.ability;
  const roll = chance();
  const isKnown = faults.known === id && person.week >= WEEKS / 2;
  const knows = roll < (isKnown ? 0.99 : 1 / (1 + Math.exp(-slope * (ability - hard))));
  const truth = [faults.badKey, faults.badOrder].find((fault) => fault?.[0] === id)?.[1] ?? right;
  const isSecond = faults.secondKey?.[0] === id && chance() < 0.5;
  const response = knows
    ? isSecond
      ? (faults.secondKey?.[1] ?? truth)
      : truth
    : wrongOf(question, truth, faults, chance);
  return { id, response, right, correct: response === right };
}

function wrongOf(question: Question, truth: string, faults: Faults, chance: () => number): string {
  if (faults.lure?.[0] === question.id) return faults.lure[1];
  const never = [faults.deadOption, faults.secondKey].flatMap((fault) =>
    fault?.[0] === question.id ? [fault[1]] : [],
  );
  return wrongResponse(question, [truth, ...never, ''], chance);
}

/** As Moodle's interactions report: tabs, HTML-escaped, each learner a row. */
export function moodleText(answers: Iterable<readonly Made[]>, slots: number): string {
  let text = '';
  for (const line of moodleLines(answers, slots)) text += `${line}\n`;
  return text;
}

/** The same with a department, and with days that go on week by week. */
export function moodleReport(sittings: Iterable<MadeSitting>, slots: number): string {
  let text = '';
  for (const line of reportLines(sittings, slots)) text += `${line}\n`;
  return text;
}

function* moodleLines(answers: Iterable<readonly Made[]>, slots: number): Generator<string> {
  yield headLine(slots, '');
  let learner = 0;
  for (const made of answers) {
    learner += 1;
    yield rowOf(learner, made, '', '"Monday, 23 November 2026, 9:34 AM"');
  }
}

function* reportLines(sittings: Iterable<MadeSitting>, slots: number): Generator<string> {
  yield headLine(slots, 'Department\t');
  let learner = 0;
  for (const { week, group, answers } of sittings) {
    learner += 1;
    const day = new Date(Date.UTC(2026, 8, 14 + 7 * week));
    const date = day.toLocaleDateString(defaultLanguage, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    yield rowOf(learner, answers, `${group === 0 ? 'North' : 'South'}\t`, `"${date}, 9:34 AM"`);
  }
}

function headLine(slots: number, group: string): string {
  const numbers = Array.from(
    { length: slots },
    (_, n) => `"Question ${n}"\t"Response ${n}"\t"Right answer ${n}"\t"Result ${n}"`,
  );
  return `Name\t"Email address"\t${group}Attempt\t"Started on"\t"Last accessed on"\tScore\t"Co-production: working as equals"\t${numbers.join('\t')}`;
}

function rowOf(learner: number, made: readonly Made[], group: string, date: string): string {
  const score = Math.floor((100 * made.filter(({ correct }) => correct).length) / made.length);
  return [
    `"Learner ${learner}"`,
    `learner${learner}@example.invalid`,
    `${group}1`,
    date,
    date,
    score,
    score,
    ...made.flatMap(({ id, response, right, correct }) => [id, response, right, correct ? 'correct' : 'wrong']),
  ].join('\t');
}

function wrongResponse(question: Question, never: readonly string[], chance: () => number): string {
  for (;;) {
    const response = authoringOf(question).guessOf(question, chance);
    if (!never.includes(response)) return response;
  }
}
