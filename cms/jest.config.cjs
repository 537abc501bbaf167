const preset = require('../jest-preset.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...preset,
  displayName: 'cms',
  rootDir: __dirname,
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  // Strapi loads the compiled project, as in production.
  globalSetup: '<rootDir>/tests/compile.cjs',
};
