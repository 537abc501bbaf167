import { useEffect } from 'react';
import { DocumentPage } from '../../components/document/document-page';
import { DocumentView } from '../../components/document/document-view';
import { GuideEntry } from '../../components/document/guide-entry';
import { Screen } from '../../components/screen';
import { FailureNotice } from '../../components/states/failure-notice';
import type { AnyDocument } from '../../content/any-document';
import { isCollection } from '../../content/collections';
import { scrollToId } from '../../platform/navigation';
import { usePageQuery } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

/** The document, scrolled to the anchor of the address once its text is there. */
const Anchored = ({ document, anchor }: { document: AnyDocument; anchor: string | undefined }) => {
  useEffect(() => {
    if (anchor !== undefined && /^[a-z][\w-]*$/.test(anchor)) scrollToId(anchor);
  }, [anchor]);
  return <DocumentView document={document} />;
};

export default function DocumentOfAnyType() {
  const { siteName } = useWords();
  const { collection, slug = '', anchor } = usePageQuery();
  if (!isCollection(collection)) {
    return (
      <Screen title={siteName}>
        <FailureNotice failure={{ kind: 'missing' }} retry={() => undefined} />
      </Screen>
    );
  }
  return (
    <DocumentPage
      collection={collection}
      slug={slug}
      action={(document) =>
        document.type === 'service-guide' ? <GuideEntry entry={document.entry} /> : null
      }
    >
      {(document) => <Anchored document={document} anchor={anchor} />}
    </DocumentPage>
  );
}
