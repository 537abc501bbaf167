import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { wordsOf, type FactCheckList, type Subject } from './preview-types';

export interface FactCheckQuestion {
  expert: string;
  questions: string[];
  days: number;
}

/** The fact checks of a document and what can be done with them; each act answers with the new list. */
export const useFactChecks = ({ type, documentId, locale }: Subject) => {
  const { get, post, del } = useFetchClient();
  const [list, setList] = useState<FactCheckList>();
  const [trouble, setTrouble] = useState<string>();
  const path = `/editorial/fact-checks/${type}/${documentId}?locale=${locale}`;

  const run = useCallback(async (act: () => Promise<{ data: FactCheckList }>): Promise<boolean> => {
    try {
      setList((await act()).data);
      setTrouble(undefined);
      return true;
    } catch (error) {
      setTrouble(wordsOf(error));
      return false;
    }
  }, []);

  useEffect(() => {
    void run(() => get<FactCheckList>(path));
  }, [get, path, run]);

  return {
    list,
    trouble,
    ask: (question: FactCheckQuestion) => run(() => post<FactCheckList>(path, question)),
    revoke: (id: number) => run(() => del<FactCheckList>(`/editorial/fact-checks/${String(id)}`)),
    close: (id: number) =>
      run(() => post<FactCheckList>(`/editorial/fact-check-replies/${String(id)}/closing`)),
  };
};

export type FactCheckActs = ReturnType<typeof useFactChecks>;
