import { z } from 'zod';
import { moment, sentence } from './text';

/** A document that was withdrawn and stays readable (撤下留存): since when, and why. */
export const withdrawn = z
  .strictObject({ at: moment, reason: sentence(500) })
  .describe('撤下留存：仅供查阅，不再是现行内容');
export type Withdrawn = z.infer<typeof withdrawn>;
