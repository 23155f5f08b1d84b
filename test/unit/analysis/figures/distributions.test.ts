// The distributions where they have a closed form, so that each is known without a table.

import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  fQuantile,
  incompleteBeta,
  lnBeta,
  lnChoose,
  normalTwoTails,
} from '../../../../src/analysis/figures/distributions.js';

const near = (actual: number, expected: number, what: string) =>
  expect(Math.abs(actual - expected), `${what}: ${actual}, ${expected}`).toBeLessThanOrEqual(
    1e-11 * Math.abs(expected),
  );

describe('beta', () => {
  it('of whole numbers is a fraction of factorials, and below a half that of Γ there', () => {
    near(lnBeta(2, 3), Math.log(1 / 12), 'B(2, 3)');
    near(lnBeta(5, 1), Math.log(1 / 5), 'B(5, 1)');
    near(lnBeta(30, 2), Math.log(1 / 930), 'B(30, 2)');
    near(lnBeta(0.5, 0.5), Math.log(Math.PI), 'B(½, ½)');
    // Γ(¼)² / Γ(½), with Γ(¼) = 3.62560990822190831193.
    near(lnBeta(0.25, 0.25), Math.log(3.6256099082219083 ** 2 / Math.sqrt(Math.PI)), 'B(¼, ¼)');
    near(lnBeta(0.25, 0.75), Math.log(Math.PI * Math.SQRT2), 'B(¼, ¾)');
    near(lnBeta(0.001, 1), Math.log(1000), 'B(0.001, 1)');
    near(lnChoose(12, 3), Math.log(220), '12 over 3');
    near(lnChoose(50, 25), Math.log(126_410_606_437_752), '50 over 25');
  });

  it('incomplete is a power where one of the two is 1, and a half in the middle', () => {
    for (const x of [0.001, 0.3, 0.5, 0.7, 0.98]) {
      near(incompleteBeta(x, 1, 1), x, `I(${x}; 1, 1)`);
      near(incompleteBeta(x, 7, 1), x ** 7, `I(${x}; 7, 1)`);
      near(incompleteBeta(x, 1, 3), 1 - (1 - x) ** 3, `I(${x}; 1, 3)`);
      // a = 2, b = 3: six times the integral of t (1 − t)² and twice that.
      near(incompleteBeta(x, 2, 3), 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, `I(${x}; 2, 3)`);
      near(incompleteBeta(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)), `I(${x}; ½, ½)`);
    }
    near(incompleteBeta(0.5, 40, 40), 0.5, 'the middle');
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 2, 3))).toEqual([0, 0, 1, 1]);
  });
});

describe('chi-squared', () => {
  it('of 2, 4 and 6 degrees of freedom is a sum of powers', () => {
    for (const x of [0.01, 1, 3, 5, 9, 40]) {
      const [e, h] = [Math.exp(-x / 2), x / 2];
      near(chiSquareTail(x, 2), e, `2 at ${x}`);
      near(chiSquareTail(x, 4), e * (1 + h), `4 at ${x}`);
      near(chiSquareTail(x, 6), e * (1 + h + h ** 2 / 2), `6 at ${x}`);
    }
    expect([-1, 0, Number.NaN].map((x) => chiSquareTail(x, 3))).toEqual([1, 1, 1]);
  });

  it('of 1 is the normal distribution on both sides', () => {
    near(normalTwoTails(1.959963984540054), 0.05, '1.96');
    near(normalTwoTails(-2.5758293035489004), 0.01, '2.58');
    near(normalTwoTails(0.6744897501960817), 0.5, 'the quartiles');
    near(chiSquareTail(3.841458820694124, 1), 0.05, '3.84');
    expect(normalTwoTails(0)).toBe(1);
  });
});

describe('F', () => {
  it('of 2 and 2 is p to 1 − p; of 2 and 4 a root', () => {
    near(fQuantile(1e-12, 2, 2), 1e-12 / (1 - 1e-12), '2, 2 far out');
    for (const p of [0.025, 0.3, 0.5, 0.975]) {
      near(fQuantile(p, 2, 2), p / (1 - p), `2, 2 at ${p}`);
      // 1 − p = (1 + x / 2)⁻².
      near(fQuantile(p, 2, 4), 2 * ((1 - p) ** -0.5 - 1), `2, 4 at ${p}`);
      near(fQuantile(p, 4, 2), 1 / (2 * (p ** -0.5 - 1)), `4, 2 at ${p}`);
    }
  });
});
