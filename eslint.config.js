// The house style that a machine can hold (CONTRIBUTING.md). Types are checked by tsc, templates by lit-analyzer.
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

/** House budgets: see the house, section 3. */
const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

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
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Tables of cases are data: a long one is read row by row.
  { files: ['test/fixtures/**/*.ts'], rules: { 'max-lines': 'off' } },
);
