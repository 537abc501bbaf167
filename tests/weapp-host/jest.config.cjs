module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'weapp-host',
  rootDir: __dirname,
  globalSetup: require.resolve('./build-when-stale.ts'),
};
