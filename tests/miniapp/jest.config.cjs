module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'miniapp-journeys',
  rootDir: __dirname,
  // Longer than the patience of the host, so that a failure says what was never seen.
  testTimeout: 30_000,
  globalSetup: require.resolve('./build-when-stale.ts'),
};
