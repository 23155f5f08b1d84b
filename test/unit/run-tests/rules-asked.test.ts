import { describe, expect, it } from 'vitest';
import { differencesFor } from '../../../scripts/run-tests/rules-asked.js';

const oxlint = {
  rules: { eqeqeq: ['error', 'always'], 'typescript/no-explicit-any': 'error' },
  overrides: [{ files: ['test/**/*.ts'], rules: { 'typescript/no-explicit-any': 'off' } }],
};
const eslint = { eqeqeq: [2, 'always'], '@typescript-eslint/no-explicit-any': [2] };
const any = '@typescript-eslint/no-explicit-any';

describe('what oxlint asks in place of ESLint', () => {
  it('is the same, off being as good as not there, and rules of plugins left to ESLint', () => {
    const rules = { ...eslint, 'lit/no-invalid-html': [2], 'no-undef': [0] };
    expect(differencesFor(rules, oxlint, [])).toEqual([]);
    expect(differencesFor({ eqeqeq: [2, 'always'], [any]: [0] }, oxlint, ['test/**/*.ts'])).toEqual([]);
  });

  it('is named where a rule is missing, has other options or another weight, or is asked for nothing', () => {
    expect(differencesFor({ ...eslint, 'no-var': [2] }, oxlint, [])).toEqual([
      'no-var is [2] in eslint.config.js and not asked in .oxlintrc.json',
    ]);
    expect(differencesFor({ ...eslint, eqeqeq: [2, 'smart'] }, oxlint, [])).toEqual([
      'eqeqeq is [2,"smart"] in eslint.config.js and [2,"always"] in .oxlintrc.json',
    ]);
    expect(differencesFor({ ...eslint, [any]: [1] }, oxlint, [])).toHaveLength(1);
    expect(differencesFor({ eqeqeq: [2, 'always'] }, oxlint, [])).toEqual([
      `${any} is asked in .oxlintrc.json and not in eslint.config.js`,
    ]);
    expect(differencesFor(eslint, oxlint, ['test/**/*.ts'])).toEqual([
      `${any} is [2] in eslint.config.js and not asked in .oxlintrc.json`,
    ]);
  });
});
