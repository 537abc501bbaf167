import { useEffect, useRef } from 'react';
import { isConnected, onNetworkChange } from '../platform/network';
import { createStore, useStore } from './store';

/** Whether there is a network, as far as WeChat tells. */
interface Connection {
  connected: boolean;
  /** since when there is none, in milliseconds since the epoch */
  since?: number;
}

const connection = createStore<Connection>({ connected: true });

const settle = (connected: boolean): void => {
  if (connected === connection.get().connected) return;
  connection.set(connected ? { connected } : { connected, since: Date.now() });
};

/** Begins to listen to the network; once, when the mini-program starts. */
export const watchConnection = (): void => {
  onNetworkChange(settle);
  void isConnected().then(settle);
};

export const useConnection = (): Connection => useStore(connection);

/** Asks WeChat anew, and says whether there is a network. */
export const isOnline = async (): Promise<boolean> => {
  const connected = await isConnected();
  settle(connected);
  return connected;
};

/** Runs `refresh` when the network returns while `wanted`: nobody has to ask again by hand. */
export const useReconnected = (wanted: boolean, refresh: () => Promise<void>): void => {
  const { connected } = useConnection();
  const before = useRef(connected);
  useEffect(() => {
    const returned = connected && !before.current;
    before.current = connected;
    if (returned && wanted) void refresh();
  }, [connected, wanted, refresh]);
};
