const preset = require('../jest-preset.cjs');

/** The same modules without WeChat: Taro's components as plain elements, its calls in memory. */
module.exports = {
  ...preset,
  displayName: 'miniapp',
  rootDir: __dirname,
  transform: { '^.+\\.[cm]?[jt]sx?$': ['../jest-transform.cjs', { importSource: 'react' }] },
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@tarojs/components$': '<rootDir>/test/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
  },
};
