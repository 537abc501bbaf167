import { FactsTable, fact } from '../../components/facts-table';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { Say } from '../../layout/language';
import { Cover } from './article';
import type { Detail } from './detail-props';

/** 机构职能: what an organisation is called, who leads it, how to reach it, and what it does. */
export const DepartmentDetail: Detail<'department'> = ({ document: department }) => {
  const { title, kind, head, telephone, address, hours, cover, body, locale } = department;
  return (
    <div itemscope itemtype="https://schema.org/GovernmentOrganization">
      <Cover cover={cover} body={body} locale={locale} />
      <FactsTable
        facts={[
          ...fact('departmentName', title, locale, 'name'),
          ...fact('departmentKind', <Say word={`departmentKind.${kind}`} />),
          ...fact('head', head, locale, 'employee'),
          ...fact('telephone', telephone, 'zh-CN', 'telephone'),
          ...fact('officeAddress', address, locale, 'address'),
          ...fact('officeHours', hours, locale),
        ]}
      />
      {body.length === 0 ? null : (
        <Section title="departmentDuties">
          <RichText tree={body} locale={locale} headingOffset={1} />
        </Section>
      )}
    </div>
  );
};
