type Listener = (...values: unknown[]) => void;

/** Who listens to what, by name. */
export type Listeners = Record<string, Listener>;

/** Passes messages between a page and the page that it opened. */
export const createEventChannel = (listening: Listeners = {}) => {
  const listeners = new Map<string, Listener[]>(
    Object.entries(listening).map(([name, listener]) => [name, [listener]]),
  );
  const of = (name: string): Listener[] => listeners.get(name) ?? [];
  const channel = {
    on: (name: string, listener: Listener): void => {
      listeners.set(name, [...of(name), listener]);
    },
    once: (name: string, listener: Listener): void => {
      const once: Listener = (...values) => {
        channel.off(name, once);
        listener(...values);
      };
      channel.on(name, once);
    },
    off: (name: string, listener?: Listener): void => {
      listeners.set(name, listener ? of(name).filter((other) => other !== listener) : []);
    },
    emit: (name: string, ...values: unknown[]): void => {
      for (const listener of of(name)) listener(...values);
    },
  };
  return channel;
};
