import { Button, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';
import { EntryLink } from '../clock/entry-link';
import { KINDS, RELATIONS } from './rule-words';
import type { Rule, RuleKind } from './search-types';
import { TableHead } from '../table-head';

export interface RuleActions {
  onChange: (rule: Rule) => void;
  onUndo: (rule: Rule) => void;
  onRemove: (rule: Rule) => void;
}

const Documents = ({ rule }: { rule: Rule }) => (
  <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
    {(rule.documents ?? []).map((document, at) => (
      <li key={document?.id ?? `gone-${String(at)}`}>
        {document === null ? (
          <Typography textColor="danger700">已删除，请换一篇</Typography>
        ) : (
          <>
            <EntryLink type={document.type} documentId={document.id}>
              {document.title}
            </EntryLink>
            <Typography variant="pi" textColor={document.published ? 'neutral600' : 'danger700'}>
              {`　${document.typeLabel}${document.published ? '' : '，已撤下，公众看不到，请换一篇'}`}
            </Typography>
          </>
        )}
      </li>
    ))}
  </Flex>
);

const Said = ({ rule }: { rule: Rule }) => {
  if (rule.kind === 'synonym')
    return (
      <>
        <Td style={{ whiteSpace: 'normal' }}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{rule.words}</Typography>
        </Td>
        <Td>
          <Typography>{RELATIONS[rule.content.kind].name}</Typography>
        </Td>
      </>
    );
  if (rule.kind === 'best-bet')
    return (
      <>
        <Td style={{ whiteSpace: 'normal' }}>
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {rule.content.queries.join('、')}
          </Typography>
        </Td>
        <Td style={{ whiteSpace: 'normal' }}>
          <Documents rule={rule} />
        </Td>
      </>
    );
  return (
    <Td style={{ whiteSpace: 'normal' }}>
      <Typography style={{ overflowWrap: 'anywhere' }}>{rule.content.words}</Typography>
    </Td>
  );
};

interface LineProps {
  rule: Rule;
  actions: RuleActions | undefined;
}

const Line = ({ rule, actions }: LineProps) => (
  <Tr>
    <Said rule={rule} />
    <Td>
      <Typography variant="pi" textColor="neutral600">
        {`${rule.changedBy}，${beijingTime(rule.changedAt)}`}
      </Typography>
    </Td>
    {actions === undefined ? null : (
      <Td>
        <Flex gap={2}>
          <Button
            variant="tertiary"
            size="S"
            aria-label={`修改：${rule.words}`}
            onClick={() => {
              actions.onChange(rule);
            }}
          >
            修改
          </Button>
          {rule.hasPrevious ? (
            <Button
              variant="tertiary"
              size="S"
              aria-label={`撤回上次修改：${rule.words}`}
              onClick={() => {
                actions.onUndo(rule);
              }}
            >
              撤回修改
            </Button>
          ) : null}
          <Button
            variant="danger-light"
            size="S"
            aria-label={`移除：${rule.words}`}
            onClick={() => {
              actions.onRemove(rule);
            }}
          >
            移除
          </Button>
        </Flex>
      </Td>
    )}
  </Tr>
);

interface RuleTableProps {
  kind: RuleKind;
  rules: Rule[];
  /** undefined: the person may only look */
  actions: RuleActions | undefined;
}

/** Decisions of one kind, the latest first. */
export const RuleTable = ({ kind, rules, actions }: RuleTableProps) => {
  const heads = [...KINDS[kind].headings, '最近改动', ...(actions === undefined ? [] : ['操作'])];
  return (
    <Table colCount={heads.length} rowCount={rules.length + 1} aria-label={KINDS[kind].name}>
      <TableHead names={heads} />
      <Tbody>
        {rules.map((rule) => (
          <Line key={rule.id} rule={rule} actions={actions} />
        ))}
      </Tbody>
    </Table>
  );
};
