import type { ServedPreview } from '@minzong/api-contract';
import { collectionOf } from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import type { AnyItem } from '../components/item-line';
import { detailView } from '../pages/detail';
import type { PageRequest } from '../pages/page-request';
import { say } from '../words/say';
import { FactCheckForm } from './fact-check-form';
import { MiniProgramCard } from './mini-program-card';
import { hasBraille } from '../braille/braille-text';
import { BrailleProofSheet, NoProof } from '../pages/braille-proof/proof-sheet';
import { previewHref, type PreviewPlace } from './preview-address';
import { PreviewBar } from './preview-bar';
import type { FieldFaults } from '../components/form/faults';
import { emptyReply, type ReplyForm } from './reply-form';
import type { Word } from '../words/say';

/** What an expert has filled in and could not send yet. */
export interface Unsent {
  reply: ReplyForm;
  faults: FieldFaults;
  trouble?: Word;
  status: number;
}

type Request = Omit<PageRequest, 'address'>;

const ThankYou = ({ place }: { place: PreviewPlace }) => (
  <div class="narrow thanks">
    <Say as="h1" word="replyThanks" />
    <Say as="p" class="lead" word="replyThanksNote" role="status" />
    <p>
      <Say as="a" word="replyAgain" href={previewHref(place, { sent: false })} />
    </p>
  </div>
);

const withForm = (
  main: ComponentChildren,
  preview: ServedPreview,
  place: PreviewPlace,
  unsent: Unsent | undefined,
) =>
  preview.factCheck === null ? (
    main
  ) : (
    <>
      {main}
      <FactCheckForm
        factCheck={preview.factCheck}
        reply={unsent?.reply ?? emptyReply(preview.factCheck.questions.length)}
        faults={unsent?.faults ?? new Map()}
        trouble={unsent?.trouble}
        action={previewHref(place, { sent: false })}
      />
    </>
  );

/** The proof of a draft's braille: what is wrong with it can be mended before anybody reads it. */
const brailleView = async (
  { proofOf }: Request,
  document: ServedPreview['document'],
  place: PreviewPlace,
): Promise<Pick<PageView, 'main' | 'withProof'>> => {
  const hrefOf = (page: number) => previewHref(place, { page, sent: false });
  const proof = hasBraille(document) ? await proofOf(document, place.page) : undefined;
  const main =
    proof === undefined ? (
      <NoProof document={document} />
    ) : (
      <BrailleProofSheet document={document} proof={proof} hrefOf={hrefOf} />
    );
  return { main, withProof: true };
};

/** A preview as it was asked for: the real page, the card, or thanks for a reply. */
export const previewView = async (
  request: Request,
  preview: ServedPreview,
  place: PreviewPlace,
  unsent?: Unsent,
): Promise<PageView> => {
  const { document } = preview;
  const frame = {
    status: unsent?.status ?? 200,
    title: { text: document.title, lang: document.locale },
    above: <PreviewBar preview={preview} place={place} />,
  };
  if (place.sent)
    return {
      ...frame,
      title: say(request.locale, 'replyThanks'),
      crumbs: [],
      main: <ThankYou place={place} />,
    };
  // The item is that of the document's own type; the table of components pairs them.
  if (place.view === 'card')
    return { ...frame, crumbs: [], main: <MiniProgramCard item={preview.item as AnyItem} /> };
  if (place.view === 'braille')
    return { ...frame, ...(await brailleView(request, document, place)), crumbs: [] };
  const collection = collectionOf(document.type);
  const address = {
    kind: 'detail' as const,
    ...{ collection, slug: document.slug, locale: request.locale, query: {} },
    path: document.path,
  };
  const { crumbs, main } = await detailView({ ...request, address }, document);
  return { ...frame, crumbs, main: <>{withForm(main, preview, place, unsent)}</> };
};
