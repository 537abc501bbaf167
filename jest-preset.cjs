/** What every Jest project here shares; see jest-transform.cjs for how a file is read. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
  // A relative import ends in `.js`, as Node wants it; in a test the source stands there as `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  transform: { '^.+\\.[cm]?[jt]sx?$': require.resolve('./jest-transform.cjs') },
  // Large packages that are CommonJS throughout: not worth a look at every file.
  transformIgnorePatterns: ['/node_modules/(@strapi|@swc|typescript|lodash|knex|rxjs|core-js)/'],
};
