import { DocumentPage } from '../../../components/document/document-page';
import { usePageQuery } from '../../../platform/page-events';
import { TextReader } from './text-reader';

export default function AncientText() {
  const { slug = '', anchor } = usePageQuery();
  return (
    <DocumentPage collection="ancient-texts" slug={slug}>
      {(document) =>
        document.type === 'ancient-text' ? <TextReader text={document} anchor={anchor} /> : null
      }
    </DocumentPage>
  );
}
