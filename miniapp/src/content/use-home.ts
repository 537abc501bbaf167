import type { Home } from '@minzong/api-contract';
import { useCallback } from 'react';
import { readHome, type Meanwhile } from './library';
import { useSettings } from './settings';
import { useAnswer } from './use-answer';

/** The first page of every list that a home page shows, in one question. */
export const useHome = () => {
  const { locale } = useSettings();
  return useAnswer(
    useCallback((meanwhile: Meanwhile<Home>) => readHome(locale, meanwhile), [locale]),
  );
};
