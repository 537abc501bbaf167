import type { WxContext } from './context.ts';

type Listener = (value?: unknown) => void;

/** A player of sound that the mini-program opened. It plays nothing: tests say what happens to it. */
export interface Player {
  src: string;
  currentTime: number;
  duration: number;
  paused: boolean;
  playbackRate: number;
  /** what was asked of it, in order: `play`, `seek 65` … */
  asked: string[];
  /** lets an event happen: `Play`, `TimeUpdate`, `Ended`, `Error` … */
  happen(event: string, value?: object): void;
}

const EVENTS = [
  ...['Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Error', 'Waiting'],
  ...['Seeking', 'Seeked', 'Prev', 'Next'],
];

const createPlayer = ({ service }: WxContext): Player => {
  const listeners = new Map(EVENTS.map((event) => [event, new Set<Listener>()]));
  const asked: string[] = [];
  const coming = new Set<NodeJS.Immediate>();
  const tell = (event: string, value: object): void => {
    if (event === 'Play') player.paused = false;
    if (event === 'Pause' || event === 'Stop' || event === 'Ended') player.paused = true;
    for (const listener of [...(listeners.get(event) ?? [])]) listener(service.realm.across(value));
  };
  const player: Player & Record<string, unknown> = {
    ...{ src: '', paused: true, currentTime: 0, duration: 0, buffered: 0, volume: 1, asked },
    ...{ playbackRate: 1, autoplay: false, loop: false, startTime: 0, obeyMuteSwitch: true },
    happen(event, value = {}) {
      // What a test lets happen stands for what would have happened by itself.
      coming.forEach(clearImmediate);
      coming.clear();
      tell(event, value);
    },
  };
  const ask = (name: string, happens?: string) => {
    player[name] = (...values: unknown[]): void => {
      asked.push([name, ...values].join(' '));
      if (name === 'seek') player.currentTime = Number(values[0]);
      if (happens === undefined) return;
      const immediate = setImmediate(() => {
        coming.delete(immediate);
        tell(happens, {});
      });
      coming.add(immediate);
    };
  };
  ask('play', 'Play');
  ask('pause', 'Pause');
  ask('stop', 'Stop');
  ask('seek', 'Seeked');
  ask('destroy');
  for (const [event, heard] of listeners) {
    player[`on${event}`] = (listener: Listener) => heard.add(listener);
    player[`off${event}`] = (listener?: Listener) => {
      if (listener) heard.delete(listener);
      else heard.clear();
    };
  }
  return player;
};

const VIDEO = [
  'play',
  'pause',
  'stop',
  'seek',
  'playbackRate',
  'requestFullScreen',
  'exitFullScreen',
];

export const createAudio = (context: WxContext) => {
  let background: Player | undefined;
  const create = (): Player => {
    const player = createPlayer(context);
    context.players.push(player);
    return player;
  };
  return {
    createInnerAudioContext: create,
    getBackgroundAudioManager: () => (background ??= create()),
    createVideoContext: () =>
      Object.fromEntries(
        VIDEO.map((name) => [
          name,
          (...values: unknown[]) => {
            context.calls.push({ method: `VideoContext.${name}`, options: { values } });
          },
        ]),
      ),
    setInnerAudioOption: context.method('setInnerAudioOption', () => undefined),
  };
};
