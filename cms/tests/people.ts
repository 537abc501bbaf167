import type { Core } from '@strapi/strapi';
import { EDITOR, type Cms } from './cms';

/** The demo accounts, by what stands before the @. */
export type PersonName =
  | 'editor'
  | 'first-reviewer'
  | 'second-reviewer'
  | 'final-reviewer'
  | 'administrator'
  | 'case-handler'
  | 'case-reviewer'
  | 'auditor'
  | 'writer-en'
  | 'writer-bo'
  | 'writer-ii';

interface Sessions {
  generateRefreshToken(user: string, device: string, options: object): Promise<{ token: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string }>;
}

/** A token of the admin for a user, as signing in gives it, without the limit on signing in. */
export const adminTokenOf = async (strapi: Core.Strapi, userId: number): Promise<string> => {
  const sessions = strapi.sessionManager('admin') as unknown as Sessions;
  const device = `device-${String(userId)}-${String(Math.random())}`;
  const { token } = await sessions.generateRefreshToken(String(userId), device, {
    type: 'session',
  });
  return (await sessions.generateAccessToken(token)).token;
};

export interface Answer {
  status: number;
  body: unknown;
}

/** Somebody signed in to the admin, who sends what the admin's buttons send. */
export interface Person {
  id: number;
  ask(method: string, path: string, body?: unknown, headers?: object): Promise<Answer>;
}

/** Signs a user in by id. */
export const signInUser = async (cms: Cms, id: number): Promise<Person> => {
  const token = await adminTokenOf(cms.strapi, id);
  return {
    id,
    ask: async (method, path, body, headers = {}) => {
      const response = await cms.request(path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return {
        status: response.status,
        body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text || undefined,
      };
    },
  };
};

/** Signs a demo account in. */
export const signIn = async (cms: Cms, name: PersonName): Promise<Person> => {
  const email = name === 'editor' ? EDITOR.email : EDITOR.email.replace('editor', name);
  const user = (await cms.strapi.db.query('admin::user').findOne({ where: { email } })) as {
    id: number;
  };
  return signInUser(cms, user.id);
};
