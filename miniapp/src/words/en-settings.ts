import type { Words } from './zh-cn';

export const settings: Words['settings'] = {
  title: 'Reading settings',
  short: 'Settings',
  on: 'On',
  off: 'Off',
  elder: 'Elder mode',
  elderLine: 'Larger type and buttons, and a simpler home page',
  leaveElder: 'Leave the elder mode',
  typeSize: 'Type size',
  typeSizes: {
    normal: 'Normal',
    raised: 'Raised',
    large: 'Large',
    larger: 'Larger',
    largest: 'Largest',
  },
  lineSpacing: 'Line spacing',
  lineSpacings: { close: 'Close', normal: 'Normal', wide: 'Wide' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
};
