import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** Asks for a key from the pinyin of a name; empty when the server cannot be reached. */
export const useProposedKey = () => {
  const { post } = useFetchClient();
  return useCallback(
    async (label: string, taken: readonly string[]): Promise<string> => {
      if (label.trim() === '') return '';
      try {
        const path = '/editorial/service-forms/keys';
        return (await post<{ key: string }>(path, { label, taken })).data.key;
      } catch {
        return '';
      }
    },
    [post],
  );
};
