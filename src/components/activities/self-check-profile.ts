// What the ratings of a self-check add up to, principle by principle. Pure.

import type { Code, Id, SelfCheckActivity } from '../../model/course.js';

export interface PrincipleRating {
  readonly principle: Id;
  readonly points: number;
  /** The most points that the statements of this principle can get. */
  readonly of: number;
  readonly advice: string;
}

/** In the order of the statements; statements without a rating count for nothing yet. */
export function profileOf(activity: SelfCheckActivity, ratings: Readonly<Record<Code, Code>>): PrincipleRating[] {
  const top = activity.scale.length - 1;
  const principles = [...new Set(activity.statements.map((statement) => statement.principle))];
  return principles.map((principle) => {
    const own = activity.statements.filter((statement) => statement.principle === principle);
    const points = own.reduce(
      (sum, { code }) =>
        sum +
        Math.max(
          0,
          activity.scale.findIndex((mark) => mark.code === ratings[code]),
        ),
      0,
    );
    const advice = activity.advice.find((entry) => entry.principle === principle)?.text ?? '';
    return { principle, points, of: own.length * top, advice };
  });
}

/** The principles with the fewest points for what they could get: where a plan gains most. */
export function weakestOf(profile: readonly PrincipleRating[]): PrincipleRating[] {
  const share = (rating: PrincipleRating) => rating.points / rating.of;
  const least = Math.min(...profile.map(share));
  return profile.filter((rating) => share(rating) === least);
}
