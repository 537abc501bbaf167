import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';
import type { Revision } from '../desk-types';
import { TableHead } from '../table-head';

interface Choice {
  older: number;
  newer: number;
}

interface RevisionTableProps {
  revisions: readonly Revision[];
  choice: Choice;
  /** number of the revision that a reviewer last judged */
  lastReviewed: number | null;
  onChoose: (choice: Choice) => void;
}

const marksOf = ({ number, publishedAt }: Revision, lastReviewed: number | null): string =>
  [
    number === lastReviewed ? '上次审核' : '',
    publishedAt === null ? '' : `发布 ${beijingTime(publishedAt)}`,
  ]
    .filter((mark) => mark !== '')
    .join('，');

const Row = ({
  revision,
  choice,
  lastReviewed,
  onChoose,
}: Omit<RevisionTableProps, 'revisions'> & { revision: Revision }) => {
  const { number, authorName, createdAt, title } = revision;
  const pick = (side: keyof Choice) => (
    <input
      type="radio"
      name={`revision-${side}`}
      aria-label={`${side === 'older' ? '旧稿' : '新稿'}：第 ${String(number)} 稿`}
      checked={choice[side] === number}
      disabled={side === 'older' ? number > choice.newer : number < choice.older}
      onChange={() => {
        onChoose({ ...choice, [side]: number });
      }}
    />
  );
  return (
    <Tr>
      <Td>{pick('older')}</Td>
      <Td>{pick('newer')}</Td>
      <Td>
        <Typography>{`第 ${String(number)} 稿`}</Typography>
      </Td>
      <Td>
        <Typography>{authorName}</Typography>
      </Td>
      <Td>
        <Typography>{beijingTime(createdAt)}</Typography>
      </Td>
      <Td>
        <Typography fontWeight="bold">{marksOf(revision, lastReviewed)}</Typography>
      </Td>
      <Td>
        <Typography ellipsis>{title}</Typography>
      </Td>
    </Tr>
  );
};

const HEADS = ['旧稿', '新稿', '版次', '作者', '时间', '记事', '标题'];

/** All revisions, newest first; two of them are chosen for comparison. */
export const RevisionTable = ({ revisions, ...choosing }: RevisionTableProps) => (
  <Box maxHeight="30vh" overflow="auto">
    <Table colCount={HEADS.length} rowCount={revisions.length + 1}>
      <TableHead names={HEADS} />
      <Tbody>
        {revisions.map((revision) => (
          <Row key={revision.number} revision={revision} {...choosing} />
        ))}
      </Tbody>
    </Table>
  </Box>
);
