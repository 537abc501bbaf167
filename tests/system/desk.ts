/** The people of the editorial desk at work through the admin's own requests: what its buttons send. */

export interface Desk {
  /** Creates a draft in one language; answers its documentId. */
  create(type: string, fields: object, locale?: string): Promise<string>;
  /** Saves changes of a draft, as its writer. */
  save(type: string, id: string, fields: object, locale?: string): Promise<void>;
  /** Submits a draft and lets as many reviewers pass it as its type needs. */
  approve(type: string, id: string, locale?: string): Promise<void>;
  /** Presses Publish on what is approved. */
  press(type: string, id: string, locale?: string): Promise<void>;
  /** All of it: saves, reviews and publishes. Asked again after an interruption, it goes on. */
  publish(type: string, id: string, fields: object, locale?: string): Promise<void>;
  /** Withdraws what is published in a language, with a reason. */
  unpublish(type: string, id: string, locale?: string): Promise<void>;
  /** Withdraws a document where it is published, and deletes it. */
  remove(type: string, id: string): Promise<void>;
  /** documentIds of everything published of a type in a language. */
  published(type: string, locale?: string): Promise<string[]>;
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

interface State {
  state: 'draft' | 'in-review' | 'approved' | 'published';
  revision: { number: number } | null;
  publishedRevision: number | null;
  reviews: { stage: 'first' | 'second' | 'final'; status: string }[];
}

const LOCALES = ['zh-CN', 'en', 'bo', 'ii'];

const send = async (url: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), ...init });
  const text = await response.text();
  if (!response.ok) throw new Error(`${String(response.status)} ${url}: ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** Signs one account in; answers how it asks. */
const session = async (cms: string, email: string, password: string): Promise<Ask> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const answer = (await send(`${cms}/admin/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })) as { data: { token: string } };
  headers['authorization'] = `Bearer ${answer.data.token}`;
  return (method, path, body) =>
    send(`${cms}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
};

const entry = (type: string, rest = '', locale = 'zh-CN'): string =>
  `/content-manager/collection-types/api::${type}.${type}${rest}?locale=${locale}`;

const document = (type: string, id: string, rest = '', locale = 'zh-CN'): string =>
  `/editorial/documents/${type}/${id}${rest}?locale=${locale}`;

const listPublished = async (ask: Ask, type: string, locale?: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const path = `${entry(type, '', locale)}&status=published&page=${String(page)}&pageSize=100`;
    const listed = (await ask('GET', path)) as {
      results: { documentId: string; publishedAt: string | null }[];
      pagination: { pageCount: number };
    };
    ids.push(...listed.results.filter((r) => r.publishedAt !== null).map((r) => r.documentId));
    if (page >= listed.pagination.pageCount) return ids;
  }
};

/** Lets everybody do their part until the document is approved (or published and unchanged). */
const reviewAll = async (
  writer: Ask,
  reviewer: (stage: string) => Promise<Ask>,
  type: string,
  id: string,
  locale?: string,
): Promise<State['state']> => {
  for (;;) {
    const known = (await writer('GET', document(type, id, '', locale))) as State;
    const revision = known.revision?.number;
    if (known.state === 'approved' || known.state === 'published') return known.state;
    if (known.state === 'draft') {
      await writer('POST', document(type, id, '/submit', locale), { revision });
      continue;
    }
    const stage = known.reviews.find(({ status }) => status === 'current')?.stage ?? 'final';
    const ask = await reviewer(stage);
    await ask('POST', document(type, id, '/approve', locale), { revision, stage });
  }
};

/**
 * Signs in as an editor of the cms at `cms` (an origin) with an e-mail address and a password. The
 * reviewers are the demo accounts of the same domain and password, signed in when they are needed.
 */
export const signIn = async (cms: string, email: string, password: string): Promise<Desk> => {
  const writer = await session(cms, email, password);
  const reviewers = new Map<string, Ask>();
  const reviewer = async (stage: string): Promise<Ask> => {
    const address = `${stage}-reviewer${email.slice(email.indexOf('@'))}`;
    const ask = reviewers.get(stage) ?? (await session(cms, address, password));
    reviewers.set(stage, ask);
    return ask;
  };
  const isPublished = async (type: string, id: string, locale?: string): Promise<boolean> =>
    ((await writer('GET', document(type, id, '', locale))) as State).publishedRevision !== null;

  const desk: Desk = {
    async create(type, fields, locale) {
      const created = (await writer('POST', entry(type, '', locale), fields)) as {
        data: { documentId: string };
      };
      return created.data.documentId;
    },
    async save(type, id, fields, locale) {
      await writer('PUT', entry(type, `/${id}`, locale), fields);
    },
    async approve(type, id, locale) {
      await reviewAll(writer, reviewer, type, id, locale);
    },
    async press(type, id, locale) {
      await writer('POST', entry(type, `/${id}/actions/publish`, locale), {});
    },
    async publish(type, id, fields, locale) {
      await desk.save(type, id, fields, locale);
      const state = await reviewAll(writer, reviewer, type, id, locale);
      if (state === 'approved') await desk.press(type, id, locale);
    },
    async unpublish(type, id, locale = 'zh-CN') {
      if (!(await isPublished(type, id, locale))) return;
      const path = `/editorial/withdrawals/${type}/${id}?locale=${locale}`;
      const reason = '内容有误，正在核实更正';
      await (
        await reviewer('final')
      )('POST', path, { kind: 'error', reason });
    },
    async remove(type, id) {
      for (const locale of LOCALES) await desk.unpublish(type, id, locale);
      await writer('DELETE', entry(type, `/${id}`, '*'));
    },
    published: (type, locale) => listPublished(writer, type, locale),
  };
  return desk;
};
