import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { NamedDocument } from '../search/search-types';
import { useDeskData } from '../use-desk-data';
import { usePaused } from '../use-paused';

const keyOf = ({ type, id }: { type: string; id: string }): string => `${type}/${id}`;

interface DocumentChoiceProps {
  chosen: NamedDocument | null;
  onChange: (document: NamedDocument | null) => void;
}

/** The one document that an entry holds for, found by words of its title; none for all. */
export const DocumentChoice = ({ chosen, onChange }: DocumentChoiceProps) => {
  const [words, setWords] = useState('');
  const q = usePaused(words.trim());
  const { data } = useDeskData<{ documents: NamedDocument[] }>(
    chosen === null ? `/editorial/lexicon/documents?q=${encodeURIComponent(q)}` : undefined,
  );
  const candidates = data?.documents ?? [];
  if (chosen !== null)
    return (
      <Box>
        <Typography tag="p" fontWeight="bold">
          只用于这一篇
        </Typography>
        <Flex justifyContent="space-between" gap={3} paddingTop={2}>
          <Typography>{`${chosen.title}（${chosen.typeLabel}）`}</Typography>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              onChange(null);
            }}
          >
            改为全部文档
          </Button>
        </Flex>
      </Box>
    );
  return (
    <Field.Root
      name="document"
      hint="留空用于全部文档；只在一篇里这样读的，输入标题查找并选定那一篇"
    >
      <Field.Label>只用于一篇</Field.Label>
      <Combobox
        value=""
        placeholder="全部文档"
        loading={data === undefined}
        loadingMessage="正在查找"
        noOptionsMessage={() => '没有找到已发布的内容'}
        onInputChange={(event) => {
          setWords(event.currentTarget.value);
        }}
        onChange={(key: string) => {
          const found = candidates.find((one) => keyOf(one) === key);
          if (found !== undefined) onChange(found);
        }}
      >
        {candidates.map((one) => (
          <ComboboxOption key={keyOf(one)} value={keyOf(one)}>
            {`${one.title}（${one.typeLabel}）`}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
};
