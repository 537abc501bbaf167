import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { DocumentKey, WithdrawalRequest } from '../desk-types';
import { modelOf } from '../document/use-act';

type Successor = WithdrawalRequest['successor'];

interface Candidate {
  documentId: string;
  title?: string;
}

const WAIT_MILLISECONDS = 250;

/** Published documents of the same type whose title has the words that were typed. */
const useCandidates = ({ type, documentId, locale }: DocumentKey, words: string): Candidate[] => {
  const { get } = useFetchClient();
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      void get<{ results: Candidate[] }>(
        `/content-manager/collection-types/${modelOf(type)}?locale=${locale}&status=published&pageSize=20` +
          `&sort=updatedAt:DESC${words === '' ? '' : `&_q=${encodeURIComponent(words)}`}`,
      ).then(
        ({ data }) => {
          setCandidates(data.results.filter((found) => found.documentId !== documentId));
        },
        () => {
          setCandidates([]);
        },
      );
    }, WAIT_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [get, type, documentId, locale, words]);
  return candidates;
};

interface SuccessorPickerProps {
  documentKey: DocumentKey;
  value: Successor;
  onChange: (successor: Successor) => void;
}

/** Finds the document that replaces the one that is withdrawn, by words of its title. */
export const SuccessorPicker = ({ documentKey, value, onChange }: SuccessorPickerProps) => {
  const [words, setWords] = useState('');
  const candidates = useCandidates(documentKey, words);
  return (
    <Field.Root name="successor" required hint="输入标题中的字查找已发布的内容" width="100%">
      <Field.Label>由哪一篇代替</Field.Label>
      <Combobox
        value={value?.documentId ?? ''}
        filterValue=""
        placeholder="输入标题查找"
        noOptionsMessage={() => '没有找到已发布的内容'}
        onInputChange={(event) => {
          setWords(event.currentTarget.value);
        }}
        onChange={(documentId: string) => {
          onChange(documentId === '' ? undefined : { type: documentKey.type, documentId });
        }}
        onClear={() => {
          onChange(undefined);
        }}
      >
        {candidates.map(({ documentId, title }) => (
          <ComboboxOption key={documentId} value={documentId}>
            {title ?? documentId}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
};
