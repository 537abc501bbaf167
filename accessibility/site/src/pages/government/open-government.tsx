import type { ListItem } from '@minzong/api-contract';
import { hrefOf } from '../../addresses';
import { Departments } from '../../components/departments';
import { ItemLine, type AnyItem } from '../../components/item-line';
import { People } from '../../components/people';
import { Section } from '../../components/section';
import { Labelled, Run, Say, SayWith, useSurroundings } from '../../layout/language';
import type { PageView } from '../../layout/page-view';
import { phraseOf, type AddressOf, type PageRequest } from '../page-request';
import { loadColumns, type Column } from './columns';

const anchorOf = ({ word }: Column): string => `Column-${word.replace('placement.', '')}`;

const itemsOf = <T extends AnyItem['type']>(column: Column, type: T): ListItem<T>[] =>
  column.items.filter((item): item is AnyItem & ListItem<T> => item.type === type);

const Content = ({ column }: { column: Column }) => {
  if (column.word === 'leaders') return <People leaders={itemsOf(column, 'leader')} heading="h3" />;
  if (column.word === 'departments')
    return <Departments departments={itemsOf(column, 'department')} />;
  return (
    <ul class="lines">
      {column.items.map((item) => (
        <ItemLine key={item.id} item={item} heading="h3" />
      ))}
    </ul>
  );
};

const OneColumn = ({ column }: { column: Column }) => {
  const { locale } = useSurroundings();
  const more = { href: hrefOf(locale, column.path, column.query), name: 'more' as const };
  const isWhole = column.total <= column.items.length && column.path === '/pages';
  return (
    <Section title={column.word} id={anchorOf(column)} more={isWhole ? undefined : more}>
      <Content column={column} />
    </Section>
  );
};

const OpenGovernment = ({ columns }: { columns: Column[] }) => {
  const { locale, organisation } = useSurroundings();
  const isEnglish = locale === 'en';
  const name = (
    <Run lang={isEnglish ? 'en' : 'zh-CN'}>
      {isEnglish ? organisation.nameEnglish : organisation.name}
    </Run>
  );
  return (
    <div class="open-government">
      <header class="page-head">
        <Say as="h1" word="openGovernment" />
        <SayWith as="p" class="lead" word="openGovernmentIntro" parts={{ name }} />
      </header>
      <Labelled as="nav" label="openGovernmentColumns" class="column-index">
        <ul>
          {columns.map((column) => (
            <li key={column.word}>
              <Say as="a" word={column.word} href={`#${anchorOf(column)}`} />
            </li>
          ))}
        </ul>
      </Labelled>
      <div class="columns">
        {columns.map((column) => (
          <OneColumn key={column.word} column={column} />
        ))}
      </div>
    </div>
  );
};

/** 政府信息公开: every column that has content, on one page. */
export const openGovernmentPage = async (
  request: PageRequest<AddressOf<'open-government'>>,
): Promise<PageView> => ({
  status: 200,
  title: phraseOf(request, 'openGovernment'),
  crumbs: [{ label: phraseOf(request, 'openGovernment') }],
  main: <OpenGovernment columns={await loadColumns(request)} />,
  address: request.address,
  locales: ['zh-CN', 'en'],
});
