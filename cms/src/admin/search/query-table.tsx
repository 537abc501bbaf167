import { Button, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { languageName } from '../languages';
import type { MarkedQuery, RuleKind } from './search-types';
import { TableHead } from '../table-head';

export interface QueryActions {
  /** undefined: the person may not decide */
  onDecide: ((kind: RuleKind, words: string) => void) | undefined;
  onTry: (words: string, locale: string) => void;
}

const HEADS = ['检索词', '语言', '次数', '结果', '点开', '平均名次', '操作'];

const marksOf = ({ synonym, bestBet }: MarkedQuery): string =>
  [synonym === null ? '' : `同义词：${synonym}`, bestBet ? '已设最佳推荐' : '']
    .filter(Boolean)
    .join('；');

const numbersOf = ({ asked, results, clicks, meanRank }: MarkedQuery): string[] => [
  String(asked),
  String(results),
  String(clicks),
  meanRank === null ? '—' : meanRank.toFixed(1),
];

const Line = ({ query, actions }: { query: MarkedQuery; actions: QueryActions }) => {
  const { q, locale, synonym, bestBet } = query;
  const { onDecide, onTry } = actions;
  const marks = marksOf(query);
  return (
    <Tr>
      <Td style={{ whiteSpace: 'normal', minWidth: 180 }}>
        <Typography tag="p" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {q}
        </Typography>
        {marks === '' ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {marks}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>{languageName(locale)}</Typography>
      </Td>
      {numbersOf(query).map((number, at) => (
        <Td key={HEADS[at + 2]}>
          <Typography>{number}</Typography>
        </Td>
      ))}
      <Td>
        <Flex gap={2}>
          {onDecide === undefined || synonym !== null ? null : (
            <Button
              variant="secondary"
              size="S"
              aria-label={`把“${q}”设为同义词`}
              onClick={() => {
                onDecide('synonym', q);
              }}
            >
              设为同义词
            </Button>
          )}
          {onDecide === undefined || bestBet ? null : (
            <Button
              variant="secondary"
              size="S"
              aria-label={`把“${q}”设为最佳推荐`}
              onClick={() => {
                onDecide('best-bet', q);
              }}
            >
              设为最佳推荐
            </Button>
          )}
          <Button
            variant="tertiary"
            size="S"
            aria-label={`看看“${q}”能搜到什么`}
            onClick={() => {
              onTry(q, locale);
            }}
          >
            看看能搜到什么
          </Button>
        </Flex>
      </Td>
    </Tr>
  );
};

interface QueryTableProps {
  name: string;
  queries: MarkedQuery[];
  actions: QueryActions;
}

/** Queries with their numbers and what can be done about each. */
export const QueryTable = ({ name, queries, actions }: QueryTableProps) => (
  <Table colCount={HEADS.length} rowCount={queries.length + 1} aria-label={name}>
    <TableHead names={HEADS} />
    <Tbody>
      {queries.map((query) => (
        <Line key={`${query.locale} ${query.q}`} query={query} actions={actions} />
      ))}
    </Tbody>
  </Table>
);
