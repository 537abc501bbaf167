import type { Suggestion } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { useEffect, useState } from 'react';
import { isWellConnected } from '../platform/network';
import { readSuggestions } from './library';
import { cleanWords } from './search-question';
import { useSettings } from './settings';
import { createSuggestionPace } from './suggestion-pace';

/** A pause in typing after which it is worth asking. */
const PAUSE_MILLISECONDS = 250;
const MOST_REMEMBERED = 50;

const pace = createSuggestionPace();
/** Answers of this visit: a letter taken away again asks nothing. */
const remembered = new Map<string, Suggestion[]>();

const keyOf = (words: string, locale: Locale): string => `${locale} ${words}`;

const ask = async (words: string, locale: Locale): Promise<Suggestion[]> => {
  if (!pace.mayAsk() || !(await isWellConnected())) return [];
  const began = Date.now();
  try {
    const suggestions = await readSuggestions(words, locale);
    pace.answered(Date.now() - began);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(keyOf(words, locale), suggestions);
    return suggestions;
  } catch {
    pace.failed();
    return [];
  }
};

/**
 * What may be meant by the words being typed; nothing while `typed` is undefined. Only the answer
 * to the latest words is shown, however late earlier ones arrive.
 */
export const useSuggestions = (typed: string | undefined): Suggestion[] => {
  const { locale } = useSettings();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const words = cleanWords(typed ?? '');
  useEffect(() => {
    const known = words === '' ? [] : remembered.get(keyOf(words, locale));
    if (known !== undefined) {
      setSuggestions(known);
      return undefined;
    }
    let latest = true;
    const timer = setTimeout(() => {
      void ask(words, locale).then((answer) => {
        if (latest) setSuggestions(answer);
      });
    }, PAUSE_MILLISECONDS);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [words, locale]);
  return words === '' ? [] : suggestions;
};
