import {
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import type { Stage, WorkflowType } from '../desk-types';
import { TableHead } from '../table-head';

const STAGES: Record<WorkflowType['reviews'], readonly Stage[]> = {
  1: ['final'],
  2: ['first', 'final'],
  3: ['first', 'second', 'final'],
};

const NAMES: Record<Stage, string> = { first: '初审', second: '复审', final: '终审' };

const CHOICES = [
  { value: '3', label: '三审：初审、复审、终审' },
  { value: '2', label: '二审：初审、终审' },
  { value: '1', label: '一审：终审' },
];

const HEADS = ['内容类型', '审核', '可以审核的人数'];

/** How many people hold each review, and which review nobody holds. */
const peopleOf = ({ reviews, reviewers }: WorkflowType): { words: string; lacking: boolean } => {
  const stages = STAGES[reviews];
  return {
    words: stages.map((stage) => `${NAMES[stage]} ${String(reviewers[stage])} 人`).join('，'),
    lacking: stages.some((stage) => reviewers[stage] === 0),
  };
};

interface RowProps {
  type: WorkflowType;
  onChange: (reviews: WorkflowType['reviews']) => void;
}

const Row = ({ type, onChange }: RowProps) => {
  const { words, lacking } = peopleOf(type);
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{type.label}</Typography>
      </Td>
      <Td>
        <SingleSelect
          aria-label={`${type.label}的审核`}
          value={String(type.reviews)}
          onChange={(value) => {
            onChange(Number(value) as WorkflowType['reviews']);
          }}
        >
          {CHOICES.map(({ value, label }) => (
            <SingleSelectOption key={value} value={value}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Td>
      <Td>
        <Typography textColor={lacking ? 'danger700' : 'neutral800'}>
          {lacking ? `${words}（有的审核没有人，请先分配角色）` : words}
        </Typography>
      </Td>
    </Tr>
  );
};

interface WorkflowTableProps {
  types: readonly WorkflowType[];
  onChange: (types: WorkflowType[]) => void;
}

export const WorkflowTable = ({ types, onChange }: WorkflowTableProps) => (
  <Table colCount={HEADS.length} rowCount={types.length + 1}>
    <TableHead names={HEADS} />
    <Tbody>
      {types.map((type) => (
        <Row
          key={type.type}
          type={type}
          onChange={(reviews) => {
            onChange(types.map((old) => (old.type === type.type ? { ...old, reviews } : old)));
          }}
        />
      ))}
    </Tbody>
  </Table>
);
