module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'weapp-host',
  rootDir: __dirname,
  // A tab of a busy machine takes its time.
  testTimeout: 30_000,
};
