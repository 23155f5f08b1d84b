import { describe, expect, it } from 'vitest';
import { isWise, verdicts } from '../../../src/model/verdict.js';

describe('a choice in a scenario', () => {
  it('is wise where it shared power or kept trust, and where it lost trust or left power with staff it is not', () => {
    expect(verdicts.map((verdict) => [verdict, isWise({ verdict })])).toEqual([
      ['shares', true],
      ['trust', true],
      ['loses', false],
      ['keeps', false],
    ]);
  });
});
