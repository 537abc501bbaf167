import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { languageName } from '../languages';
import { Notice } from './notice';
import { TrialHits } from './trial-hits';
import type { Trial } from './search-types';
import { useSearchData } from './use-search';

export interface Asked {
  q: string;
  locale: string;
}

const LOCALES = ['zh-CN', 'bo', 'ii', 'en'];

const summaryOf = ({ total, searched, degraded }: Trial['result'], q: string): string =>
  [
    `公众搜“${q}”，找到 ${String(total)} 条`,
    searched === q || searched === '' ? '' : `（自动更正为“${searched}”）`,
    degraded ? '。检索服务现在不可用，这是从数据库里找到的，同义词和推荐可能不全' : '',
  ].join('');

interface TrialBoxProps {
  asked: Asked | undefined;
  /** counts up when a decision was made, so that its effect is seen */
  turn: number;
  onAsk: (asked: Asked) => void;
}

/** 试搜: what the public would see. It is not counted. */
export const TrialBox = ({ asked, turn, onAsk }: TrialBoxProps) => {
  const [typed, setTyped] = useState<Asked>(asked ?? { q: '', locale: 'zh-CN' });
  const query = asked && new URLSearchParams({ q: asked.q, locale: asked.locale });
  const { data, fault, reload } = useSearchData<Trial>(query && `/trial?${query.toString()}`);
  useEffect(() => void reload(), [turn, reload]);
  useEffect(() => {
    if (asked !== undefined) setTyped(asked);
  }, [asked]);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p" textColor="neutral600">
        看看公众现在能搜到什么。这里的搜索不计入统计。
      </Typography>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.q.trim() === '') return;
          onAsk({ ...typed, q: typed.q.trim() });
          void reload();
        }}
      >
        <Flex gap={3} alignItems="flex-end" wrap="wrap">
          <Box minWidth="360px">
            <Field.Root name="trial-words">
              <Field.Label>要试的词</Field.Label>
              <TextInput
                value={typed.q}
                maxLength={200}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  setTyped({ ...typed, q: target.value });
                }}
              />
            </Field.Root>
          </Box>
          <Field.Root name="trial-locale">
            <Field.Label>语言</Field.Label>
            <SingleSelect
              value={typed.locale}
              onChange={(locale: string | number) => {
                setTyped({ ...typed, locale: String(locale) });
              }}
            >
              {LOCALES.map((locale) => (
                <SingleSelectOption key={locale} value={locale}>
                  {languageName(locale)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Button type="submit" size="L">
            试搜
          </Button>
        </Flex>
      </form>
      {fault === undefined ? null : <Notice words={fault} isFault />}
      {asked !== undefined && data !== undefined ? (
        <>
          <Typography tag="p" role="status" fontWeight="bold">
            {summaryOf(data.result, asked.q)}
          </Typography>
          <TrialHits trial={data} />
        </>
      ) : null}
    </Flex>
  );
};
