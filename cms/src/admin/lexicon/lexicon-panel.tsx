import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useDeskData } from '../use-desk-data';
import type { EntryListing } from './lexicon-types';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { locale?: string };
}

const PanelContent = ({ type, documentId }: { type: string; documentId: string }) => {
  const query = `type=${type}&id=${documentId}`;
  const { data, fault } = useDeskData<EntryListing>(`/editorial/lexicon/entries?${query}`);
  const words =
    data === undefined
      ? (fault ?? '正在读取')
      : data.total === 0
        ? '本篇没有单独规定读音'
        : `本篇单独规定了 ${String(data.total)} 个读音`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <Typography textColor="neutral600">{words}</Typography>
      <Link tag={RouterLink} to={`/lexicon?${query}`}>
        读音校对
      </Link>
    </Flex>
  );
};

/** 读音: the way from a Chinese document to its own entries of the lexicon. */
export const LexiconPanel = ({ model, documentId, document }: PanelProps) => {
  const type = /^api::([a-z-]+)\./.exec(model)?.[1];
  if (type === undefined || documentId === undefined || document?.locale !== 'zh-CN') return null;
  return {
    title: '读音',
    content: <PanelContent key={documentId} type={type} documentId={documentId} />,
  };
};
