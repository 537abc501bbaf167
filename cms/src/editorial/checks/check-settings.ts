import type { Core } from '@strapi/strapi';
import type { CmsConfig } from '../../config';
import { readClockSettings } from '../clock/settings-store';
import type { CheckContext, Limits } from './context';
import { HouseWords } from './house-words';

interface Settings {
  limits: Omit<Limits, 'explainerDays'>;
  houseWords: HouseWords;
}

const SETTINGS = new WeakMap<Core.Strapi, Settings>();

/** Takes over what the configuration says of the checks. */
export const prepareCheckSettings = (strapi: Core.Strapi, config: CmsConfig): void => {
  SETTINGS.set(strapi, {
    limits: {
      sentenceCharacters: config.CHECKS_SENTENCE_CHARACTERS,
      backdatingDays: config.CHECKS_BACKDATING_DAYS,
    },
    houseWords: new HouseWords(config.CHECKS_WORD_LIST),
  });
};

/** The limits and words that hold now; how long an explainer may be owed is set on the clock's page. */
export const checkSettings = async (
  strapi: Core.Strapi,
): Promise<Pick<CheckContext, 'limits' | 'houseWords'>> => {
  const settings = SETTINGS.get(strapi);
  if (settings === undefined) throw new TypeError('The checks are not set up yet');
  const { explainerDays } = await readClockSettings(strapi);
  return {
    limits: { ...settings.limits, explainerDays },
    houseWords: await settings.houseWords.words(),
  };
};
