import { z } from 'zod';

/** The id of a document, the same in every locale (Strapi's documentId). */
export const documentId = z.string().regex(/^[a-z0-9]{10,40}$/);

/**
 * How one document names another: by id alone. Titles and addresses are added by the content store
 * when it prepares the document for sending, so a renamed target is never stale (decision 0003).
 */
export const link = z.strictObject({ id: documentId });
export type Link = z.infer<typeof link>;

/** A link to a policy, optionally to single clauses of it (numbers of 第N条). */
export const clauseLink = z.strictObject({
  id: documentId,
  clauses: z.array(z.int().positive()).max(200).optional().describe('所解读的条款序号'),
});

export const links = z.array(link).max(200);
export const oneLink = z.array(link).max(1);
