import { DocumentPage } from '../../../components/document/document-page';
import { DocumentView } from '../../../components/document/document-view';
import { DocumentRow } from '../../../components/list/document-row';
import { Section } from '../../../components/section';
import { usePageQuery } from '../../../platform/page-events';
import { useWords } from '../../../words/use-words';

export default function AncientCollection() {
  const { slug = '' } = usePageQuery();
  const words = useWords();
  return (
    <DocumentPage collection="ancient-collections" slug={slug}>
      {(document) => (
        <>
          <DocumentView document={document} />
          {document.type === 'ancient-collection' && (
            <Section title={words.document.texts}>
              {document.links.texts.map((item) => (
                <DocumentRow key={item.id} item={item} />
              ))}
            </Section>
          )}
        </>
      )}
    </DocumentPage>
  );
}
