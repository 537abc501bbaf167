import { Box, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { GRADE_WORDS } from '../../editorial/cases/case-words';
import { beijingTime } from '../beijing-time';
import { BarList } from '../report/bar-list';
import { TableHead } from '../table-head';
import { useDeskData } from '../use-desk-data';
import type { ServiceFigures } from './case-types';
import { MonthBars } from './month-bars';

type Counted = Omit<ServiceFigures['months'][number], 'month'>;

const NAMES = ['收件', '办结', '按期办结', '平均工作日', ...GRADE_WORDS];

const cellsOf = ({ received, decided, decidedInTime, averageWorkingDays, ratings }: Counted) => [
  ...[received, decided, decidedInTime].map(String),
  averageWorkingDays === null ? '—' : averageWorkingDays.toFixed(1),
  ...ratings.map(String),
];

const FiguresTable = (props: {
  title: string;
  first: string;
  lines: { key: string; label: string; counted: Counted }[];
}) => (
  <Box tag="section" aria-label={props.title} style={{ overflowX: 'auto' }}>
    <Typography tag="h3" variant="delta" paddingBottom={2}>
      {props.title}
    </Typography>
    <Table colCount={NAMES.length + 1} rowCount={props.lines.length + 1}>
      <TableHead names={[props.first, ...NAMES]} />
      <Tbody>
        {props.lines.map(({ key, label, counted }) => (
          <Tr key={key}>
            <Td>
              <Typography fontWeight="bold">{label}</Typography>
            </Td>
            {cellsOf(counted).map((cell, at) => (
              <Td key={NAMES[at]}>
                <Typography>{cell}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Box>
);

const gradesOf = ({ months }: ServiceFigures): number[] =>
  GRADE_WORDS.map((_, at) => months.reduce((sum, { ratings }) => sum + (ratings[at] ?? 0), 0));

/** 收件、办结、时限和评价: charts, and the tables behind them. */
export const FiguresView = () => {
  const { data, fault } = useDeskData<ServiceFigures>('/editorial/cases/figures');
  if (fault !== undefined) return <Typography role="alert">{fault}</Typography>;
  if (data === undefined) return <Page.Loading>正在读取</Page.Loading>;
  const grades = gradesOf(data);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Typography variant="pi" textColor="neutral600">
          {`截至 ${beijingTime(data.asOf)}，与网站公开的数字相同`}
        </Typography>
        <MonthBars months={data.months} />
        <BarList
          title="评价"
          unit="次"
          empty="还没有评价"
          lines={GRADE_WORDS.map((label, at) => ({ key: label, label, count: grades[at] ?? 0 }))
            .reverse()
            .filter(({ count }) => count > 0)}
        />
        <FiguresTable
          title="按月"
          first="月份"
          lines={data.months.map(({ month, ...counted }) => ({
            ...{ key: month, label: month, counted },
          }))}
        />
        <FiguresTable
          title="按事项"
          first="事项"
          lines={data.guides.map(({ guide, title, ...counted }) => ({
            ...{ key: guide, label: title, counted },
          }))}
        />
      </Flex>
    </Box>
  );
};
