import { documentType, locale, policy } from '@minzong/content-types';
import { z } from 'zod';

const policyFacts = policy.pick({ documentNumber: true, promulgatedOn: true, validity: true });

/** A document named by another one, with what a reader needs to see and follow it. */
export const linkedDocument = z.object({
  type: documentType,
  id: z.string(),
  slug: z.string(),
  locale: locale.describe('the language of `title`, which may differ from the page'),
  title: z.string(),
  path: z.string().describe('address below the language root, e.g. /policies/some-slug'),
  clauses: z
    .array(z.int())
    .optional()
    .describe('clauses of the policy that the explainer explains'),
  policy: policyFacts.optional().describe('by what a policy is recognised, and whether it holds'),
});
export type LinkedDocument = z.infer<typeof linkedDocument>;
