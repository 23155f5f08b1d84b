// What a kind of question is. Its pure part travels to the learner at once, its view with the quiz, and its authoring
// part never: that one is read by the build and by the analysis.

import type { TemplateResult } from 'lit';
import type { Code, Option, Question, Words } from '../model/course.js';
import type { Answer, Mark, Response } from '../model/quiz.js';

export type Kind = Question['kind'];
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** Puts coded things into the order of the attempt. */
type Shuffle = <T extends { readonly code: Code }>(options: readonly T[]) => T[];

/** What a report calls the way of answering. */
export type Interaction = 'choice' | 'matching' | 'ordering';

/** How a kind is marked. Pure, and small: it is there before the quiz is opened. */
export interface Rules<Q extends Question> {
  readonly interaction: Interaction;
  rightResponseOf(question: Q): Response;
  /** What a complete response that is not right is worth to the learner; it earns no mark. */
  partialMarkOf(parts: readonly string[], rightParts: readonly string[]): Mark;
  /** Whether every part has an answer. @param parts of the response; none when it is empty */
  isComplete(question: Q, parts: readonly string[]): boolean;
  /** The question with what can be chosen in the order in which the learner sees it. */
  shuffled(question: Q, shuffle: Shuffle): Q;
}

/** What every question element is given. */
interface QuestionProperties<Q extends Question> {
  readonly question: Q;
  readonly seed: number;
  readonly answer: Answer;
  /** 1 for the first question of the attempt. */
  readonly number: number;
  readonly total: number;
  readonly error: string;
  readonly words: Words;
}

/** How a kind is drawn and put into words. */
export interface View<Q extends Question> {
  draw(properties: QuestionProperties<Q>): TemplateResult;
  /** What to say when a part of the answer is missing. */
  missingOf(words: Words): string;
  /** An answer in the words of the question, a line for each part. */
  answerLines(question: Q, response: Response): string[];
  /** Those lines as they are shown, where they are no plain list. */
  drawLines?(question: Q, lines: readonly string[]): TemplateResult;
  /** What there is to say about the parts that the learner chose. */
  feedbackLines(question: Q, response: Response): string[];
  /** Options neither chosen nor right: their feedback does not stand under them. */
  othersOf(question: Q, response: Response): readonly Option[];
}

/** The parts of a response; none when it is empty. */
export function partsOf(response: Response): Code[] {
  return response === '' ? [] : response.split(',');
}

export function textOf(options: readonly { readonly code: Code; readonly text: string }[], code?: Code): string {
  return options.find((option) => option.code === code)?.text ?? '';
}

export function rightCodesOf(options: readonly { readonly code: Code; readonly right: boolean }[]): Code[] {
  return options.filter((option) => option.right).map((option) => option.code);
}
