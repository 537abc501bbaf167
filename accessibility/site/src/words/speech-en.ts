import type { speechZhCN } from './speech-zh-cn';

/** Words of listening, in English. */
export const speechEn: Record<keyof typeof speechZhCN, string> = {
  recording: 'Recording',
  'recording.narrator': 'Read by',
  'recording.length': 'Length',
  'recording.seconds': '{seconds} s',
  'recording.minutes': '{minutes} min {seconds} s',
  'recording.isDocument': 'The recording is this text, read by a person.',
  'recording.transcript': 'Transcript of the recording',
  downloadRecording: 'Download the recording ({format}, {size})',
  readAloud: 'Read aloud',
  'readAloud.byDevice': 'Have your device read aloud instead',
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
