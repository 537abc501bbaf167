type Listener = (event: unknown) => void;

/** Listeners of the whole app: onNetworkStatusChange, onThemeChange … */
export interface Subscriptions {
  /** `onX` and `offX` of every event that WeChat has */
  methods: Record<string, (listener?: Listener) => void>;
  has(event: string): boolean;
  emit(event: string, value?: unknown): void;
}

const EVENTS = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'LazyLoadError'],
  ...['ThemeChange', 'NetworkStatusChange', 'NetworkWeakChange', 'WindowResize', 'MemoryWarning'],
  ...['KeyboardHeightChange', 'UserCaptureScreen', 'AudioInterruptionBegin', 'AppRoute'],
  ...['AudioInterruptionEnd', 'CopyUrl', 'DeviceOrientationChange', 'AppRouteDone'],
];

export const createSubscriptions = (across: <T>(value: T) => T): Subscriptions => {
  const listeners = new Map<string, Set<Listener>>();
  const of = (event: string): Set<Listener> => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    return known;
  };
  const methods: Subscriptions['methods'] = {};
  for (const event of EVENTS) {
    methods[`on${event}`] = (listener) => {
      if (listener) of(event).add(listener);
    };
    methods[`off${event}`] = (listener) => {
      if (listener) of(event).delete(listener);
      else of(event).clear();
    };
  }
  return {
    methods,
    has: (event) => of(event).size > 0,
    emit(event, value) {
      for (const listener of [...of(event)]) listener(across(value));
    },
  };
};
