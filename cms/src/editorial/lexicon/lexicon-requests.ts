import { MOST_LEXICON_ENTRIES } from '@minzong/api-contract';
import { documentId, documentType } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { entryDraft, LONGEST_WRITTEN } from './entry';

/** Enough for 20,000 entries. */
const LONGEST_FILE = 5_000_000;

const text = (longest: number) => z.string().trim().max(longest, '太长了').default('');

const SHAPES = {
  add: entryDraft,
  change: entryDraft.extend({ changedAt: z.number() }),
  remove: z.object({ ids: z.array(z.int().positive()).min(1).max(MOST_LEXICON_ENTRIES) }),
  list: z.object({
    q: text(LONGEST_WRITTEN),
    page: z.coerce.number().pipe(z.int().positive()).default(1),
    type: documentType.optional(),
    id: documentId.optional(),
  }),
  import: z.object({
    text: z.string().max(LONGEST_FILE, '文件太大，请分成几份'),
    confirmed: z.boolean().default(false),
  }),
  trial: z.object({ written: text(200), reading: text(600) }),
  documents: z.object({ q: text(LONGEST_WRITTEN) }),
  document: z.object({ type: documentType, id: documentId }),
} as const;

/**
 * What a request of the lexicon's page asks for.
 * @throws ValidationError in Chinese, every fault once
 */
export const readRequest = <K extends keyof typeof SHAPES>(
  name: K,
  value: unknown,
): z.output<(typeof SHAPES)[K]> => {
  const parsed = SHAPES[name].safeParse(value ?? {});
  if (parsed.success) return parsed.data as z.output<(typeof SHAPES)[K]>;
  const faults = [...new Set(parsed.error.issues.map(({ message }) => message))];
  throw new errors.ValidationError(faults.join('；'), { faults });
};
