import { z } from 'zod';
import { documentShape } from './common';
import { links } from './links';
import { mediaFile } from './media';
import { href, linkedDocumentId, richText } from './rich-text';
import { fieldCondition, fieldKey, materialUpload, serviceForm } from './service-form';
import { sentence } from './text';

const material = z.strictObject({
  name: sentence(200).describe('材料名称'),
  copies: z.int().nonnegative().max(100).describe('份数'),
  required: z.boolean().describe('必要或非必要'),
  medium: z.enum(['paper', 'electronic', 'either']).describe('纸质或电子'),
  source: sentence(200).optional().describe('来源渠道'),
  note: sentence(500).optional().describe('填报须知'),
  blankForm: mediaFile.optional().describe('空表'),
  sampleForm: mediaFile.optional().describe('样表'),
  key: fieldKey.optional().describe('材料代号；在线提交时必填'),
  onlyIf: fieldCondition.optional(),
  upload: materialUpload.optional().describe('可以在线提交'),
});
export type GuideMaterial = z.infer<typeof material>;

const specialStep = z.strictObject({
  name: sentence(100).describe('特殊环节名称'),
  timeLimit: sentence(100).describe('时限'),
  basis: sentence(500).optional().describe('依据'),
  charged: z.boolean().describe('是否收费'),
  countsTowardsLimit: z.boolean().describe('是否计入法定时限'),
});

const office = z.strictObject({
  name: sentence(200).describe('办理地点名称'),
  address: sentence(300).describe('地址'),
  hours: sentence(200).describe('办理时间'),
  telephone: sentence(50).optional().describe('联系电话'),
});

/** Where the person goes to do it. `form` and `link` are addresses, `mini-program` a page path, `telephone` a number. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('form'),
    label: sentence(50),
    href,
    documentId: linkedDocumentId,
  }),
  z.strictObject({
    kind: z.literal('link'),
    label: sentence(50),
    href,
    documentId: linkedDocumentId,
  }),
  z.strictObject({
    kind: z.literal('mini-program'),
    label: sentence(50),
    path: z.string().regex(/^\/?(?:pages|packages)\/[\w/-]+(?:\?[\w=&%-]*)?$/),
  }),
  z.strictObject({
    kind: z.literal('telephone'),
    label: sentence(50),
    number: z.string().regex(/^[+\d][\d-]{2,19}$/),
  }),
]);

/** The elements of a 办事指南 (办事指南用语规范; GB/T 39554.1-2020). */
export const serviceGuide = documentShape(
  'service-guide',
  {
    basicCode: sentence(100).optional().describe('基本编码'),
    implementationCode: sentence(100).optional().describe('实施编码'),
    itemType: sentence(50).optional().describe('事项类型'),
    legalBases: z.array(sentence(1000)).max(30).describe('设定依据'),
    exerciseLevel: sentence(50).optional().describe('行使层级'),
    implementingBody: sentence(200).describe('实施主体'),
    applicants: z.array(sentence(50)).min(1).max(10).describe('服务对象'),
    conditions: richText.describe('受理条件'),
    materials: z.array(material).max(60).describe('申报材料'),
    procedure: z
      .array(z.strictObject({ name: sentence(100), description: sentence(1000) }))
      .max(30)
      .describe('办理流程'),
    specialSteps: z.array(specialStep).max(20).describe('特殊环节'),
    statutoryWorkingDays: z
      .int()
      .nonnegative()
      .max(1000)
      .optional()
      .describe('法定办结时限（工作日）'),
    promisedWorkingDays: z
      .int()
      .nonnegative()
      .max(1000)
      .optional()
      .describe('承诺办结时限（工作日）'),
    fee: sentence(500).describe('收费标准及依据，不收费也要写明'),
    offices: z.array(office).max(100).describe('办理地点和时间'),
    visits: z.int().nonnegative().max(20).describe('到现场次数'),
    resultName: sentence(200).optional().describe('结果名称'),
    resultSample: mediaFile.optional().describe('结果样本'),
    resultDelivery: sentence(200).optional().describe('结果送达'),
    consultation: sentence(300).describe('咨询方式'),
    supervision: sentence(300).describe('监督投诉方式'),
    questions: z
      .array(z.strictObject({ question: sentence(500), answer: richText }))
      .max(50)
      .describe('常见问题'),
    brief: sentence(500).optional().describe('简版指南'),
    entry: entry.describe('办理入口'),
    form: serviceForm.optional().describe('在线申请表；其材料就是上面的申报材料'),
    body: richText.describe('补充说明'),
  },
  { policies: links.describe('依据的政策文件，修改或废止后自动标注在指南上') },
).meta({ title: '办事指南' });
export type ServiceGuide = z.infer<typeof serviceGuide>;
