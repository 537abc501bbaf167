import { z } from 'zod';
import { Refusal } from './refusal';

/** The field rules of the interface, as far as they are checked before anything else. */
const fen = z.int().min(1).max(10_000_000_000);
const orderNumber = z.string().regex(/^[\w|*-]{6,32}$/);
const notifyUrl = z
  .string()
  .max(255)
  .regex(/^https?:\/\/[^?#\s]+$/);
/** Counted in bytes by the real one: 127. */
const description = z
  .string()
  .min(1)
  .refine((text) => Buffer.byteLength(text) <= 127);

const order = z.object({
  appid: z.string(),
  mchid: z.string(),
  description,
  out_trade_no: orderNumber,
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).optional(),
  notify_url: notifyUrl,
  amount: z.object({ total: fen, currency: z.literal('CNY').default('CNY') }),
});
export const codeOrder = order;
export const miniProgramOrder = order.extend({
  payer: z.object({ openid: z.string().min(1).max(128) }),
});
export type OrderBody = z.infer<typeof order> & { payer?: { openid: string } };

export const refundBody = z.object({
  out_trade_no: orderNumber,
  out_refund_no: z.string().regex(/^[\w|*@-]{1,64}$/),
  reason: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= 80)
    .optional(),
  notify_url: notifyUrl.optional(),
  amount: z.object({ refund: fen, total: fen, currency: z.literal('CNY') }),
});
export type RefundBody = z.infer<typeof refundBody>;

export const closeBody = z.object({ mchid: z.string() });

/** @throws Refusal PARAM_ERROR naming the field */
export const checkFields = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal(400, 'PARAM_ERROR', `the field ${field} does not follow its rule`);
};
