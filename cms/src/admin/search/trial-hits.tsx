import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { EntryLink } from '../clock/entry-link';
import type { Trial } from './search-types';

const PINNED: Record<string, string> = {
  'best-bet': '最佳推荐',
  title: '标题相同',
  'document-number': '文号',
};

const REASONS: Record<string, string> = {
  variant: '繁简',
  pinyin: '拼音',
  initials: '首字母',
  syllable: '音节',
  synonym: '同义',
  number: '编号',
  spelling: '更正',
  partial: '部分',
};

type Hit = Trial['result']['hits'][number];

const Marks = ({ pinned, reasons }: Hit) => {
  const marks = [
    pinned === undefined ? undefined : PINNED[pinned],
    ...reasons.map((r) => REASONS[r]),
  ];
  return (
    <Flex gap={1}>
      {marks
        .filter((mark) => mark !== undefined)
        .map((mark) => (
          <Status key={mark} variant="secondary" size="S">
            <Typography variant="pi" fontWeight="bold">
              {mark}
            </Typography>
          </Status>
        ))}
    </Flex>
  );
};

const Found = ({ hit }: { hit: Hit }) => (
  <Box tag="li" padding={4} background="neutral0" hasRadius shadow="tableShadow">
    <Flex gap={3} alignItems="center" wrap="wrap">
      <EntryLink type={hit.type} documentId={hit.id} locale={hit.locale}>
        {hit.title}
      </EntryLink>
      <Marks {...hit} />
    </Flex>
    <Typography tag="p" textColor="neutral700" paddingTop={2}>
      {hit.highlight.snippet.map(({ text, match }, at) =>
        match ? <mark key={String(at)}>{text}</mark> : <span key={String(at)}>{text}</span>,
      )}
    </Typography>
  </Box>
);

/** The first page that the public would see, and what is suggested while typing. */
export const TrialHits = ({ trial: { result, suggestions } }: { trial: Trial }) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Typography tag="p">
      {suggestions.length === 0
        ? '输入时没有提示。'
        : `输入时的提示：${suggestions.map(({ text }) => text).join('、')}`}
    </Typography>
    {result.nearest.length === 0 ? null : (
      <Typography tag="p">{`没有结果时提示的相近的词：${result.nearest.join('、')}`}</Typography>
    )}
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label="试搜结果">
      {result.hits.map((hit) => (
        <Found key={`${hit.type} ${hit.id} ${hit.locale}`} hit={hit} />
      ))}
    </Flex>
  </Flex>
);
