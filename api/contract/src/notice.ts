import { day } from '@minzong/content-types';
import { z } from 'zod';
import { linkedDocument } from './linked-document';

/**
 * What a reader must know before relying on a document (decision 0015): that a policy is not in
 * force as it stands, or that the policy a document rests on is not. Absent for everything current.
 */
export const notice = z.object({
  kind: z.enum(['not-yet-in-force', 'amended', 'repealed', 'expired', 'withdrawn']),
  about: z
    .enum(['itself', 'basis'])
    .describe('itself: the policy served; basis: a policy that the document rests on'),
  on: day.optional().describe('since when, or from when; absent where it is not known'),
  upcoming: z.boolean().optional().describe('true: announced, true only from `on`'),
  policy: linkedDocument
    .optional()
    .describe('the basis; absent when it can no longer be read, and for `itself`'),
  by: z.array(linkedDocument).describe('the documents that amended, repealed or replaced it'),
});
export type Notice = z.infer<typeof notice>;
