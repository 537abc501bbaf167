import type { Core } from '@strapi/strapi';

/** Who does something at the desk: a person signed in to the admin, an API token, or the cms itself. */
export interface Actor {
  kind: 'person' | 'token' | 'system';
  /** id of the admin user or token; 0 for the cms itself */
  id: number;
  name: string;
  /** codes of a person's roles */
  roles: string[];
}

export const SYSTEM: Actor = { kind: 'system', id: 0, name: '系统', roles: [] };

interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string;
  roles?: { code: string }[];
}

interface RequestState {
  user?: AdminUser;
  auth?: { credentials?: { id: number; name?: string; type?: string } };
}

/** A Chinese name as it is written: family name first, no blank. */
const nameOf = ({ firstname, lastname, username, email }: AdminUser): string =>
  `${lastname ?? ''}${firstname ?? ''}`.trim() || (username ?? email ?? '未署名');

/** The actor of a request's state, as Strapi's authentication leaves it. */
export const actorOf = (state: RequestState | undefined): Actor => {
  if (state?.user !== undefined)
    return {
      kind: 'person',
      id: state.user.id,
      name: nameOf(state.user),
      roles: (state.user.roles ?? []).map(({ code }) => code),
    };
  const token = state?.auth?.credentials;
  return token === undefined
    ? SYSTEM
    : { kind: 'token', id: token.id, name: `接口令牌 ${token.name ?? ''}`.trim(), roles: [] };
};

/** Who is behind the request being handled now, however deep in the call. */
export const currentActor = (strapi: Core.Strapi): Actor =>
  actorOf(strapi.requestContext.get()?.state);
