import {
  documentId,
  documentType,
  sentence,
  slug,
  type DocumentType,
} from '@minzong/content-types';
import { z } from 'zod';
import { LATEST_STAMP, MOST_REMOVED, MOST_SAVED } from './personal-entries';

/** GET → {@link personalLists}, with ETag; PUT {@link personalListsSent} → {@link personalLists}. */
export const PERSONAL_LISTS_PATH = '/v1/personal-lists';

/** 收藏: documents to come back to. 关注: what somebody wants to hear of. */
export const personalListName = z.enum(['favourites', 'following']);
export type PersonalListName = z.infer<typeof personalListName>;

/** What can be followed: something that goes on. */
export const FOLLOWED_TYPES = [
  'magazine',
  'column',
  'topic',
] as const satisfies readonly DocumentType[];

const isFollowed = (type: DocumentType): boolean =>
  FOLLOWED_TYPES.some((followed) => followed === type);

/** One document on a list, or the memory of its removal. */
export const personalEntry = z
  .strictObject({
    list: personalListName,
    type: documentType,
    id: documentId,
    at: z.int().min(0).max(LATEST_STAMP).describe('of the last edit; see nextStamp'),
    document: z
      .strictObject({ slug, title: sentence(300) })
      .nullable()
      .describe('as it was called when it was put on the list; null once it was taken off'),
  })
  .refine(({ list, type }) => list === 'favourites' || isFollowed(type), { path: ['type'] });
export type PersonalEntry = z.infer<typeof personalEntry>;

/** Two devices that were apart may bring twice as much as one may hold by hand. */
export const MOST_MERGED = 2 * MOST_SAVED;
const MOST_SENT = 2 * (MOST_MERGED + MOST_REMOVED);

/** Everything that a device knows. Sent again it changes nothing. */
export const personalListsSent = z.strictObject({
  entries: z.array(personalEntry).max(MOST_SENT),
});
export type PersonalListsSent = z.infer<typeof personalListsSent>;

/** Everything that is known now, latest first; the ETag of the answer is its version. */
export const personalLists = z.object({ version: z.string(), entries: z.array(personalEntry) });
export type PersonalLists = z.infer<typeof personalLists>;
