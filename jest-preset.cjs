/**
 * The jest settings that every project shares: TypeScript through SWC, the packages that are
 * published as ES modules too, and our own packages straight from their sources.
 */
const path = require('node:path');

const source = (folder) => path.join(__dirname, folder, 'src');

module.exports = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: {
    '^@minzong/content-types$': `${source('content-types')}/index.ts`,
    '^@minzong/content-types/examples$': `${source('content-types')}/examples.ts`,
    '^@minzong/api-contract$': `${source('api/contract')}/index.ts`,
    '^@minzong/api-client$': `${source('api/client')}/index.ts`,
  },
};
