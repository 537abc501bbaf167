import { OUTCOMES_OF, type ReportContact } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { dayOf } from '../clock/beijing-days';
import { readClockSettings } from '../clock/settings-store';
import { Conflict } from '../conflict';
import { documentOfPage, publicAddressOf } from './about-page';
import { openContact } from './contact-seal';
import { detailOf, itemOf, nameOfReport, type ReportDetail, type ReportItem } from './report-item';
import type { Answering, Closing, Handling } from './report-request';
import { createReportStore, type ReportFilter } from './report-store';
import type { ReportRow } from './report-table';

const PAGE_SIZE = 20;

export interface ReportListing {
  items: ReportItem[];
  page: number;
  pageSize: number;
  total: number;
  counts: Record<ReportRow['stage'], number>;
}

/** Reports as the desk works on them. Nothing that is recorded holds a word of the person. */
export const createReports = (strapi: Core.Strapi) => {
  const store = createReportStore(strapi);

  const find = async (number: string): Promise<ReportRow> => {
    const row = await store.find(number);
    if (row === undefined) throw new errors.NotFoundError('没有这条留言，请刷新列表');
    return row;
  };

  const note = (row: ReportRow, actor: Actor, action: string, facts: object = {}): Promise<void> =>
    record(strapi, {
      ...{ actor, action, type: 'reports', documentId: row.number, title: nameOfReport(row) },
      facts: { ...facts },
    });

  const read = async (number: string): Promise<ReportDetail> => {
    const row = await find(number);
    const item = itemOf(row, await readClockSettings(strapi), dayOf(Date.now()));
    const pageUrl = publicAddressOf(strapi, row.page);
    return detailOf(row, item, { pageUrl, document: await documentOfPage(strapi, row.page) });
  };

  /** One act on a report as it was seen. @throws Conflict when somebody was quicker */
  const act = (
    number: string,
    version: number,
    perform: (row: ReportRow) => Promise<Partial<ReportRow>>,
  ): Promise<void> =>
    inTransaction(strapi, async () => {
      const row = await find(number);
      const changes = row.version === version ? await perform(row) : {};
      const isChanged =
        row.version === version &&
        (await store.change(row, { ...changes, changed_at: Date.now() }));
      if (!isChanged)
        throw new Conflict('其他人刚刚办理过这条留言，请核对最新情况后再办理', {
          code: 'outdated',
        });
    });

  return {
    read,

    list: async (filter: ReportFilter, page: number): Promise<ReportListing> => {
      const settings = await readClockSettings(strapi);
      const today = dayOf(Date.now());
      const [rows, counts] = await Promise.all([
        store.list(filter, page, PAGE_SIZE),
        store.counts(),
      ]);
      const open = counts.received + counts['in-progress'];
      const totals = { ...counts, open, all: open + counts.answered + counts.closed };
      const items = rows.map((row) => itemOf(row, settings, today));
      return { items, page, pageSize: PAGE_SIZE, total: totals[filter], counts };
    },

    /** How the person can be reached; that somebody looked is recorded. */
    contact: (number: string, actor: Actor): Promise<ReportContact> =>
      inTransaction(strapi, async () => {
        const row = await find(number);
        if (row.contact === null)
          throw new errors.NotFoundError('这条留言没有联系方式，或已按期限删除');
        await note(row, actor, 'reports.contact');
        return openContact(row.contact, row.report_id);
      }),

    /** Takes a report up, or takes it up again, with who deals with it and what they found. */
    handle: (number: string, { version, ...given }: Handling, actor: Actor): Promise<void> =>
      act(number, version, async (row) => {
        const isTakenUp = row.stage === 'received' || row.stage === 'closed';
        await note(row, actor, 'reports.handle', { before: row.stage });
        return {
          ...given,
          ...(isTakenUp
            ? { stage: 'in-progress' as const, outcome: '' as const, closed_at: 0, closed_by: '' }
            : {}),
        };
      }),

    /** Answers; whoever holds number and code can read it. An answer may be replaced by a better one. */
    answer: (number: string, { version, answer }: Answering, actor: Actor): Promise<void> =>
      act(number, version, async (row) => {
        if (row.stage === 'closed')
          throw new errors.ValidationError('已关闭的留言请先重新办理，再修改答复');
        await note(row, actor, 'reports.answer', { before: row.stage });
        const answered = { answered_at: Date.now(), answered_by: actor.name };
        return { stage: 'answered', answer, ...answered };
      }),

    /** Closes a report with its outcome. */
    close: (number: string, { version, outcome, answer }: Closing, actor: Actor): Promise<void> =>
      act(number, version, async (row) => {
        const allowed: readonly string[] = OUTCOMES_OF[row.kind];
        if (!allowed.includes(outcome))
          throw new errors.ValidationError('这一类留言没有这种办理结果，请重新选择');
        if (outcome === 'answered' && answer === '')
          throw new errors.ValidationError('办理结果为“已答复”的，请填写答复');
        await note(row, actor, 'reports.close', { outcome });
        const closed = { closed_at: Date.now(), closed_by: actor.name };
        const isAnsweredNow = answer !== '' && Number(row.answered_at) === 0;
        const answered = isAnsweredNow ? { answered_at: Date.now(), answered_by: actor.name } : {};
        return { stage: 'closed', outcome, answer, ...answered, ...closed };
      }),
  };
};
