import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { EntryLink } from '../clock/entry-link';
import { localeWords } from './link-words';
import type { ReplacedDocument } from './link-types';

const Line = ({ type, typeLabel, documentId, locale, title, outcome, words }: ReplacedDocument) => (
  <Flex tag="li" gap={2} wrap="wrap" alignItems="center">
    <Status variant={outcome === 'changed' ? 'success' : 'warning'} size="XS">
      <Typography variant="pi" fontWeight="bold">
        {outcome === 'changed' ? '已修改' : '已跳过'}
      </Typography>
    </Status>
    <EntryLink type={type} documentId={documentId} locale={locale}>
      {title === '' ? '（无标题）' : title}
    </EntryLink>
    <Typography variant="pi" textColor="neutral600">
      {`${typeLabel} · ${localeWords(locale)}：${words}`}
    </Typography>
  </Flex>
);

/** What became of every draft. */
export const ReplacedList = ({ documents }: { documents: ReplacedDocument[] }) => {
  const changed = documents.filter(({ outcome }) => outcome === 'changed').length;
  const skipped = documents.length - changed;
  return (
    <Box role="status">
      <Typography tag="p" fontWeight="bold">
        {`修改了 ${String(changed)} 篇草稿，跳过 ${String(skipped)} 篇。`}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        公众看到的内容要等这些草稿送审、发布后才会改变。
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {documents.map((one) => (
          <Line key={`${one.type} ${one.documentId} ${one.locale}`} {...one} />
        ))}
      </Flex>
    </Box>
  );
};
