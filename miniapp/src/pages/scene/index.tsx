import { createSceneReader } from '@minzong/api-client';
import { useCallback, useEffect, useState } from 'react';
import { Screen } from '../../components/screen';
import { FailureNotice } from '../../components/states/failure-notice';
import { DocumentSkeleton } from '../../components/states/skeleton';
import { documentAddress } from '../../content/addresses';
import { isDocumentType } from '../../content/collections';
import { failureOf, type Failure } from '../../content/failure';
import { replacePage } from '../../platform/navigation';
import { usePageQuery } from '../../platform/page-events';
import { transport } from '../../platform/request';
import { useWords } from '../../words/use-words';

const readScene = createSceneReader(transport);

/** Where a scanned 小程序码 arrives: it leads on to the document that the code names. */
export default function Scene() {
  const { siteName } = useWords();
  const { scene = '' } = usePageQuery();
  const [failure, setFailure] = useState<Failure>();
  const open = useCallback(async (): Promise<void> => {
    setFailure(undefined);
    try {
      const { type, slug } = await readScene(scene);
      if (isDocumentType(type)) await replacePage(documentAddress(type, slug));
      else setFailure({ kind: 'trouble' });
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, [scene]);
  useEffect(() => void open(), [open]);
  return (
    <Screen title={siteName}>
      {failure === undefined ? (
        <DocumentSkeleton />
      ) : (
        <FailureNotice failure={failure} retry={() => void open()} />
      )}
    </Screen>
  );
}
