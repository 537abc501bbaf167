// Packages that ship ES modules only are transformed, because Jest loads CommonJS.
const ES_MODULE_PACKAGES = ['kysely', 'meilisearch'].join('|');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'api',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ES_MODULE_PACKAGES})/)`],
  moduleNameMapper: {
    '^@minzong/content-types$': '<rootDir>/../content-types/src',
    '^@minzong/content-types/examples$': '<rootDir>/../content-types/src/examples',
    '^@minzong/api-contract$': '<rootDir>/contract/src',
  },
};
