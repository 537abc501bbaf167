import { documentType, slug } from '@minzong/content-types';
import { z } from 'zod';

export const FIGURES_PATHS = {
  /** POST {@link visitReport}, signed by the site with FIGURES_SECRET → 204 */
  visits: '/figures/visits',
  /** GET ?month=2026-11, signed by the cms with DELIVERY_SECRET → {@link monthFigures} */
  month: '/publishing/figures',
} as const;

/** A reader that reports its own visits says so, or each page it makes would count as one. */
export const READER_HEADER = 'minzong-reader';

/** Pages opened on the site since its last report. A report that fails is dropped: never doubled. */
export const visitReport = z.strictObject({
  visits: z
    .array(z.strictObject({ type: documentType, slug, count: z.int().min(1).max(1_000_000) }))
    .max(2000),
});
export type VisitReport = z.infer<typeof visitReport>;

const day = z.iso.date();
const count = z.int().nonnegative();

/** How much was read and searched in a month, by days in Beijing. Nothing is known of any person. */
export const monthFigures = z.object({
  month: z.string(),
  reads: z.array(z.object({ day, count })),
  searches: z.array(z.object({ day, count, nothingFound: count })),
  mostRead: z
    .array(
      z.object({ type: documentType, id: z.string(), title: z.string(), path: z.string(), count }),
    )
    .describe('the documents read most, in their Chinese titles, withdrawn ones left out'),
});
export type MonthFigures = z.infer<typeof monthFigures>;

export const monthQuery = z.strictObject({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) });
