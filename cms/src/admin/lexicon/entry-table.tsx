import { Button, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';
import { EntryLink } from '../clock/entry-link';
import type { Entry } from './lexicon-types';
import { TableHead } from '../table-head';

export interface EntryActions {
  onChange: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
}

const HeldFor = ({ entry: { document, named } }: { entry: Entry }) => {
  if (document === null) return <Typography textColor="neutral600">全部文档</Typography>;
  if (named === null)
    return <Typography textColor="danger700">所限的文档已删除，可以移除</Typography>;
  return (
    <EntryLink type={named.type} documentId={named.id}>
      {named.title}
    </EntryLink>
  );
};

const Line = ({ entry, actions }: { entry: Entry; actions: EntryActions | undefined }) => (
  <Tr>
    <Td>
      <Typography fontWeight="bold">{entry.written}</Typography>
    </Td>
    <Td>
      <Typography textColor={entry.reading === '' ? 'neutral600' : 'neutral800'}>
        {entry.reading === '' ? '只改分词' : entry.reading}
      </Typography>
    </Td>
    <Td style={{ whiteSpace: 'normal' }}>
      <HeldFor entry={entry} />
    </Td>
    <Td style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      <Typography>{entry.note}</Typography>
    </Td>
    <Td>
      <Typography variant="pi" textColor="neutral600">
        {`${entry.changedBy}，${beijingTime(entry.changedAt)}`}
      </Typography>
    </Td>
    {actions === undefined ? null : (
      <Td>
        <Flex gap={2}>
          <Button
            variant="tertiary"
            size="S"
            aria-label={`修改：${entry.written}`}
            onClick={() => {
              actions.onChange(entry);
            }}
          >
            修改
          </Button>
          <Button
            variant="danger-light"
            size="S"
            aria-label={`移除：${entry.written}`}
            onClick={() => {
              actions.onRemove(entry);
            }}
          >
            移除
          </Button>
        </Flex>
      </Td>
    )}
  </Tr>
);

interface EntryTableProps {
  entries: Entry[];
  /** undefined: the person may only look */
  actions: EntryActions | undefined;
}

/** Entries of the lexicon, the latest first. */
export const EntryTable = ({ entries, actions }: EntryTableProps) => {
  const heads = ['字词', '读音', '用于', '说明', '最近改动'];
  if (actions !== undefined) heads.push('操作');
  return (
    <Table colCount={heads.length} rowCount={entries.length + 1} aria-label="读音词库">
      <TableHead names={heads} />
      <Tbody>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} actions={actions} />
        ))}
      </Tbody>
    </Table>
  );
};
