const preset = require('../jest-preset.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...preset,
  displayName: 'api',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@minzong/content-types$': '<rootDir>/../content-types/src',
    '^@minzong/content-types/examples$': '<rootDir>/../content-types/src/examples',
    '^@minzong/api-contract$': '<rootDir>/contract/src',
  },
};
