import { useState } from 'react';
import { DocumentPage } from '../../../components/document/document-page';
import { DocumentView } from '../../../components/document/document-view';
import { Tap } from '../../../components/tap';
import { documentAddress } from '../../../content/addresses';
import type { AnyDocument } from '../../../content/any-document';
import { replacePage } from '../../../platform/navigation';
import { usePageQuery } from '../../../platform/page-events';
import { useWords } from '../../../words/use-words';
import { ArticleTurner } from './article-turner';
import { ContentsSheet } from './contents-sheet';
import type { IssueArticle } from './neighbours';
import { useIssue } from './use-issue';

// Turning articles is reading on: going back leads to where the reader came from.
const open = ({ type, slug }: IssueArticle): void => {
  void replacePage(documentAddress(type, slug));
};

const Article = ({
  document,
  listing,
  onClose,
}: {
  document: AnyDocument;
  listing: boolean;
  onClose: () => void;
}) => {
  const { slug } = document;
  const issueLink = document.type === 'magazine-article' ? document.links.issue[0] : undefined;
  const articles = useIssue(issueLink?.slug)?.links.articles ?? [];
  return (
    <>
      <DocumentView document={document} />
      <ArticleTurner articles={articles} slug={slug} onOpen={open} />
      {listing && (
        <ContentsSheet articles={articles} current={slug} onOpen={open} onClose={onClose} />
      )}
    </>
  );
};

/** An article of a magazine, with the whole issue around it. */
export default function MagazineArticle() {
  const { magazine } = useWords();
  const { slug = '' } = usePageQuery();
  const [listing, setListing] = useState(false);
  return (
    <DocumentPage
      collection="magazine-articles"
      slug={slug}
      action={() => (
        <Tap
          className="action"
          label={magazine.contents}
          onTap={() => {
            setListing(true);
          }}
        >
          {magazine.contents}
        </Tap>
      )}
    >
      {(document) => (
        <Article
          document={document}
          listing={listing}
          onClose={() => {
            setListing(false);
          }}
        />
      )}
    </DocumentPage>
  );
}
