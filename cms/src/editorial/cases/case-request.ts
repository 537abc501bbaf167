import {
  OFFICIAL_ACTS,
  caseOutcome,
  caseStage,
  correctionItem,
  type OfficialAct,
} from '@minzong/api-contract';
import { documentId, text } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';

const words = (most: number, name: string) =>
  text
    .transform((value) => value.trim())
    .refine((value) => value.length <= most, `${name}不能超过 ${String(most)} 个字`)
    .default('');

const random = z.string().regex(/^[0-9a-f]{32}$/);

/** What an official sends who acts on a case. */
export const caseActing = z.strictObject({
  act: z.enum(OFFICIAL_ACTS),
  key: random,
  revision: z.int().positive(),
  words: words(5000, '告知内容'),
  reason: words(1000, '办理意见'),
  assignee: z.int().positive().optional(),
  outcome: caseOutcome.optional(),
  corrections: z.array(correctionItem).max(100).optional(),
  extraWorkingDays: z.int().min(1).max(60).optional(),
  result: random.optional(),
});
export type CaseActing = z.output<typeof caseActing>;

export const caseListing = z.object({
  stage: caseStage.optional(),
  assignee: z
    .string()
    .regex(/^(?:me|[1-9]\d{0,8})$/)
    .optional(),
  guide: documentId.optional(),
  overdue: z.literal('true').optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1'),
});
export type CaseListing = z.output<typeof caseListing>;

type Needs = readonly (readonly [(acting: CaseActing) => boolean, string])[];

const has = (value: string): boolean => value !== '';
const WORDS: Needs[number] = [(acting) => has(acting.words), '请填写告知申请人的内容'];
const OUTCOME: Needs[number] = [({ outcome }) => outcome !== undefined, '请选择办理结果'];

const NEEDS: Record<OfficialAct, Needs> = {
  accept: [],
  assign: [[({ assignee }) => assignee !== undefined, '请选择承办人']],
  'refuse-acceptance': [WORDS],
  'ask-correction': [
    [({ corrections }) => (corrections?.length ?? 0) > 0, '请勾选要补正的内容，并逐项写明理由'],
  ],
  propose: [OUTCOME, WORDS],
  'send-back': [[(acting) => has(acting.reason), '请写明退回的理由']],
  decide: [OUTCOME, WORDS],
  extend: [
    [({ extraWorkingDays }) => extraWorkingDays !== undefined, '请填写延长的工作日数'],
    WORDS,
  ],
};

const PLACEHOLDER = /【[^】]{1,30}】/u;

/** @throws ValidationError with the first thing that is missing for this act, in words */
export const completeActing = (body: unknown): CaseActing => {
  const parsed = caseActing.safeParse(body);
  if (!parsed.success)
    throw new errors.ValidationError(
      parsed.error.issues[0]?.path[0] === 'corrections'
        ? '每个要补正的内容都要写明理由，不超过 500 字'
        : (parsed.error.issues[0]?.message ?? '填写有误，请检查后重试'),
    );
  const acting = parsed.data;
  const missing = NEEDS[acting.act].find(([isThere]) => !isThere(acting));
  if (missing !== undefined) throw new errors.ValidationError(missing[1]);
  const left = PLACEHOLDER.exec(acting.words)?.[0];
  if (left !== undefined)
    throw new errors.ValidationError(`告知内容里还有没有填写的${left}，请改好再办理`);
  return acting;
};
