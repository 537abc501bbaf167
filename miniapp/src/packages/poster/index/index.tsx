import type { Collection } from '@minzong/api-contract';
import { Screen } from '../../../components/screen';
import { FailureNotice } from '../../../components/states/failure-notice';
import { DocumentSkeleton } from '../../../components/states/skeleton';
import { isCollection } from '../../../content/collections';
import { useDocument } from '../../../content/use-document';
import { usePageQuery } from '../../../platform/page-events';
import { useWords } from '../../../words/use-words';
import { PosterView } from './poster-view';

const PosterOf = ({ collection, slug }: { collection: Collection; slug: string }) => {
  const { state, refresh } = useDocument(collection, slug);
  if (state.status === 'loading') return <DocumentSkeleton />;
  if (state.status === 'failed')
    return <FailureNotice failure={state.failure} retry={() => void refresh()} />;
  return <PosterView document={state.document} />;
};

/** The poster of the document that the address names. */
export default function PosterPage() {
  const { share } = useWords();
  const { collection, slug = '' } = usePageQuery();
  return (
    <Screen title={share.posterTitle}>
      {isCollection(collection) ? (
        <PosterOf collection={collection} slug={slug} />
      ) : (
        <FailureNotice failure={{ kind: 'missing' }} retry={() => undefined} />
      )}
    </Screen>
  );
}
