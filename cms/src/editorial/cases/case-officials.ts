import type { Official } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { actorOf } from '../actor';
import { actionIdOf } from '../permissions/actions';

interface User {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

const RIGHTS = ['editorial.cases.handle', 'editorial.cases.review'].map(actionIdOf);

/** Everybody who may deal with cases, for assigning them. */
export const caseOfficials = async (strapi: Core.Strapi): Promise<Official[]> => {
  const users = (await strapi.db.query('admin::user').findMany({
    where: {
      ...{ isActive: true, blocked: false },
      roles: { permissions: { action: { $in: RIGHTS } } },
    },
    orderBy: [{ lastname: 'asc' }, { firstname: 'asc' }, { id: 'asc' }],
  })) as User[];
  const known = new Map(users.map((user) => [user.id, user]));
  return [...known.values()].map((user) => ({ id: user.id, name: actorOf({ user }).name }));
};
