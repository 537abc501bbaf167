/** A recording that the mini-program opened; tests say what happens to it. */
export interface Sound {
  src: string;
  currentTime: number;
  duration: number;
  playbackRate: number;
  /** what was asked of it, in order */
  asked: string[];
  /** fires what listeners wait for: Play, TimeUpdate, Ended, Error */
  happen: (event: string) => void;
}

/** wx.createInnerAudioContext: nothing sounds here. */
export const createSounds = (sounds: Sound[]) => ({
  createInnerAudioContext: (): object => {
    const listeners = new Map<string, () => void>();
    const asked: string[] = [];
    const listening = ['Play', 'Pause', 'Ended', 'Error', 'TimeUpdate'].map((event) => [
      `on${event}`,
      (listener: () => void) => listeners.set(event, listener),
    ]);
    const asking = ['play', 'pause', 'seek', 'destroy'].map((name) => [
      name,
      (...values: number[]) => asked.push([name, ...values].join(' ')),
    ]);
    const sound = {
      ...{ src: '', currentTime: 0, duration: 0, playbackRate: 1, asked },
      ...Object.fromEntries([...listening, ...asking]),
      happen: (event: string) => listeners.get(event)?.(),
    } as Sound;
    sounds.push(sound);
    return sound;
  },
});
