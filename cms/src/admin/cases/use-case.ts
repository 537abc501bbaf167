import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { LookedCase } from './case-types';

/** What another official has done since this one looked. */
export interface Overtaken {
  steps: LookedCase['steps'];
}

interface Refusal {
  response?: { status?: number; data?: { error?: { details?: { current?: LookedCase } } } };
}

const currentIn = (error: unknown): LookedCase | undefined => {
  const { response } = error as Refusal;
  return response?.data?.error?.details?.current;
};

/** A key of 32 hexadecimal digits: what is sent twice with one key is one act. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A case that somebody looks at and acts on. Looking is recorded before anything is shown. */
export const useCase = (number: string) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [item, setItem] = useState<LookedCase>();
  const [fault, setFault] = useState<string>();
  const [overtaken, setOvertaken] = useState<Overtaken>();
  const [busy, setBusy] = useState(false);
  const isAsked = useRef(false);
  const key = useRef(newKey());

  useEffect(() => {
    // One look is recorded once, however often the page is drawn.
    if (isAsked.current) return;
    isAsked.current = true;
    const look = async () => {
      try {
        setItem((await post<LookedCase>(`/editorial/cases/${number}/look`, {})).data);
      } catch (error) {
        setFault(faultInWords(error));
      }
    };
    void look();
  }, [post, number]);

  /** @returns whether it was done; if not, what was written stays */
  const act = useCallback(
    async (body: object, success: string): Promise<boolean> => {
      if (item === undefined) return false;
      setBusy(true);
      setFault(undefined);
      try {
        const path = `/editorial/cases/${number}/acts`;
        const sent = { ...body, key: key.current, revision: item.case.revision };
        setItem((await post<LookedCase>(path, sent)).data);
        setOvertaken(undefined);
        key.current = newKey();
        toggleNotification({ type: 'success', message: success });
        return true;
      } catch (error) {
        const current = currentIn(error);
        if (current !== undefined) {
          setOvertaken({ steps: current.steps.slice(item.steps.length) });
          setItem(current);
          key.current = newKey();
        }
        setFault(faultInWords(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [post, number, item, toggleNotification],
  );

  return { item, fault, overtaken, busy, act };
};
