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
import { usePaused } from '../use-paused';
import type { NamedDocument } from './search-types';
import { useSearchData } from './use-search';

const MOST_DOCUMENTS = 5;

const keyOf = ({ type, id }: { type: string; id: string }): string => `${type}/${id}`;

interface DocumentPickerProps {
  chosen: NamedDocument[];
  onChange: (documents: NamedDocument[]) => void;
}

/** Finds published documents of any type by words of their title; the first chosen stands first. */
export const DocumentPicker = ({ chosen, onChange }: DocumentPickerProps) => {
  const [words, setWords] = useState('');
  const q = usePaused(words.trim());
  const { data } = useSearchData<{ documents: NamedDocument[] }>(
    `/documents?q=${encodeURIComponent(q)}`,
  );
  const taken = new Set(chosen.map(keyOf));
  const candidates = (data?.documents ?? []).filter((one) => !taken.has(keyOf(one)));
  return (
    <Box>
      <Field.Root name="documents" required hint="输入标题中的字查找已发布的内容，最多 5 篇">
        <Field.Label>推荐的内容</Field.Label>
        {chosen.length >= MOST_DOCUMENTS ? null : (
          <Combobox
            key={chosen.length}
            value=""
            filterValue=""
            placeholder="输入标题查找"
            loading={data === undefined}
            loadingMessage="正在查找"
            noOptionsMessage={() => '没有找到已发布的内容'}
            onInputChange={(event) => {
              setWords(event.currentTarget.value);
            }}
            onChange={(key: string) => {
              const found = candidates.find((one) => keyOf(one) === key);
              if (found !== undefined) onChange([...chosen, found]);
            }}
          >
            {candidates.map((one) => (
              <ComboboxOption key={keyOf(one)} value={keyOf(one)}>
                {`${one.title}（${one.typeLabel}）`}
              </ComboboxOption>
            ))}
          </Combobox>
        )}
        <Field.Hint />
      </Field.Root>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {chosen.map((one, at) => (
          <Flex tag="li" key={keyOf(one)} justifyContent="space-between" gap={3}>
            <Typography>{`${String(at + 1)}. ${one.title}（${one.typeLabel}）`}</Typography>
            <Button
              variant="tertiary"
              size="S"
              aria-label={`不再推荐：${one.title}`}
              onClick={() => {
                onChange(chosen.filter((other) => other !== one));
              }}
            >
              去掉
            </Button>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};
