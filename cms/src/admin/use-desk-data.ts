import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { faultInWords } from './clock/use-clock';

const WAITING_MILLISECONDS = 1500;

export interface Reading<T> {
  data: T | undefined;
  /** why there is none, in words */
  fault: string | undefined;
  reload: () => Promise<void>;
}

/**
 * Reads an address of the desk; again whenever it is asked to, and by itself while `isWaiting`.
 * @param path undefined: nothing is read
 */
export const useDeskData = <T>(
  path: string | undefined,
  isWaiting: (data: T) => boolean = () => false,
): Reading<T> => {
  const { get } = useFetchClient();
  const [read, setRead] = useState<{ path: string; data?: T; fault?: string }>();
  const reload = useCallback(async () => {
    if (path === undefined) return;
    try {
      const { data } = await get<T>(path);
      setRead({ path, data });
    } catch (error) {
      setRead({ path, fault: faultInWords(error) });
    }
  }, [get, path]);
  useEffect(() => void reload(), [reload]);
  const current = read?.path === path ? read : undefined;
  const waits = current?.data !== undefined && isWaiting(current.data);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = window.setInterval(() => void reload(), WAITING_MILLISECONDS);
    return () => {
      window.clearInterval(timer);
    };
  }, [waits, reload]);
  return { data: current?.data, fault: current?.fault, reload };
};
