import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { wordsOf, type LivePreview, type Subject } from './preview-types';

const PAUSE_MILLISECONDS = 700;

export interface LiveState {
  preview: LivePreview | undefined;
  /** grows with every page that is ready to be loaded */
  version: number;
  /** the page is being made anew */
  busy: boolean;
  /** why the last attempt failed; the page before it stays */
  trouble: string | undefined;
}

const FIRST: LiveState = { preview: undefined, version: 0, busy: false, trouble: undefined };

/**
 * The preview of the form as it stands: after each save, and a moment after the last keystroke.
 * Nothing is saved by it. An answer that a later request has overtaken is dropped.
 */
export const useLivePreview = (
  { type, documentId, locale }: Subject,
  savedAt: string | undefined,
): LiveState & { refresh: () => void } => {
  const { post } = useFetchClient();
  const { values, modified } = useForm('Preview', (form) => ({
    values: form.values,
    modified: form.modified,
  }));
  const [state, setState] = useState<LiveState>(FIRST);
  const [asked, setAsked] = useState(0);
  const turn = useRef(0);
  const isFirst = useRef(true);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const load = async () => {
      setState((last) => ({ ...last, busy: true }));
      try {
        const path = `/editorial/previews/${type}/${documentId}?locale=${locale}`;
        const { data } = await post<LivePreview>(path, modified ? { values } : {});
        if (mine !== turn.current) return;
        setState(({ preview, version }) => ({
          // With faults the last good page stays in sight.
          preview: data.address === null ? { ...data, address: preview?.address ?? null } : data,
          version: data.address === null ? version : version + 1,
          busy: false,
          trouble: undefined,
        }));
      } catch (error) {
        if (mine === turn.current)
          setState((last) => ({ ...last, busy: false, trouble: wordsOf(error) }));
      }
    };
    const timer = window.setTimeout(() => void load(), isFirst.current ? 0 : PAUSE_MILLISECONDS);
    isFirst.current = false;
    return () => {
      window.clearTimeout(timer);
    };
  }, [post, type, documentId, locale, savedAt, values, modified, asked]);

  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const refresh = () => {
    setAsked((count) => count + 1);
  };
  return { ...state, refresh };
};
