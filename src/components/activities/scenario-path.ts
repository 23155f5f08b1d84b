// The way that a learner took through a scenario, from the answers alone. Pure.

import type { Code, ScenarioActivity, Scene } from '../../model/course.js';

type Choice = Scene['choices'][number];

export interface ScenarioStep {
  readonly scene: Scene;
  readonly choice: Choice;
}

export interface ScenarioPath {
  /** Each scene that led on, with the choice made there. */
  readonly turns: readonly ScenarioStep[];
  /** The scene that the learner stands in. */
  readonly scene: Scene;
}

/** Steps are stored under one character each: 0–9, then a–z. A way cannot be longer, as no scene comes twice. */
export function stepCode(step: number): Code {
  return step.toString(36);
}

export function pathOf(activity: ScenarioActivity, answers: Readonly<Record<Code, Code>>): ScenarioPath {
  const turns: ScenarioStep[] = [];
  let scene = sceneOf(activity, activity.start);
  for (;;) {
    const choice = scene.choices.find((candidate) => candidate.code === answers[stepCode(turns.length)]);
    const isBack = choice && (choice.to === scene.code || turns.some((turn) => turn.scene.code === choice.to));
    if (!choice || isBack) return { turns, scene };
    turns.push({ scene, choice });
    scene = sceneOf(activity, choice.to);
  }
}

/** The answers that are left when the learner goes back to step `step`. */
export function answersUpTo(turns: readonly ScenarioStep[], step: number): readonly (readonly [Code, Code])[] {
  return turns.slice(0, step).map((turn, at) => [stepCode(at), turn.choice.code] as const);
}

function sceneOf(activity: ScenarioActivity, code: Code): Scene {
  const scene = activity.scenes.find((candidate) => candidate.code === code);
  if (!scene) throw new Error(`The scenario "${activity.id}" has no scene "${code}".`);
  return scene;
}
