import { FactsTable, fact } from '../../components/facts-table';
import { Figure } from '../../components/picture';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { Run } from '../../layout/language';
import type { Detail } from './detail-props';

const Duties = ({ duties }: { duties: string[] }) => (
  <ul class="duties">
    {duties.map((duty) => (
      <li key={duty}>{duty}</li>
    ))}
  </ul>
);

/**
 * 领导信息: name, post and work as names and values, then the career (inspection item D4, read by
 * the census by these words). The same is marked as a schema.org Person.
 */
export const LeaderDetail: Detail<'leader'> = ({ document: leader }) => {
  const { title, post, duties, cover, body, locale } = leader;
  const work = duties.length === 0 ? undefined : <Duties duties={duties} />;
  return (
    <div itemscope itemtype="https://schema.org/Person" class="person">
      {cover === undefined ? null : (
        <Run as="div" lang={locale} class="portrait">
          <Figure image={cover} sizes="12rem" widest={640} eager />
        </Run>
      )}
      <FactsTable
        facts={[
          ...fact('leaderName', title, locale, 'name'),
          ...fact('post', post, locale, 'jobTitle'),
          ...fact('duties', work, locale, 'description'),
        ]}
      />
      {body.length === 0 ? null : (
        <Section title="career" class="career">
          <RichText tree={body} locale={locale} headingOffset={1} />
        </Section>
      )}
    </div>
  );
};
