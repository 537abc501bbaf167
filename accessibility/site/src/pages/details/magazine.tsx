import type { ListItem } from '@minzong/api-contract';
import { FactsTable, fact } from '../../components/facts-table';
import { TitleLink } from '../../components/title-link';
import { PictureCard } from '../../components/picture-card';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { Run, Say } from '../../layout/language';
import { Cover } from './article';
import type { Detail } from './detail-props';

const byNewest = (a: ListItem<'magazine-issue'>, b: ListItem<'magazine-issue'>) =>
  b.year - a.year || b.number - a.number;

export const MagazineDetail: Detail<'magazine'> = ({ document: magazine }) => (
  <>
    <FactsTable
      facts={[
        ...fact('serialNumber', magazine.serialNumber, 'en'),
        ...fact('frequency', magazine.frequency, magazine.locale),
        ...fact('publisher', magazine.publisher, magazine.locale),
      ]}
    />
    <RichText tree={magazine.body} locale={magazine.locale} />
    <Section title="issues">
      {magazine.links.issues.length === 0 ? <Say as="p" class="empty" word="emptyList" /> : null}
      <ul class="pictures">
        {[...magazine.links.issues].sort(byNewest).map((issue) => (
          <PictureCard key={issue.id} item={issue} heading="h3" />
        ))}
      </ul>
    </Section>
  </>
);

/** Articles in reading order: by position, then by page. */
export const inReadingOrder = (articles: ListItem<'magazine-article'>[]) =>
  [...articles].sort((a, b) => a.position - b.position || (a.startPage ?? 0) - (b.startPage ?? 0));

const Entry = ({ article }: { article: ListItem<'magazine-article'> }) => (
  <li>
    <div>
      <h3>
        <TitleLink item={article} />
      </h3>
      <Run as="p" lang={article.locale} class="item-meta">
        {[article.section, article.author].filter((text) => text !== undefined).join(' · ')}
      </Run>
    </div>
    {article.startPage === undefined ? null : (
      <Say word="pageNumber" values={{ n: article.startPage }} class="page-number" as="span" />
    )}
  </li>
);

export const MagazineIssueDetail: Detail<'magazine-issue'> = ({ document: issue }) => {
  const [magazine] = issue.links.magazine;
  return (
    <>
      <div class="issue-head">
        <Cover cover={issue.cover} body={issue.body} locale={issue.locale} />
        <FactsTable
          facts={[
            ...(magazine === undefined ? [] : fact('magazine', <TitleLink item={magazine} />)),
            ...fact(
              'issue',
              <Say word="issueName" values={{ year: issue.year, number: issue.number }} />,
            ),
            ...(issue.totalNumber === undefined
              ? []
              : fact('issues', <Say word="totalNumber" values={{ n: issue.totalNumber }} />)),
          ]}
        />
      </div>
      <RichText tree={issue.body} locale={issue.locale} />
      <Section title="inThisIssue" class="table-of-contents">
        {issue.links.articles.length === 0 ? <Say as="p" class="empty" word="emptyList" /> : null}
        <ol>
          {inReadingOrder(issue.links.articles).map((article) => (
            <Entry key={article.id} article={article} />
          ))}
        </ol>
      </Section>
    </>
  );
};
