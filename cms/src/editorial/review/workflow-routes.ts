import { DOCUMENT_SCHEMAS, DOCUMENT_TYPES, documentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { inTransaction } from '../../publishing/transaction';
import { actorOf } from '../actor';
import { record } from '../audit/audit';
import { demand } from '../permissions/ability';
import { STAGE_LABELS, type Reviews } from './machine';
import { parsed } from './review-request';
import { readReviewers, stagesFor, unmannedStage } from './reviewers';
import { setWorkflow, workflowOf } from './workflow';

const labelOf = (type: (typeof DOCUMENT_TYPES)[number]): string =>
  DOCUMENT_SCHEMAS[type].meta()?.title ?? type;

const changes = z.strictObject({
  types: z
    .array(
      z.object({
        type: documentType,
        reviews: z.union([z.literal(1), z.literal(2), z.literal(3)], '审核须为一至三次'),
      }),
    )
    .min(1),
});

const show = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const [workflow, reviewers] = [await workflowOf(strapi), await readReviewers(strapi)];
  context.body = {
    types: DOCUMENT_TYPES.map((type) => ({
      type,
      label: labelOf(type),
      reviews: workflow[type],
      reviewers: Object.fromEntries(
        stagesFor(3).map((stage) => [stage, reviewers.of(stage, type).size]),
      ),
    })),
  };
};

const demandManned = async (
  strapi: Core.Strapi,
  wanted: readonly { type: (typeof DOCUMENT_TYPES)[number]; reviews: Reviews }[],
): Promise<void> => {
  const reviewers = await readReviewers(strapi);
  for (const { type, reviews } of wanted) {
    const stage = unmannedStage(reviewers, { type }, stagesFor(reviews), new Set());
    if (stage !== undefined)
      throw new errors.ValidationError(
        `“${labelOf(type)}”没有可以进行“${STAGE_LABELS[stage]}”的人员（各环节须由不同的人审核）。请先在“设置 → 用户”中分配“${STAGE_LABELS[stage]}”角色，再保存流程`,
        { type, stage },
      );
  }
};

const save = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const { types } = parsed(changes, context.request.body);
  await demandManned(strapi, types);
  await inTransaction(strapi, async () => {
    const before = await workflowOf(strapi);
    const wanted = types.filter(({ type, reviews }) => before[type] !== reviews);
    await setWorkflow(
      strapi,
      Object.fromEntries(wanted.map(({ type, reviews }) => [type, reviews])),
    );
    if (wanted.length > 0)
      await record(strapi, {
        actor: actorOf(context.state),
        action: 'workflow.change',
        changes: wanted.map(({ type, reviews }) => ({
          field: type,
          label: labelOf(type),
          before: `${String(before[type])} 审`,
          after: `${String(reviews)} 审`,
        })),
      });
  });
  await show(strapi, context);
};

/** Routes of the settings page: how many reviews each content type needs. */
export const addWorkflowRoutes = (strapi: Core.Strapi): void => {
  const allowed =
    (act: typeof show) =>
    (context: DeskContext): Promise<void> => {
      demand(context, 'editorial.workflow.configure');
      return act(strapi, context);
    };
  addDeskRoutes(strapi, '/editorial', [
    { method: 'GET', path: '/workflow', handler: allowed(show) },
    { method: 'PUT', path: '/workflow', handler: allowed(save) },
  ]);
};
