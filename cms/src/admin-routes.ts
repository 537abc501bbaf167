import type { Core } from '@strapi/strapi';

/** What a handler of the desk sees of a request. */
export interface DeskContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Record<string, unknown> };
  state: { user?: { id: number; roles?: { code: string }[] }; userAbility?: unknown };
  status: number;
  body: unknown;
  set(name: string, value: string): void;
  notFound(message: string): void;
  badRequest(message: string, details?: object): void;
  forbidden(message: string): void;
}

export interface DeskRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: (context: DeskContext) => Promise<void> | void;
}

/** Routes below `prefix` for people who are signed in to the admin; what each may do is its own rule. */
export const addDeskRoutes = (
  strapi: Core.Strapi,
  prefix: string,
  routes: readonly DeskRoute[],
): void => {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: routes.map((route) => ({
      ...route,
      config: { policies: ['admin::isAuthenticatedAdmin'] },
      info: { pluginName: 'admin', type: 'admin' },
    })),
  } as never);
};
