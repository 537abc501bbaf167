module.exports = {
  ...require('../jest-preset.cjs'),
  displayName: 'content-types',
  rootDir: __dirname,
};
