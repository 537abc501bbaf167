import type { LoggedQuery, SearchLog } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DeliveryFailed, DeliveryRefused } from '../../publishing/content-store';
import { dayOf } from '../clock/beijing-days';
import { ruleInWords } from './rule';
import { RuleIndex } from './rule-index';
import { createRuleStore } from './rule-store';
import { createSearchDoor } from './search-door';

const DAY_MILLISECONDS = 86_400_000;
const MOST_QUERIES = 100;

/** A query with what is decided about it already, in words. */
export type MarkedQuery = LoggedQuery & { synonym: string | null; bestBet: boolean };

export interface MarkedLog {
  from: string;
  to: string;
  sums: SearchLog['sums'];
  top: MarkedQuery[];
  withoutResult: MarkedQuery[];
  withoutClick: MarkedQuery[];
}

/** What the api answers, or an error that says in Chinese that it does not. */
export const askApi = async <T>(asked: Promise<T>, what: string): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DeliveryRefused) throw new errors.ApplicationError(error.message);
    if (!(error instanceof DeliveryFailed)) throw error;
    strapi.log.warn(`${what}: ${error.message}`);
    throw new errors.ApplicationError(`${what}：检索服务没有应答，请稍后重试`);
  }
};

/** What the public searched in the last days, today included. */
export const readQueryLog = async (strapi: Core.Strapi, days: number): Promise<MarkedLog> => {
  const to = dayOf(Date.now());
  const from = dayOf(Date.now() - (days - 1) * DAY_MILLISECONDS);
  const asked = createSearchDoor(strapi).log(from, to, MOST_QUERIES);
  const log = await askApi(asked, '读不到检索统计');
  const index = new RuleIndex(await createRuleStore(strapi).all());
  const marked = (queries: LoggedQuery[]): MarkedQuery[] =>
    queries.map((query) => {
      const group = index.synonymOf(query.q);
      return {
        ...query,
        synonym: group === undefined ? null : ruleInWords(group),
        bestBet: index.bestBetOf(query.q) !== undefined,
      };
    });
  return {
    ...{ from, to, sums: log.sums, top: marked(log.top) },
    withoutResult: marked(log.withoutResult),
    withoutClick: marked(log.withoutClick),
  };
};
