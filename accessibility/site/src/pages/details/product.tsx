import type { ServedDocument } from '@minzong/api-contract';
import { FactsTable, fact } from '../../components/facts-table';
import { TitleLink } from '../../components/title-link';
import { Figure } from '../../components/picture';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { Run, Say } from '../../layout/language';
import { Cover } from './article';
import type { Detail } from './detail-props';

type Product = ServedDocument<'product'>;

const LinkList = ({ links }: { links: Product['links']['region'] }) => (
  <>
    {links.map((item, index) => (
      <>
        {index === 0 ? null : ' · '}
        <TitleLink key={item.id} item={item} />
      </>
    ))}
  </>
);

const facts = (product: Product) => {
  const { region, ethnicGroups } = product.links;
  return [
    ...fact('category', product.category, product.locale),
    ...(region.length === 0 ? [] : fact('region', <LinkList links={region} />)),
    ...(ethnicGroups.length === 0 ? [] : fact('ethnicGroup', <LinkList links={ethnicGroups} />)),
    ...fact('producer', product.producer, product.locale),
  ];
};

/** What is registered, under which of the three systems, and for whom. */
const Certificate = ({ product }: { product: Product }) => {
  const { certificate, locale } = product;
  return certificate === undefined ? null : (
    <Section title="certificate" class="certificate">
      <FactsTable
        facts={[
          ...fact('certificateSystem', <Say word={`certificateSystem.${certificate.system}`} />),
          ...fact('certificateNumber', certificate.number, 'zh-CN'),
          ...fact('certificateHolder', certificate.holder, locale),
          ...fact('certificateNotice', certificate.notice, 'zh-CN'),
        ]}
      />
    </Section>
  );
};

export const ProductDetail: Detail<'product'> = ({ document: product }) => {
  const others = product.gallery.filter(({ url }) => url !== product.cover?.url);
  return (
    <>
      <Cover cover={product.cover} body={product.body} locale={product.locale} />
      <FactsTable facts={facts(product)} />
      <Certificate product={product} />
      {product.body.length === 0 ? null : (
        <Section title="story">
          <RichText tree={product.body} locale={product.locale} headingOffset={1} />
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section title="gallery" class="gallery">
          <Run as="div" lang={product.locale}>
            {others.map((image) => (
              <Figure key={image.url} image={image} />
            ))}
          </Run>
        </Section>
      )}
    </>
  );
};
