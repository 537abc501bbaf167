import { OUTCOMES_OF_KIND, type CaseOutcome, type OfficialActRequest } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import { dayInChina } from '../../../china-day';
import type { CaseRow, Tables } from '../../../database/schema';
import { AppError } from '../../../errors';
import { correctionDue } from '../case-clock';
import type { CasePatch } from '../case-moves';
import { officialIn, type CaseSeals } from '../case-seals';
import type { CaseStates } from '../case-state';
import type { CaseWriter } from '../case-writer';
import type { CaseFileService } from '../files/case-files.service';
import { fieldsOf, uploadsOf, type Form } from '@minzong/api-contract';

export interface OfficialActParts {
  writer: CaseWriter;
  files: CaseFileService;
  states: CaseStates;
  seals: CaseSeals;
  now: () => number;
}

const refuse = (code: string): AppError => new AppError('unprocessable', code);

const outcomeFor = (row: CaseRow, request: OfficialActRequest): CaseOutcome => {
  const allowed: readonly string[] = OUTCOMES_OF_KIND[row.kind as keyof typeof OUTCOMES_OF_KIND];
  if (request.outcome === undefined || !allowed.includes(request.outcome))
    throw refuse('case-outcome-wrong');
  // Nobody is enrolled over the heads of those who hold a place.
  if (request.outcome === 'enrolled' && row.place === 'waiting')
    throw new AppError('conflict', 'case-no-place');
  return request.outcome;
};

/** Only what the form asks for can be corrected. */
const checkedItems = (form: Form, { corrections = [] }: OfficialActRequest) => {
  const keys = new Set([
    ...fieldsOf(form).map(({ key }) => key),
    ...uploadsOf(form).flatMap(({ key }) => key ?? []),
  ]);
  if (corrections.length === 0 || corrections.some(({ key }) => !keys.has(key)))
    throw refuse('case-corrections-wrong');
  return corrections;
};

/** What officials do with a case, each with the rule that only the office knows. */
export const createOfficialActs = ({ writer, files, states, seals, now }: OfficialActParts) => {
  const decision = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    request: OfficialActRequest,
  ): Promise<CasePatch> => {
    // Two officials, not one twice: nobody decides what they have proposed.
    if (officialIn(row.proposer)?.id === request.official.id)
      throw new AppError('conflict', 'case-second-official');
    const { result } = request;
    if (result !== undefined) await files.attachResult(trx, row, result);
    return {
      answer: seals.answer(row.id, request.words),
      ...(result === undefined ? {} : { result_file: result }),
    };
  };

  const patchFor = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    request: OfficialActRequest,
  ): Promise<CasePatch> => {
    const { act, words, reason, assignee, official } = request;
    switch (act) {
      case 'assign':
        if (assignee === undefined) throw refuse('case-assignee-missing');
        return { assignee_id: assignee.id, assignee: JSON.stringify(assignee) };
      case 'ask-correction': {
        const items = checkedItems((await states.formOf(row, trx)).form, request);
        const until = correctionDue(dayInChina(now())).due_day;
        return { correction: seals.correction(row.id, { until, items }) };
      }
      case 'refuse-acceptance':
        if (words.trim() === '') throw refuse('case-words-missing');
        return await decision(trx, row, request);
      case 'propose': {
        const outcome = outcomeFor(row, request);
        const proposer = JSON.stringify(official);
        return { proposer, proposal: seals.proposal(row.id, { outcome, words }) };
      }
      case 'decide':
        if (outcomeFor(row, request) === 'refused' && words.trim() === '')
          throw refuse('case-words-missing');
        return await decision(trx, row, request);
      case 'send-back':
      case 'extend':
        if (reason.trim() === '') throw refuse('case-reason-missing');
        return {};
      case 'accept':
        return {};
    }
  };

  /** @throws {AppError} conflict, unprocessable */
  return async (
    trx: Kysely<Tables>,
    row: CaseRow,
    request: OfficialActRequest,
  ): Promise<CaseRow> => {
    const { act, words, reason, official, outcome, extraWorkingDays } = request;
    const patch = await patchFor(trx, row, request);
    // A proposal is the house's affair; its words go out with the decision.
    const told = act === 'propose' ? '' : words;
    return await writer.step(
      trx,
      row,
      { act, words: told, reason, official, outcome, extraWorkingDays, request },
      patch,
    );
  };
};
export type OfficialActs = ReturnType<typeof createOfficialActs>;
