import { z } from 'zod';

/** An error answer (RFC 9457, application/problem+json). */
export const problem = z.object({
  type: z.string().describe('urn:minzong:problem:<code>'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional().describe('what to do next, in the language of the reader'),
  code: z.string(),
  requestId: z.string(),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('the single faults of a refused request'),
  withdrawnAt: z.string().optional().describe('with 410: since when'),
  reason: z.string().optional().describe('with 410: why the document was withdrawn'),
  successor: z
    .object({
      path: z.string().describe('address below the language root'),
      withdrawnAt: z.string().optional(),
      reason: z.string().optional(),
    })
    .optional()
    .describe('with 410: what had taken its place and was withdrawn as well'),
});
export type Problem = z.infer<typeof problem>;
