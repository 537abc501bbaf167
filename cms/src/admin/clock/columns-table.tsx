import { Button, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { ClockColumn } from './clock-types';
import { EntryLink } from './entry-link';
import { daysInWords, StateMark } from './state-mark';
import { TableHead } from '../table-head';

interface ColumnsTableProps {
  columns: ClockColumn[];
  /** undefined: this person may not change duties */
  onChange: ((column: ClockColumn) => void) | undefined;
}

const HEADS = ['栏目', '责任人', '最近更新', '更新期限', '剩余时间', '状态'];

const LastUpdate = ({ lastUpdate, daysSince }: ClockColumn) => {
  if (lastUpdate === null) return <Typography textColor="neutral600">从未发布</Typography>;
  return (
    <>
      <EntryLink type={lastUpdate.type} documentId={lastUpdate.documentId}>
        {lastUpdate.title}
      </EntryLink>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {`${new Date(lastUpdate.at).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' })}，${daysSince === 0 ? '今天' : `${String(daysSince)} 天前`}`}
      </Typography>
    </>
  );
};

const ColumnRow = ({
  column,
  onChange,
}: { column: ClockColumn } & Pick<ColumnsTableProps, 'onChange'>) => (
  <Tr>
    <Td>
      <Typography fontWeight="bold">{column.name}</Typography>
    </Td>
    <Td>
      <Typography textColor={column.owner === null ? 'neutral600' : 'neutral800'}>
        {column.owner ?? '未指定'}
      </Typography>
    </Td>
    <Td style={{ whiteSpace: 'normal', minWidth: 220 }}>
      <LastUpdate {...column} />
    </Td>
    <Td>
      <Typography>
        {column.limitDays === null ? '不设' : `${String(column.limitDays)} 天`}
      </Typography>
    </Td>
    <Td>
      <Typography fontWeight="bold">{daysInWords(column.daysLeft)}</Typography>
    </Td>
    <Td>
      <StateMark state={column.state} />
    </Td>
    {onChange === undefined ? null : (
      <Td>
        <Button
          variant="tertiary"
          size="S"
          aria-label={`设置“${column.name}”的责任人和期限`}
          onClick={() => {
            onChange(column);
          }}
        >
          设置
        </Button>
      </Td>
    )}
  </Tr>
);

/** Every column, the most urgent first. */
export const ColumnsTable = ({ columns, onChange }: ColumnsTableProps) => (
  <Table colCount={HEADS.length + 1} rowCount={columns.length + 1} aria-label="各栏目更新情况">
    <TableHead names={[...HEADS, ...(onChange === undefined ? [] : ['操作'])]} />
    <Tbody>
      {columns.map((column) => (
        <ColumnRow key={column.key} column={column} onChange={onChange} />
      ))}
    </Tbody>
  </Table>
);
