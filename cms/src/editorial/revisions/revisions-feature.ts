import type { Feature } from '../../feature';
import { watchDocumentChanges } from './document-changes';
import { revisionModel } from './revision-table';

/** Every draft's history, kept from its first save on. */
export const revisions: Feature = {
  models: [revisionModel],
  register: watchDocumentChanges,
};
