import { FactsTable, fact } from '../../components/facts-table';
import { TitleLink } from '../../components/title-link';
import { Say } from '../../layout/language';
import { BelongingsList } from './belongings';
import type { Detail } from './detail-props';

export const TopicDetail: Detail<'topic'> = ({ beside }) => (
  <BelongingsList belongings={beside.belongings} />
);

export const ColumnDetail: Detail<'column'> = ({ beside }) => (
  <BelongingsList belongings={beside.belongings} />
);

export const RegionDetail: Detail<'region'> = ({ document, beside }) => {
  const [parent] = document.links.parent;
  return (
    <>
      <FactsTable
        facts={[
          ...fact('level', <Say word={`level.${document.level}`} />),
          ...fact('code', document.code),
          ...(parent === undefined ? [] : fact('parent', <TitleLink item={parent} />)),
        ]}
      />
      <BelongingsList belongings={beside.belongings} />
    </>
  );
};

export const EthnicGroupDetail: Detail<'ethnic-group'> = ({ document, beside }) => (
  <>
    <FactsTable
      facts={[
        ...fact('romanisedName', document.romanisedName, 'en'),
        ...fact('code', document.code),
      ]}
    />
    <BelongingsList belongings={beside.belongings} />
  </>
);
