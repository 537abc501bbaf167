/** Base library 3.0 runs on iOS 12 and Android 8 (Chromium 80 or later) and above. */
const targets = { ios: '12', chrome: '80' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]],
};
