import { serviceForm } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { allows } from '../permissions/ability';
import { proposedKey } from './proposed-key';

const naming = z.strictObject({
  label: z.string().max(1000),
  taken: z.array(z.string().max(40)).max(2000),
});

const chinese = z.locales.zhCN().localeError;

/** One thing that keeps a form from being published, with the place in the form. */
export interface FormFault {
  path: (string | number)[];
  message: string;
}

const faultsOfForm = (form: unknown): FormFault[] => {
  const parsed = serviceForm.safeParse(form, { error: chinese, reportInput: true });
  return (parsed.error?.issues ?? []).map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message:
      issue.code === 'invalid_type' && issue.input === undefined ? '必填，请填写' : issue.message,
  }));
};

/** What the editor of forms asks while somebody works in it; nothing is kept. */
export const addServiceFormRoutes = (strapi: Core.Strapi): void => {
  const demandReading = (context: Parameters<typeof allows>[0]): void => {
    const read = 'plugin::content-manager.explorer.read';
    if (!allows(context, read, uidOf('service-guide'), undefined))
      throw new errors.ForbiddenError('您没有查看办事指南的权限');
  };
  addDeskRoutes(strapi, '/editorial/service-forms', [
    {
      method: 'POST',
      path: '/keys',
      handler: (context) => {
        demandReading(context);
        const asked = naming.safeParse(context.request.body);
        if (!asked.success) throw new errors.ValidationError('名称过长，请缩短后重试');
        context.body = { key: proposedKey(asked.data.label, new Set(asked.data.taken)) };
      },
    },
    {
      method: 'POST',
      path: '/faults',
      handler: (context) => {
        demandReading(context);
        context.body = { faults: faultsOfForm(context.request.body) };
      },
    },
  ]);
};
