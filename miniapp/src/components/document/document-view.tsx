import type { LinkedDocument } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { documentFacts } from '../../content/facts';
import { dayInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Figure } from '../figure';
import { Listen } from '../listen/listen';
import { ReadAloud } from '../listen/read-aloud';
import { GoOn } from '../reading/go-on';
import { RichText } from '../rich-text';
import { Attachments } from './attachments';
import { Clauses } from './clauses';
import { Contained } from './contained';
import { ExplainerParts } from './explainer-parts';
import { FactList } from './fact-list';
import { GuideParts } from './guide-parts';
import { DocumentHeader } from './header';
import { LanguageBanner } from './language-banner';
import { Labels, LinkedList } from './linked';
import { StandingBanner } from './standing-banner';

/** The parts that only one type has and that come before its text. */
const OwnParts = ({ document }: { document: AnyDocument }) => {
  switch (document.type) {
    case 'policy':
      return <Clauses clauses={document.clauses} />;
    case 'service-guide':
      return <GuideParts guide={document} />;
    case 'product':
      return document.gallery.map((image) => <Figure key={image.url} image={image} />);
    default:
      return null;
  }
};

/** Documents that this one belongs to or refers to, by the words for the relation. */
const References = ({ document }: { document: AnyDocument }) => {
  const words = useWords();
  const { type, links } = document;
  const lists: [string, LinkedDocument[]][] = [
    [words.document.explains, type === 'explainer' ? links.policies : []],
    [words.document.basis, type === 'service-guide' ? links.policies : []],
    [words.document.related, type === 'policy' ? links.related : []],
    [words.collections.magazines, type === 'magazine-issue' ? links.magazine : []],
    [words.collections['magazine-issues'], type === 'magazine-article' ? links.issue : []],
    [words.collections['ancient-collections'], type === 'ancient-text' ? links.collection : []],
    [words.document.column, type === 'article' ? links.column : []],
  ];
  return lists.map(([title, linked]) => <LinkedList key={title} title={title} linked={linked} />);
};

/** A whole document of any type. */
export const DocumentView = ({ document }: { document: AnyDocument }) => {
  const words = useWords();
  const { cover, links, attachments, updatedAt, locale } = document;
  const inGallery = document.type === 'product' && document.gallery.length > 0;
  return (
    <View className="document" aria-role="article">
      <LanguageBanner document={document} />
      <DocumentHeader document={document} />
      <StandingBanner document={document} />
      {'body' in document && <GoOn document={document} />}
      {cover && !inGallery && <Figure image={cover} />}
      {'recording' in document && document.recording !== undefined && (
        <Listen recording={document.recording} locale={locale} />
      )}
      {'body' in document && <ReadAloud body={document.body} locale={locale} />}
      <FactList facts={documentFacts(document, words)} />
      <OwnParts document={document} />
      {'body' in document && <RichText body={document.body} locale={locale} />}
      {document.type === 'explainer' && <ExplainerParts explainer={document} />}
      <Attachments files={attachments} />
      <Contained document={document} />
      <References document={document} />
      <Labels linked={[...links.topics, ...links.region, ...links.ethnicGroups]} />
      <Text className="document-updated">
        {`${words.document.updated} ${dayInWords(updatedAt, words)}`}
      </Text>
    </View>
  );
};
