import Taro from '@tarojs/taro';

type SoundEvent =
  | { type: 'playing' | 'paused' | 'ended' | 'failed' }
  /** seconds from the beginning, and of the whole once WeChat knows it */
  | { type: 'time'; position: number; length: number };

export interface Sound {
  play: () => void;
  pause: () => void;
  /** @param position seconds from the beginning */
  seek: (position: number) => void;
  /** @param speed 1 as recorded; WeChat takes 0.5 to 2 */
  setSpeed: (speed: number) => void;
  close: () => void;
}

/** What is heard now: two voices at once are none. */
let heard: Taro.InnerAudioContext | undefined;

/** A recording that can be heard; nothing is fetched before the first `play`. */
export const openSound = (url: string, onEvent: (event: SoundEvent) => void): Sound => {
  const sound = Taro.createInnerAudioContext();
  // Who starts a recording wants to hear it, also on a telephone that is switched to silent.
  sound.obeyMuteSwitch = false;
  sound.onPlay(() => {
    onEvent({ type: 'playing' });
  });
  sound.onPause(() => {
    onEvent({ type: 'paused' });
  });
  sound.onEnded(() => {
    onEvent({ type: 'ended' });
  });
  sound.onError(() => {
    onEvent({ type: 'failed' });
  });
  sound.onTimeUpdate(() => {
    onEvent({ type: 'time', position: sound.currentTime, length: sound.duration });
  });
  return {
    play: () => {
      if (heard !== sound) heard?.pause();
      heard = sound;
      if (sound.src !== url) sound.src = url;
      sound.play();
    },
    pause: () => {
      sound.pause();
    },
    seek: (position) => {
      sound.seek(position);
    },
    setSpeed: (speed) => {
      sound.playbackRate = speed;
    },
    close: () => {
      if (heard === sound) heard = undefined;
      sound.destroy();
    },
  };
};
