import { Visit } from './learner.js';
import type { Platform } from './platform.js';

/** A learner who has read the modules and begun the quiz. */
export async function atTheQuiz(platform: Platform): Promise<Visit> {
  const visit = await new Visit(platform.launch()).open();
  await visit.goOn(12);
  if (visit.progress.quiz.attempt?.number !== 1) throw new Error('Twelve steps did not lead into the quiz.');
  return visit;
}

/** The calls since `from`, by the names that both editions share. */
export function namesOf(platform: Platform, from = 0): string[] {
  return (platform.recorder?.calls ?? []).slice(from).map(({ method }) => method.replace('LMS', ''));
}
