// The house style that a machine can hold (CONTRIBUTING.md). Types are checked by tsc, templates by lit-analyzer.
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

/** House budgets: see the house, section 3. */
const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

/** The oldest browsers (docs/hosts.md), for what only they lack; the styles are held by `test/unit/styles/oldest-browsers.test.ts`. */
const oldestBrowsers = ['chrome 80', 'edge 80', 'firefox 78', 'safari 14', 'ios_saf 14.0-14.4'];

/** What the build writes out, so that no browser meets it. */
const syntaxes =
  /logical-assignment|numeric-separators|class-|private-in|top-level-await|namespace-names|hashbang|trailing-dynamic|using-declarations/;

/** All that came to the language after 2020 and is looked up when it runs. With types, `.at()` of an array is told from any other. */
const laterLanguage = Object.fromEntries(
  ['2021', '2022', '2023', '2024', '2025', 'esnext']
    .flatMap((year) => [year, `${year}-intl-api`].map((name) => (year === 'esnext' ? name : `es${name}`)))
    .flatMap((name) => Object.keys(esx.configs[`flat/no-new-in-${name}`].rules))
    .filter((rule) => !syntaxes.test(rule))
    .map((rule) => [rule, 'error']),
);

export default typescript.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.cache', '.preview'] },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strict],
    plugins: { lit, wc },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...budgets,
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'lit/no-template-map': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  // What a learner's browser runs. The assessors' page is for browsers of today.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/analysis/**', 'src/assessor/**'],
    plugins: { compat, 'es-x': esx },
    settings: { browsers: oldestBrowsers, lintAllEsApis: true },
    rules: {
      'compat/compat': ['error', oldestBrowsers.join(', ')],
      ...laterLanguage,
      // Safari before 16.4 reads nothing of a script that has one.
      'es-x/no-regexp-lookbehind-assertions': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Tables of cases are data: a long one is read row by row.
  { files: ['test/fixtures/**/*.ts'], rules: { 'max-lines': 'off' } },
);
