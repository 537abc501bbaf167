/** An editor at work through Strapi's own admin API: what the admin's buttons send. */

export interface Desk {
  /** Creates a draft in one language; answers its documentId. */
  create(type: string, fields: object, locale?: string): Promise<string>;
  /** Changes and publishes a document in one language. */
  publish(type: string, id: string, fields: object, locale?: string): Promise<void>;
  unpublish(type: string, id: string, locale?: string): Promise<void>;
  remove(type: string, id: string): Promise<void>;
  /** documentIds of everything published of a type in a language. */
  published(type: string, locale?: string): Promise<string[]>;
}

const ask = async (url: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), ...init });
  const text = await response.text();
  if (!response.ok) throw new Error(`${String(response.status)} ${url}: ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
};

const json = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify(body),
});

/** Signs in as an editor of the cms at `cms` (an origin) with an e-mail address and a password. */
export const signIn = async (cms: string, email: string, password: string): Promise<Desk> => {
  const answer = (await ask(`${cms}/admin/login`, json({ email, password }))) as {
    data: { token: string };
  };
  const { token } = answer.data;
  const path = (type: string, rest = '', locale = 'zh-CN'): string =>
    `${cms}/content-manager/collection-types/api::${type}.${type}${rest}?locale=${locale}`;

  return {
    async create(type, fields, locale) {
      const created = (await ask(path(type, '', locale), json(fields, token))) as {
        data: { documentId: string };
      };
      return created.data.documentId;
    },
    async publish(type, id, fields, locale) {
      await ask(path(type, `/${id}/actions/publish`, locale), json(fields, token));
    },
    async unpublish(type, id, locale) {
      await ask(path(type, `/${id}/actions/unpublish`, locale), json({}, token));
    },
    async remove(type, id) {
      await ask(path(type, `/${id}`, '*'), { ...json({}, token), method: 'DELETE' });
    },
    async published(type, locale = 'zh-CN') {
      const ids: string[] = [];
      for (let page = 1; ; page += 1) {
        const url = `${path(type, '', locale)}&status=published&page=${String(page)}&pageSize=100`;
        const listed = (await ask(url, {
          headers: { authorization: `Bearer ${token}` },
        })) as {
          results: { documentId: string; publishedAt: string | null }[];
          pagination: { pageCount: number };
        };
        ids.push(...listed.results.filter((r) => r.publishedAt !== null).map((r) => r.documentId));
        if (page >= listed.pagination.pageCount) return ids;
      }
    },
  };
};
