import type { speechZhCN } from './speech-zh-cn';

/** Words of reading aloud, in English. */
export const speechEn: Record<keyof typeof speechZhCN, string> = {
  readAloud: 'Read aloud',
  'readAloud.pause': 'Pause',
  'readAloud.resume': 'Continue',
  'readAloud.stop': 'Stop',
  'readAloud.previous': 'Previous sentence',
  'readAloud.next': 'Next sentence',
  'readAloud.speed': 'Speed',
  'readAloud.slow': 'Slow',
  'readAloud.normal': 'Normal',
  'readAloud.fast': 'Fast',
  'readAloud.faster': 'Very fast',
  'readAloud.skips':
    'Your device has no voice for some of the languages here, such as Tibetan and Yi; they are left out.',
  'readAloud.failed': 'Reading aloud was broken off. Try again, or in another browser.',
};
