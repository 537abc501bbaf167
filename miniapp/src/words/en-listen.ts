import { plural } from './plural';
import type { Words } from './zh-cn';

const span = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = plural(seconds % 60, 'second', 'seconds');
  return minutes === 0 ? rest : `${plural(minutes, 'minute', 'minutes')} ${rest}`;
};

export const listen: Words['listen'] = {
  title: 'Listen',
  narrator: (name) => `Read by ${name}`,
  play: 'Play',
  resume: 'Go on',
  pause: 'Pause',
  back: (seconds) => `Back ${String(seconds)} seconds`,
  speed: (speed) => `Speed ${String(speed)}×`,
  changeSpeed: (speed) => `Speed ${String(speed)}, tap to change`,
  at: (position) => `At ${span(position)}`,
  of: (position, length) => `At ${span(position)} of ${span(length)}`,
  status: {
    silent: '',
    loading: 'Opening the recording',
    playing: '',
    paused: '',
    failed: 'The recording did not open. Check your network and press play again',
  },
  sameWords: 'The recording is this text, word for word.',
  transcript: 'Transcript of the recording',
  aloud: 'Read aloud',
  stop: 'Stop reading',
};
