import type { ServedForm } from '@minzong/api-contract';
import { LRUCache } from 'lru-cache';
import type { AddressOf } from '../pages/page-request';
import { ApiAwayError } from '../reading/answer';
import type { Visit } from '../reading/visit';
import type { Cases } from './ask-cases';

type ApplyAddress = AddressOf<'apply'>;

const MOST_REMEMBERED = 500;

/** A form, and whether it is the one of now or the last that is known. */
export interface FoundForm {
  served: ServedForm;
  isAway: boolean;
}

/**
 * The forms of guides by the address of the guide. The last one of each is remembered: when the api
 * is away, a form that was sent comes back with everything in it.
 */
export const createServedForms = () => {
  const known = new LRUCache<string, ServedForm>({ max: MOST_REMEMBERED });

  /**
   * @returns undefined when the guide has no form
   * @throws ApiError 404, 410 and MovedError of the guide; ApiAwayError when no form is known
   */
  return async (
    { slug, locale }: ApplyAddress,
    visit: Visit,
    { cases }: Cases,
  ): Promise<FoundForm | undefined> => {
    const key = `${locale} ${slug}`;
    try {
      const guide = await visit.api.get('service-guides', slug, { locale });
      const served = await cases.form(guide.id, locale);
      if (served === undefined) return undefined;
      known.set(key, served);
      return { served, isAway: false };
    } catch (error) {
      const served = known.get(key);
      if (!(error instanceof ApiAwayError) || served === undefined) throw error;
      return { served, isAway: true };
    }
  };
};
export type ServedForms = ReturnType<typeof createServedForms>;
