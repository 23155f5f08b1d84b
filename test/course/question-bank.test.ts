// The real bank against all the rules.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { qualityOf } from '../../scripts/content/item-quality/item-quality.js';
import { quizSchema } from '../../scripts/content/parse/schemas/quiz.js';
import { questionsOf } from '../../scripts/content/render/question-data.js';
import type { Question } from '../../src/model/course.js';

describe('the questions of this course', () => {
  const questions = questionsOf(quizSchema.parse(parse(readFileSync('course/quiz.yaml', 'utf8'))));
  const { findings, figures } = qualityOf(questions);

  it('break no rule, not even one that only warns', () => {
    expect(findings).toEqual([]);
  });

  it('are 48 or more, of all five kinds, under permanent numbers of their own', () => {
    expect(figures.questions).toBeGreaterThanOrEqual(48);
    expect(Math.min(...Object.values(figures.kinds))).toBeGreaterThanOrEqual(2);
    expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length);
  });

  it('are guessed by no rule, and by no combination of rules, more often than by chance', () => {
    const { cues, sharedWords, combination } = figures.cueReport;
    expect(cues.filter(({ adjusted }) => adjusted < 0.05)).toEqual([]);
    expect(sharedWords.adjusted).toBeGreaterThanOrEqual(0.05);
    expect(combination.probability).toBeGreaterThanOrEqual(0.05);
  });

  it('rest no key on a body that may be abolished, or on a rate of pay', () => {
    const answers = questions.flatMap((question) =>
      'reasons' in question
        ? question.reasons
        : question.kind === 'choice' || question.kind === 'multiple'
          ? question.options
          : [],
    );
    expect(answers.filter(({ right, text }) => right && /NHS England|Healthwatch|£/.test(text))).toEqual([]);
  });

  it('name no person, and ask nothing of the story or the service of a real one', () => {
    const named = questions.filter((question) =>
      /Tracey|Theo|Solent|speech and language/.test(JSON.stringify(stemAndOptionsOf(question))),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });
});

/** What a learner is asked; the feedback may name the article, which is a source. */
function stemAndOptionsOf(question: Question): unknown {
  if (question.kind === 'matching') return [question.stem, question.pairs.map(({ text }) => text), question.targets];
  const options = question.kind === 'reasoned' ? question.reasons : question.options;
  return [question.stem, options.map(({ text }) => text)];
}
