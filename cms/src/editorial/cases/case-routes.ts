import { DEFAULT_LOCALE } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readFile, rm } from 'node:fs/promises';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { DeliveryFailed } from '../../publishing/content-store';
import { actorOf } from '../actor';
import { demand, mayDo } from '../permissions/ability';
import { bodyOf } from '../reports/report-request';
import { caseListing, completeActing } from './case-request';
import { caseOfficials } from './case-officials';
import { createCases, type CaseOfficial } from './cases';
import { templateWords } from './template-request';
import { createTemplates } from './templates';

const HANDLE = 'editorial.cases.handle';
const REVIEW = 'editorial.cases.review';
const AWAY = '办件系统暂时连不上，没有办成；请稍后再试，已填写的内容仍在页面上';

/** @throws ForbiddenError for whoever may neither handle nor review cases */
const officialOf = (context: DeskContext): CaseOfficial => {
  const reviews = mayDo(context, REVIEW);
  if (!reviews) demand(context, HANDLE);
  const actor = actorOf(context.state);
  return { actor, rights: { id: actor.id, reviews, handles: mayDo(context, HANDLE) } };
};

type Handler = (context: DeskContext, person: CaseOfficial) => Promise<void>;

const route = (method: DeskRoute['method'], path: string, perform: Handler): DeskRoute => ({
  method,
  path,
  handler: async (context) => {
    // Nothing of a person may stay with anything in between (ASVS 14.3.2).
    context.set('cache-control', 'no-store');
    try {
      await perform(context, officialOf(context));
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      strapi.log.warn(`Cases cannot be reached: ${error.message}`);
      throw new errors.ApplicationError(AWAY);
    }
  },
});

const numberIn = ({ params }: DeskContext): string => {
  const number = params['number'] ?? '';
  if (!/^\d{10}$/.test(number)) throw new errors.NotFoundError('没有这件办件，请返回列表');
  return number;
};

const fileIn = ({ params }: DeskContext): string => {
  const file = params['file'] ?? '';
  if (!/^[0-9a-f]{32}$/.test(file)) throw new errors.NotFoundError('没有这个文件，请返回列表');
  return file;
};

interface SentFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
}

/** The one file of a request; what the body parser laid down of it is removed. */
const uploadIn = async ({ request }: DeskContext): Promise<File> => {
  const sent = (request.files ?? {})['file'] as SentFile | SentFile[] | undefined;
  if (sent === undefined || Array.isArray(sent))
    throw new errors.ValidationError('请选择一个结果文件（PDF、Word 或者图片）');
  try {
    const bytes = new Uint8Array(await readFile(sent.filepath));
    return new File([bytes], sent.originalFilename ?? '结果', { type: sent.mimetype ?? '' });
  } finally {
    await rm(sent.filepath, { force: true });
  }
};

/** Guides with a form, for choosing among the cases. */
const guidesWithForm = async (strapi: Core.Strapi): Promise<{ id: string; title: string }[]> => {
  const rows = (await strapi.db.query(uidOf('service-guide')).findMany({
    where: { publishedAt: { $notNull: true }, form: { $notNull: true }, locale: DEFAULT_LOCALE },
    select: ['documentId', 'title'],
    orderBy: { title: 'asc' },
  })) as { documentId: string; title: string }[];
  return rows.map(({ documentId, title }) => ({ id: documentId, title }));
};

const addTemplateRoutes = (strapi: Core.Strapi): void => {
  const templates = createTemplates(strapi);
  const idIn = ({ params }: DeskContext): number => Number(params['id']);
  const listed = async (context: DeskContext): Promise<void> => {
    context.body = { templates: await templates.list() };
  };
  addDeskRoutes(strapi, '/editorial/case-templates', [
    route('GET', '/', listed),
    route('POST', '/', async (context, { actor }) => {
      await templates.add(bodyOf(context, templateWords), actor);
      await listed(context);
    }),
    route('PUT', '/:id', async (context, { actor }) => {
      await templates.change(idIn(context), bodyOf(context, templateWords), actor);
      await listed(context);
    }),
    route('DELETE', '/:id', async (context, { actor }) => {
      await templates.remove(idIn(context), actor);
      await listed(context);
    }),
  ]);
};

/** 办件: for those who deal with what people have handed in. */
export const addCaseRoutes = (strapi: Core.Strapi): void => {
  const cases = createCases(strapi);
  addTemplateRoutes(strapi);
  addDeskRoutes(strapi, '/editorial/cases', [
    route('GET', '/', async (context, person) => {
      const asked = caseListing.safeParse(context.query);
      if (!asked.success) throw new errors.ValidationError('筛选条件有误，请刷新页面');
      context.body = await cases.list(asked.data, person);
    }),
    route('GET', '/choices', async (context) => {
      const [guides, officials] = await Promise.all([
        guidesWithForm(strapi),
        caseOfficials(strapi),
      ]);
      context.body = { guides, officials };
    }),
    route('GET', '/figures', async (context) => {
      context.body = await cases.figures();
    }),
    route('POST', '/:number/look', async (context, person) => {
      context.body = await cases.look(numberIn(context), person);
    }),
    route('POST', '/:number/acts', async (context, person) => {
      const acting = completeActing(context.request.body);
      context.body = await cases.act(numberIn(context), acting, person);
    }),
    route('POST', '/:number/print', async (context, person) => {
      await cases.print(numberIn(context), person);
      context.body = {};
    }),
    route('GET', '/:number/files/:file', async (context, person) => {
      const bytes = await cases.file(numberIn(context), fileIn(context), person);
      context.set('content-type', 'application/octet-stream');
      context.set('content-disposition', 'attachment');
      context.body = Buffer.from(bytes);
    }),
    route('POST', '/:number/results', async (context, person) => {
      const number = numberIn(context);
      context.body = await cases.upload(number, await uploadIn(context), person);
    }),
  ]);
};
