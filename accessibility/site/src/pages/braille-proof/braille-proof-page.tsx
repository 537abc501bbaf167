import { hrefOf, SHEETS } from '../../addresses';
import { hasBraille } from '../../braille/braille-text';
import type { PageView } from '../../layout/page-view';
import { problemPage } from '../detail';
import type { AnyDocument } from '../details/document-head';
import { phraseOf, type AddressOf, type PageRequest } from '../page-request';
import { notFoundPage } from '../problems';
import { BrailleProofSheet } from './proof-sheet';

/** The braille of a document beside its print, word by word, for sighted proof-readers. */
export const brailleProofPage = async (
  request: PageRequest<AddressOf<'braille-proof'>>,
): Promise<PageView> => {
  const { address, api, locale } = request;
  const { collection, slug, path, query } = address;
  let document: AnyDocument;
  try {
    document = await api.get(collection, slug, { locale });
  } catch (error) {
    return problemPage(request, error, '/braille-proof');
  }
  if (!hasBraille(document)) return notFoundPage(request);
  const page = Number(query['page'] ?? 1);
  const proof = await request.proofOf(document, page);
  if (page > proof.pages) return notFoundPage(request);
  const title = phraseOf(request, 'proofTitle', { title: document.title });
  const at = (number: number) => hrefOf(locale, path, { page: number === 1 ? undefined : number });
  return {
    ...{ status: 200, address, title, unlisted: true, withProof: true },
    crumbs: [
      {
        label: { text: document.title, lang: document.locale },
        href: hrefOf(locale, document.path),
      },
      { label: phraseOf(request, 'braille') },
    ],
    main: (
      <BrailleProofSheet
        document={document}
        proof={proof}
        hrefOf={at}
        sheetsHref={hrefOf(locale, `${document.path}/${SHEETS}`)}
      />
    ),
    shownLocale: document.locale,
  };
};
