import type { ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { listAddress } from '../../content/addresses';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { CoverTile } from '../list/cover-tile';
import { DocumentRow } from '../list/document-row';
import { Section } from '../section';
import { Tap } from '../tap';

const Rows = ({ title, items }: { title: string; items: ListItem<DocumentType>[] }) =>
  items.length === 0 ? null : (
    <Section title={title}>
      {items.map((item) => (
        <DocumentRow key={item.id} item={item} />
      ))}
    </Section>
  );

const Shelf = ({ title, items }: { title: string; items: ListItem<DocumentType>[] }) =>
  items.length === 0 ? null : (
    <Section title={title}>
      <View className="shelf">
        {items.map((item) => (
          <CoverTile key={item.id} item={item} shape="book" />
        ))}
      </View>
    </Section>
  );

/** Which lists a topic, region, ethnic group or column opens, and by which filter. */
const LISTS = {
  topic: { filter: 'topic', collections: ['articles', 'policies', 'explainers', 'service-guides'] },
  region: { filter: 'region', collections: ['articles', 'products', 'service-guides'] },
  'ethnic-group': { filter: 'ethnicGroup', collections: ['articles', 'products', 'ancient-texts'] },
  column: { filter: 'column', collections: ['articles'] },
} as const;

const ListsOf = ({ type, slug }: { type: keyof typeof LISTS; slug: string }) => {
  const { collections, document } = useWords();
  const { filter, collections: names } = LISTS[type];
  return (
    <Section title={document.contains}>
      {names.map((name) => (
        <Tap
          key={name}
          className="linked"
          role="link"
          onTap={() => void openPage(listAddress(name, { [filter]: slug }))}
        >
          {collections[name]}
        </Tap>
      ))}
    </Section>
  );
};

/** What stands below a document: its issues, articles, explainers, or everything on its subject. */
export const Contained = ({ document }: { document: AnyDocument }) => {
  const words = useWords().document;
  switch (document.type) {
    case 'policy':
      return (
        <>
          <Rows title={words.explainers} items={document.links.explainers} />
          <Rows title={words.guides} items={document.links.guides} />
          <Rows title={words.amends} items={document.links.amends} />
          <Rows title={words.repeals} items={document.links.repeals} />
        </>
      );
    case 'magazine':
      return <Shelf title={words.issues} items={document.links.issues} />;
    case 'magazine-issue':
      return <Rows title={words.articles} items={document.links.articles} />;
    case 'topic':
    case 'region':
    case 'ethnic-group':
    case 'column':
      return <ListsOf type={document.type} slug={document.slug} />;
    default:
      return null;
  }
};
