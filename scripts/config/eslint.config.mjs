// Rules of the house: strict types, small files and functions, a pure domain.
import tseslint from 'typescript-eslint';

const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'time is handed in',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'time is handed in',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'chance is handed in',
  },
];

export default tseslint.config(
  { ignores: ['**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: import.meta.dirname + '/../..',
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return respondProblem(…)` answers and ends in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      // Mongoose schemas name types by their constructors (String, Number).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...impure],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['server/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'],
    },
  },
  {
    // The places where time and chance enter.
    files: ['server/clock.ts', 'server/ids.ts', 'server/keys.ts', 'scripts/**', 'tests/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['server/main.ts', 'server/prepare-demonstration.ts', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
