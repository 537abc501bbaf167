module.exports = {
  ...require('../../jest-preset.cjs'),
  displayName: 'braille',
  rootDir: __dirname,
};
