import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import type {
  BulkOutcome,
  DeskState,
  DocumentKey,
  FieldDifference,
  QueueItem,
  ReviewAct,
  ReviewBody,
  Revision,
  RevisionDifference,
  ScheduleRequest,
  Withdrawal,
  WithdrawalRequest,
  WorkflowType,
} from './desk-types';
import type { Finding } from '../editorial/checks/finding';
import type { ScheduleItem } from '../editorial/schedule/schedule-item';

/** A refusal of the desk: what it says to the person, and what it knows besides. */
export class DeskRefusal extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly details: { code?: string; difference?: FieldDifference[] },
  ) {
    super(message);
    this.name = 'DeskRefusal';
  }

  /** Somebody has changed the document since it was looked at. */
  get outdated(): boolean {
    return this.details.code === 'outdated';
  }
}

interface ErrorBody {
  error?: { message?: string; details?: { code?: string; difference?: FieldDifference[] } };
}

const refusalOf = (error: unknown): Error => {
  if (!isFetchError(error)) return new DeskRefusal('连接不上服务器，请检查网络后重试。', 0, {});
  const body = (error.response?.data as ErrorBody | undefined)?.error;
  return new DeskRefusal(body?.message ?? error.message, error.status ?? 0, body?.details ?? {});
};

const call = async <T>(act: () => Promise<{ data: unknown }>): Promise<T> => {
  try {
    return (await act()).data as T;
  } catch (error) {
    throw refusalOf(error);
  }
};

const get = <T>(path: string): Promise<T> => call<T>(() => getFetchClient().get(path));
const post = <T>(path: string, body: object): Promise<T> =>
  call<T>(() => getFetchClient().post(path, body));
const put = <T>(path: string, body: object): Promise<T> =>
  call<T>(() => getFetchClient().put(path, body));
const del = <T>(path: string): Promise<T> => call<T>(() => getFetchClient().del(path));

const query = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');

const pathOf = (place: string, { type, documentId, locale }: DocumentKey, rest = ''): string =>
  `/editorial/${place}/${type}/${documentId}${rest}?locale=${locale}`;

/** Where a document stands, and what the person who asks may do with it. */
export const readState = (key: DocumentKey): Promise<DeskState> => get(pathOf('documents', key));

/** One step of the review; answers where the document stands afterwards. */
export const act = (key: DocumentKey, action: ReviewAct, body: ReviewBody): Promise<DeskState> =>
  post(pathOf('documents', key, `/${action}`), body);

export const readHistory = async (key: DocumentKey): Promise<Revision[]> =>
  (await get<{ revisions: Revision[] }>(pathOf('documents', key, '/history'))).revisions;

/** What changed between two revisions; `draft` and `published` name the present ones. */
export const readDifference = (
  key: DocumentKey,
  from: number | 'published',
  to: number | 'draft',
): Promise<RevisionDifference> =>
  get(
    `${pathOf('documents', key, '/difference')}&${query({ from: String(from), to: String(to) })}`,
  );

export const restoreRevision = (key: DocumentKey, revision: number): Promise<DeskState> =>
  post(pathOf('documents', key, '/restore'), { revision });

export const readFindings = async (key: DocumentKey): Promise<Finding[]> =>
  (await get<{ findings: Finding[] }>(pathOf('checks', key))).findings;

export const readQueue = async (): Promise<QueueItem[]> =>
  (await get<{ items: QueueItem[] }>('/editorial/queue')).items;

/** The same act on several documents; each has its own outcome. */
export const actOnMany = async (
  action: ReviewAct,
  items: readonly (DocumentKey & { revision: number })[],
): Promise<BulkOutcome[]> =>
  (
    await post<{ items: BulkOutcome[] }>('/editorial/queue/actions', {
      action,
      items: items.map(({ type, documentId, locale, revision }) => ({
        type,
        documentId,
        locale,
        revision,
      })),
    })
  ).items;

export const readWorkflow = async (): Promise<WorkflowType[]> =>
  (await get<{ types: WorkflowType[] }>('/editorial/workflow')).types;

export const writeWorkflow = async (
  types: readonly Pick<WorkflowType, 'type' | 'reviews'>[],
): Promise<WorkflowType[]> =>
  (await put<{ types: WorkflowType[] }>('/editorial/workflow', { types })).types;

/** What is scheduled: of one document, or everything. */
export const readSchedule = async (key?: DocumentKey): Promise<ScheduleItem[]> =>
  (await get<{ items: ScheduleItem[] }>(`/editorial/schedule?${query({ ...key })}`)).items;

export const schedule = (key: DocumentKey, request: ScheduleRequest): Promise<unknown> =>
  post(`/editorial/schedule?${query({ ...key })}`, request);

export const cancelSchedule = (id: number): Promise<unknown> =>
  del(`/editorial/schedule/${String(id)}`);

export const withdraw = (key: DocumentKey, request: WithdrawalRequest): Promise<unknown> =>
  post(pathOf('withdrawals', key), request);

/** How a document is withdrawn in its language; undefined when it is not. */
export const readWithdrawal = async (key: DocumentKey): Promise<Withdrawal | undefined> =>
  (await get<{ withdrawals: Withdrawal[] }>(pathOf('withdrawals', key))).withdrawals[0];

/** Makes current again what is shown for reference only. */
export const cancelWithdrawal = (key: DocumentKey): Promise<unknown> =>
  del(pathOf('withdrawals', key));
