import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Clock, ClockSettings } from './clock-types';

export interface ClockReading {
  clock: Clock | undefined;
  /** why there is none, in words */
  fault: string | undefined;
  reload: () => void;
  save: (settings: ClockSettings) => Promise<void>;
}

interface FetchFault {
  response?: { data?: { error?: { message?: string } } };
  message?: string;
}

/** The words of a refused or failed request. */
export const faultInWords = (error: unknown): string => {
  const { response, message } = error as FetchFault;
  return response?.data?.error?.message ?? message ?? '请求失败，请稍后重试';
};

/** Reads the clock when the page opens and whenever it is asked to. */
export const useClock = (): ClockReading => {
  const { get, put } = useFetchClient();
  const [clock, setClock] = useState<Clock>();
  const [fault, setFault] = useState<string>();
  const reload = useCallback(() => {
    get<Clock>('/editorial/clock').then(
      ({ data }) => {
        setClock(data);
        setFault(undefined);
      },
      (error: unknown) => {
        setFault(faultInWords(error));
      },
    );
  }, [get]);
  useEffect(reload, [reload]);
  const save = async (settings: ClockSettings) => {
    const { data } = await put<Clock>('/editorial/clock/settings', settings);
    setClock(data);
  };
  return { clock, fault, reload, save };
};
