import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import { ChangeDialog } from './change-dialog';
import { TranslationTable } from './translation-table';
import { languageName } from '../languages';
import { STATES, type Translation, type Translations } from './translation-types';

const PAGE = 30;

const useTranslations = () => {
  const { get } = useFetchClient();
  const [translations, setTranslations] = useState<Translations>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    get<Translations>('/editorial/translations').then(
      ({ data }) => {
        setTranslations(data);
      },
      (error: unknown) => {
        setFault(faultInWords(error));
      },
    );
  }, [get]);
  return { translations, fault };
};

interface ChoiceProps {
  label: string;
  value: string;
  options: [string, string][];
  onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field.Root name={label}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(chosen: string | number) => {
        onChange(String(chosen));
      }}
    >
      {options.map(([name, words]) => (
        <SingleSelectOption key={name} value={name}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

const Listing = ({ translations }: { translations: Translations }) => {
  const [locale, setLocale] = useState('all');
  const [state, setState] = useState('all');
  const [shown, setShown] = useState(PAGE);
  const [comparing, setComparing] = useState<Translation>();
  const lines = translations.items.filter(
    (line) =>
      (locale === 'all' || line.locale === locale) && (state === 'all' || line.state === state),
  );
  const counted = (name: string): number => lines.filter((line) => line.state === name).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <Flex gap={4} alignItems="flex-end">
        <Choice
          label="语言"
          value={locale}
          options={[
            ['all', '全部'],
            ...translations.locales.map((each): [string, string] => [each, languageName(each)]),
          ]}
          onChange={setLocale}
        />
        <Choice
          label="状态"
          value={state}
          options={[
            ['all', '全部'],
            ...Object.entries(STATES).map(([name, { words }]): [string, string] => [name, words]),
          ]}
          onChange={setState}
        />
        <Typography role="status" paddingBottom={2}>
          {`共 ${String(lines.length)} 项：${Object.entries(STATES)
            .map(([name, { words }]) => `${words} ${String(counted(name))}`)
            .join('，')}`}
        </Typography>
      </Flex>
      {lines.length === 0 ? (
        <Box background="neutral0" padding={8} hasRadius>
          <Typography>没有符合条件的内容。</Typography>
        </Box>
      ) : (
        <TranslationTable lines={lines.slice(0, shown)} onCompare={setComparing} />
      )}
      {lines.length > shown ? (
        <Box>
          <Button
            variant="tertiary"
            onClick={() => {
              setShown(shown + PAGE);
            }}
          >
            显示更多
          </Button>
        </Box>
      ) : null}
      {comparing === undefined ? null : (
        <ChangeDialog
          translation={comparing}
          onClose={() => {
            setComparing(undefined);
          }}
        />
      )}
    </Flex>
  );
};

/** 翻译进度: which languages exist of each document, and which are behind the original by what. */
const TranslationsPage = () => {
  const { translations, fault } = useTranslations();
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (translations === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>翻译进度</Page.Title>
      <Layouts.Header title="翻译进度" subtitle="各语言译文是否齐备，是否落后于中文原文" />
      <Layouts.Content>
        <Listing translations={translations} />
      </Layouts.Content>
    </Page.Main>
  );
};

export default TranslationsPage;
