import { createSeal, reportContact, type ReportContact, type Seal } from '@minzong/api-contract';
import { cmsConfig } from '../../config';

let seal: Seal | undefined;

// A key of its own, made from the secret by which Strapi keeps what must be read again.
const contactSeal = (): Seal =>
  (seal ??= createSeal(cmsConfig().ENCRYPTION_KEY, 'report contacts'));

const placeOf = (reportId: string): string => `editorial_reports|contact|${reportId}`;

/** How a person can be reached, sealed for keeping; nothing when nothing was left. */
export const sealContact = (contact: ReportContact, reportId: string): string | null =>
  Object.values(contact).every((value) => value === '')
    ? null
    : contactSeal().seal(JSON.stringify(contact), placeOf(reportId));

/** @throws SealBroken */
export const openContact = (sealed: string, reportId: string): ReportContact =>
  reportContact.parse(JSON.parse(contactSeal().open(sealed, placeOf(reportId))));
