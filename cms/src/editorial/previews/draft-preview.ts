import { LOCALES, publishedDocument, type PublishedDocument } from '@minzong/content-types';
import { uidOf } from '../../document-uid';
import { buildDraft } from '../../publishing/build-document';
import type { DeliveryParts } from '../../publishing/delivery';
import { labelOf } from '../../publishing/field-label';
import type { MediaSource } from '../../publishing/media-library';
import type { DocumentKey, FieldFault } from '../../publishing/outbox-table';
import { overlayValues } from './overlay';

/** A document as its drafts stand, ready to be shown, or what keeps it from being shown. */
export interface DraftPreview {
  /** the language asked for, and the others that can be shown; empty when that one cannot */
  documents: PublishedDocument[];
  faults: (FieldFault & { label: string })[];
  sources: MediaSource[];
}

/**
 * Builds a document from its drafts in every language. A sibling that is not complete yet is left
 * out; what is missing in the language asked for is named.
 * @param values of a form that is not saved, laid over the draft of the language asked for
 */
export const buildPreview = async (
  parts: DeliveryParts,
  key: DocumentKey,
  values?: Record<string, unknown>,
): Promise<DraftPreview> => {
  const { strapi } = parts;
  const preview: DraftPreview = { documents: [], faults: [], sources: [] };
  for (const locale of LOCALES) {
    const isAsked = locale === key.locale;
    const built = await buildDraft(parts, { ...key, locale }, (row) =>
      isAsked && values !== undefined ? overlayValues(strapi, uidOf(key.type), row, values) : row,
    );
    if (built === undefined) continue;
    const parsed = publishedDocument.safeParse(built.document);
    if (built.faults.length === 0 && parsed.success) {
      preview.documents.push(parsed.data);
      preview.sources.push(...built.sources);
    } else if (isAsked)
      preview.faults = built.faults.map((fault) => ({
        ...fault,
        label: labelOf(key.type, fault.path),
      }));
  }
  return preview.faults.length === 0 ? preview : { ...preview, documents: [], sources: [] };
};
