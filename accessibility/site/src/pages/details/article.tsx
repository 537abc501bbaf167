import { Figure } from '../../components/picture';
import { RichText } from '../../components/rich-text/rich-text';
import { FactsTable, fact } from '../../components/facts-table';
import { Day } from '../../components/date';
import { Run } from '../../layout/language';
import type { Image, RichText as Tree } from '@minzong/content-types';
import type { Detail } from './detail-props';

/** The cover, unless the body shows the same picture. */
export const Cover = (props: { cover: Image | undefined; body: Tree; locale: string }) => {
  const { cover, body, locale } = props;
  const isInBody = body.some((block) => block.type === 'image' && block.image.url === cover?.url);
  return cover === undefined || isInBody ? null : (
    <Run as="div" lang={locale} class="cover">
      <Figure image={cover} eager />
    </Run>
  );
};

export const ArticleDetail: Detail<'article'> = ({ document }) => (
  <>
    <Cover cover={document.cover} body={document.body} locale={document.locale} />
    <RichText tree={document.body} locale={document.locale} />
  </>
);

export const PageDetail: Detail<'page'> = ({ document }) => (
  <>
    <Cover cover={document.cover} body={document.body} locale={document.locale} />
    <RichText tree={document.body} locale={document.locale} />
  </>
);

export const AnnouncementDetail: Detail<'announcement'> = ({ document }) => (
  <>
    {document.expiresAt === undefined ? null : (
      <FactsTable facts={fact('validUntil', <Day moment={document.expiresAt} />)} />
    )}
    <RichText tree={document.body} locale={document.locale} />
  </>
);
