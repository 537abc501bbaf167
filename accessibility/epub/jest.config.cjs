module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'epub',
  rootDir: __dirname,
};
