import type { Collection } from '@minzong/api-contract';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { AnyDocument } from '../../content/any-document';
import { documentAddress } from '../../content/addresses';
import { imageAddress } from '../../content/images';
import { useDocument } from '../../content/use-document';
import { usePullDown, useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';
import { ListButtons } from '../account/list-buttons';
import { LostEntry } from '../account/lost-entry';
import { KeepRow } from '../offline/keep-row';
import { SettingsSheet } from '../reading/settings-sheet';
import { Screen } from '../screen';
import { FailureNotice } from '../states/failure-notice';
import { KeptBanner } from '../states/kept-banner';
import { DocumentSkeleton } from '../states/skeleton';
import { ActionBar, type DocumentSheet } from './action-bar';
import { ShareSheet } from './share-sheet';

/** WeChat shows what is shared about so wide. */
const SHARED_PIXELS = 640;

interface DocumentPageProps {
  collection: Collection;
  slug: string;
  /** how the document looks once it is there */
  children: (document: AnyDocument) => ReactNode;
  /** the main action of this document, beside the common ones */
  action?: (document: AnyDocument) => ReactNode;
}

/** The page of one document in each of its states. */
export const DocumentPage = ({ collection, slug, children, action }: DocumentPageProps) => {
  const words = useWords();
  const { state, refresh } = useDocument(collection, slug);
  const [sheet, setSheet] = useState<DocumentSheet>();
  const close = (): void => {
    setSheet(undefined);
  };
  const title = words.collections[collection];
  usePullDown(refresh);
  useShare(() =>
    state.status === 'ready'
      ? {
          title: state.document.title,
          path: documentAddress(state.document.type, slug),
          picture: state.document.cover && imageAddress(state.document.cover, SHARED_PIXELS),
        }
      : { title: words.siteName, path: '/pages/home/index' },
  );
  return (
    <Screen title={title} className="screen-document" still={sheet !== undefined}>
      {/* While the sheet is open the screen reader stays inside of it. */}
      <View aria-hidden={sheet !== undefined}>
        {state.status === 'loading' && <DocumentSkeleton />}
        {state.status === 'failed' && (
          <>
            <FailureNotice failure={state.failure} retry={() => void refresh()} />
            <LostEntry collection={collection} slug={slug} />
          </>
        )}
        {state.status === 'ready' && (
          <>
            <KeptBanner keptAt={state.keptAt} waiting={state.waiting} />
            <KeepRow document={state.document} />
            {children(state.document)}
            <ActionBar onOpen={setSheet}>
              <ListButtons document={state.document} />
              {action?.(state.document)}
            </ActionBar>
          </>
        )}
      </View>
      {sheet === 'settings' && <SettingsSheet onClose={close} />}
      {sheet === 'share' && state.status === 'ready' && (
        <ShareSheet document={state.document} onClose={close} />
      )}
    </Screen>
  );
};
