import tseslint from 'typescript-eslint';

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  'tests/**',
  '*/test/**',
  '*/tests/**',
];

/** The environment is read in one place of each program, where it is checked. */
const environmentIsReadByConfig = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config.ts reads the environment: pass the value in.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.tmp/**',
      '.data/**',
      '.node/**',
      'cms/types/**',
      'cms/.strapi/**',
      'cms/database/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: import.meta.dirname,
        project: [
          'content-types/tsconfig.json',
          'api/contract/tsconfig.json',
          'api/client/tsconfig.json',
          'api/tsconfig.json',
          'accessibility/epub/tsconfig.json',
          // Before the site that reads its types: the first one that has a file decides.
          'accessibility/site/src/browser/tsconfig.json',
          'accessibility/braille/tsconfig.json',
          'accessibility/site/tsconfig.json',
          'cms/tsconfig.json',
          'cms/src/admin/tsconfig.json',
          'miniapp/tsconfig.json',
          'scripts/tsconfig.json',
          'tests/weapp-host/src/tab/tsconfig.json',
          'tests/weapp-host/tsconfig.json',
          'tests/tsconfig.json',
          'tsconfig.tests.json',
        ],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', environmentIsReadByConfig],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      // A factory that returns closures counts as one function; most functions stay below 30 lines.
      'max-lines-per-function': ['error', { max: 110, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 17],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Where a program begins, where a build is described, and where one is put under test.
    files: ['**/config.ts', '**/config/**', 'scripts/**', 'miniapp/build.mts', ...tests],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A suite is one long function by nature; a matcher's method is handed over, not called.
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
