import type { WxContext } from './context.ts';

type Listener = (value?: unknown) => void;

/** A player that plays nothing: its state and its events are those of a real one, without sound. */
const createPlayer = ({ calls, service }: WxContext, kind: string) => {
  const listeners = new Map<string, Set<Listener>>();
  const of = (event: string): Set<Listener> => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    return known;
  };
  const emit = (event: string, value: object = {}): void => {
    for (const listener of [...of(event)]) listener(service.realm.across(value));
  };
  const act = (event: string, paused: boolean) => () => {
    calls.push({ method: `${kind}.${event}`, options: { src: player.src } });
    player.paused = paused;
    setImmediate(emit, event);
  };
  const player: Record<string, unknown> & { src: string; paused: boolean; currentTime: number } = {
    ...{ src: '', paused: true, currentTime: 0, duration: 0, buffered: 0, volume: 1 },
    ...{ playbackRate: 1, autoplay: false, loop: false, startTime: 0, obeyMuteSwitch: true },
    play: act('Play', false),
    pause: act('Pause', true),
    stop: act('Stop', true),
    seek: (seconds: number) => {
      player.currentTime = seconds;
      setImmediate(emit, 'Seeked');
    },
    destroy: () => {
      listeners.clear();
    },
    /** for tests: lets an event of the player happen (`Ended`, `Error`, `TimeUpdate` …) */
    emit,
  };
  const events = ['Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Error', 'Waiting'];
  for (const event of [...events, 'Seeking', 'Seeked', 'Prev', 'Next']) {
    player[`on${event}`] = (listener: Listener) => of(event).add(listener);
    player[`off${event}`] = (listener?: Listener) => {
      if (listener) of(event).delete(listener);
      else of(event).clear();
    };
  }
  return player;
};

export const createAudio = (context: WxContext) => {
  const background = createPlayer(context, 'BackgroundAudioManager');
  const video = () => ({
    ...Object.fromEntries(
      ['play', 'pause', 'stop', 'seek', 'playbackRate', 'requestFullScreen', 'exitFullScreen'].map(
        (name) => [
          name,
          (...values: unknown[]) => {
            context.calls.push({ method: `VideoContext.${name}`, options: { values } });
          },
        ],
      ),
    ),
  });
  return {
    createInnerAudioContext: () => createPlayer(context, 'InnerAudioContext'),
    getBackgroundAudioManager: () => background,
    createVideoContext: video,
    setInnerAudioOption: context.method('setInnerAudioOption', () => undefined),
  };
};
