module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'search-quality',
  rootDir: __dirname,
};
