import { ApiError } from '@minzong/api-client';
import type { ListItem, ServedDocument } from '@minzong/api-contract';
import { FactsTable, fact } from '../../components/facts-table';
import { TitleLink } from '../../components/title-link';
import { RichText } from '../../components/rich-text/rich-text';
import { Labelled, Say } from '../../layout/language';
import type { PageRequest } from '../page-request';
import { Cover } from './article';
import type { Detail } from './detail-props';
import { inReadingOrder } from './magazine';

export interface MagazineNeighbours {
  previous?: ListItem<'magazine-article'> | undefined;
  next?: ListItem<'magazine-article'> | undefined;
}

/** The articles before and after this one in the reading order of its issue. */
export const loadNeighbours = async (
  { api, locale }: PageRequest,
  article: ServedDocument<'magazine-article'>,
): Promise<MagazineNeighbours> => {
  const [issue] = article.links.issue;
  if (issue === undefined) return {};
  try {
    const { links } = await api.get('magazine-issues', issue.slug, { locale });
    const order = inReadingOrder(links.articles);
    const index = order.findIndex(({ id }) => id === article.id);
    return index === -1 ? {} : { previous: order[index - 1], next: order[index + 1] };
  } catch (error) {
    // An issue that was withdrawn takes nothing from the article but its neighbours.
    if (error instanceof ApiError) return {};
    throw error;
  }
};

const ReadingOrder = ({ previous, next }: MagazineNeighbours) =>
  previous === undefined && next === undefined ? null : (
    <Labelled as="nav" label="readingOrder" class="reading-order">
      {previous === undefined ? null : (
        <p class="previous">
          <Say word="previousArticle" as="span" class="direction" />
          <TitleLink item={previous} />
        </p>
      )}
      {next === undefined ? null : (
        <p class="next">
          <Say word="nextArticle" as="span" class="direction" />
          <TitleLink item={next} />
        </p>
      )}
    </Labelled>
  );

export const MagazineArticleDetail: Detail<'magazine-article'> = ({ document, beside }) => {
  const [issue] = document.links.issue;
  return (
    <>
      <FactsTable
        facts={[
          ...(issue === undefined ? [] : fact('issue', <TitleLink item={issue} />)),
          ...fact('section', document.section, document.locale),
          ...(document.startPage === undefined
            ? []
            : fact('contents', <Say word="pageNumber" values={{ n: document.startPage }} />)),
        ]}
      />
      <Cover cover={document.cover} body={document.body} locale={document.locale} />
      <RichText tree={document.body} locale={document.locale} />
      <ReadingOrder {...beside.neighbours} />
    </>
  );
};
