import { Checkbox, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { beijingTime } from '../beijing-time';
import type { QueueItem } from '../desk-types';
import { languageName } from '../languages';
import { editViewOf, keyOfItem } from './item-key';

interface QueueTableProps {
  items: readonly QueueItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const HEADS = ['标题', '类型', '语言', '环节', '送审人', '送审时间'];

const toggled = (chosen: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
};

const Words = ({ children }: { children: string }) => (
  <Td>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);

const Row = ({ item, chosen, onChoose }: Omit<QueueTableProps, 'items'> & { item: QueueItem }) => {
  const key = keyOfItem(item);
  const title = item.title === '' ? '（无标题）' : item.title;
  return (
    <Tr>
      <Td>
        <Checkbox
          aria-label={`选择：${title}`}
          checked={chosen.has(key)}
          disabled={!item.mine}
          onCheckedChange={() => {
            onChoose(toggled(chosen, key));
          }}
        />
      </Td>
      <Td>
        <Link tag={NavLink} to={editViewOf(item)} lang={item.locale}>
          {title}
        </Link>
        {item.problem === undefined ? null : (
          <Typography tag="p" variant="pi" textColor="danger700">
            {`办不下去：${item.problem}`}
          </Typography>
        )}
      </Td>
      <Words>{item.typeLabel}</Words>
      <Words>{languageName(item.locale)}</Words>
      <Words>{item.label}</Words>
      <Words>{item.submittedBy}</Words>
      <Words>{item.submittedAt === null ? '' : beijingTime(item.submittedAt)}</Words>
    </Tr>
  );
};

/** The queue: one line a document; its title leads to the edit view. */
export const QueueTable = ({ items, chosen, onChoose }: QueueTableProps) => {
  const mine = items.filter((item) => item.mine).map(keyOfItem);
  const all = mine.length > 0 && mine.every((key) => chosen.has(key));
  return (
    <Table colCount={HEADS.length + 1} rowCount={items.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Checkbox
              aria-label="选择全部等我办理的稿件"
              checked={all}
              disabled={mine.length === 0}
              onCheckedChange={() => {
                onChoose(new Set(all ? [] : mine));
              }}
            />
          </Th>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma">{head}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Row key={keyOfItem(item)} item={item} chosen={chosen} onChoose={onChoose} />
        ))}
      </Tbody>
    </Table>
  );
};
