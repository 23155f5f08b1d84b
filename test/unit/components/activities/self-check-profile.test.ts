import { describe, expect, it } from 'vitest';
import { profileOf, weakestOf } from '../../../../src/components/activities/self-check-profile.js';
import { selfCheck } from '../../../fixtures/one-of-each-activity.js';

describe('the profile of a self-check', () => {
  it('adds up the ratings of each principle', () => {
    expect(profileOf(selfCheck, { a: '2', b: '3', c: '1' })).toEqual([
      { principle: 'P1', points: 5, of: 6, advice: 'Make 1 decision together.' },
      { principle: 'P4', points: 1, of: 3, advice: 'Find your Trust’s payment policy.' },
    ]);
  });

  it('gives nothing for a statement without a rating, or with one that the scale does not have', () => {
    expect(profileOf(selfCheck, { a: '9' }).map((rating) => rating.points)).toEqual([0, 0]);
  });

  it.each([
    { story: 'one principle is behind', ratings: { a: '3', b: '3', c: '1' }, weakest: ['P4'] },
    { story: 'shares are compared, not points', ratings: { a: '1', b: '0', c: '1' }, weakest: ['P1'] },
    { story: 'all are level', ratings: { a: '3', b: '3', c: '3' }, weakest: ['P1', 'P4'] },
  ])('finds where there is most to gain: $story', ({ ratings, weakest }) => {
    expect(weakestOf(profileOf(selfCheck, ratings)).map((rating) => rating.principle)).toEqual(weakest);
  });
});
