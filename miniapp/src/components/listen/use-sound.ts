import { useEffect, useRef, useState } from 'react';
import { openSound, type Sound } from '../../platform/audio';

const SPEEDS = [1, 1.25, 1.5, 2, 0.75] as const;

interface SoundState {
  status: 'silent' | 'loading' | 'playing' | 'paused' | 'failed';
  /** whole seconds */
  position: number;
  /** whole seconds; 0 while unknown */
  length: number;
  speed: number;
}

/**
 * A recording with what a listener can do to it. It ends when the page goes.
 * @param knownLength seconds, where the document tells
 */
export const useSound = (url: string, knownLength = 0) => {
  const sound = useRef<Sound>();
  const [state, setState] = useState<SoundState>({
    status: 'silent',
    position: 0,
    length: knownLength,
    speed: 1,
  });
  const change = (part: Partial<SoundState>): void => {
    setState((now) => ({ ...now, ...part }));
  };
  useEffect(
    () => () => {
      sound.current?.close();
      sound.current = undefined;
    },
    [url],
  );
  const open = (): Sound => {
    sound.current ??= openSound(url, (event) => {
      if (event.type === 'time') {
        const [position, length] = [event.position, event.length].map(Math.floor);
        // The page changes once a second, not at each of WeChat's four events.
        setState((now) =>
          now.position === position
            ? now
            : { ...now, position: position ?? 0, length: length || now.length },
        );
      } else if (event.type === 'ended') change({ status: 'paused', position: 0 });
      else change({ status: event.type });
    });
    return sound.current;
  };
  return {
    state,
    toggle: () => {
      if (state.status === 'playing') {
        open().pause();
        return;
      }
      change({ status: 'loading' });
      open().play();
    },
    /** @param seconds backwards; never before the beginning */
    back: (seconds: number) => {
      const position = Math.max(0, state.position - seconds);
      open().seek(position);
      change({ position });
    },
    nextSpeed: (): number => {
      const at = SPEEDS.findIndex((speed) => speed === state.speed);
      const speed = SPEEDS[(at + 1) % SPEEDS.length] ?? 1;
      open().setSpeed(speed);
      change({ speed });
      return speed;
    },
  };
};
