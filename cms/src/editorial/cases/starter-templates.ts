import type { OfficialAct } from '@minzong/api-contract';

interface Starter {
  name: string;
  act: OfficialAct;
  text: string;
}

/** What the desk begins with. In 【】 stands what the desk fills in, or what the official must write. */
export const STARTER_TEMPLATES: readonly Starter[] = [
  {
    name: '受理通知',
    act: 'accept',
    text: '您于【提交日期】提交的“【事项名称】”（受理编号【受理编号】）材料齐全、符合法定形式，现予受理。我们将在【办结期限】前办结，您可以凭受理编号和查询码查看进度。',
  },
  {
    name: '一次性补正告知',
    act: 'ask-correction',
    text: '您提交的“【事项名称】”（受理编号【受理编号】）还需要补正，请按下列各项的说明修改或者补充。只需改动列出的内容，其他内容不用重填。有疑问请与我们联系。',
  },
  {
    name: '不予受理（不属于本机关职权）',
    act: 'refuse-acceptance',
    text: '您申请的“【事项名称】”（受理编号【受理编号】）依法不属于本机关职权范围，不予受理。请向【有权办理的机关】申请。对本决定不服的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  },
  {
    name: '准予',
    act: 'decide',
    text: '经审核，您申请的“【事项名称】”（受理编号【受理编号】）符合规定，准予办理。【结果领取方式】',
  },
  {
    name: '不予',
    act: 'decide',
    text: '经审核，您申请的“【事项名称】”（受理编号【受理编号】）不符合【法规名称和条款】的规定，不予办理。理由：【具体理由】。对本决定不服的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  },
  {
    name: '咨询答复',
    act: 'decide',
    text: '您好！您咨询的问题，答复如下：【答复内容】。以上答复供参考，具体以有关法律法规为准。',
  },
  {
    name: '呈报复核意见',
    act: 'propose',
    text: '经审核，您申请的“【事项名称】”（受理编号【受理编号】）符合规定。【拟告知内容】',
  },
  {
    name: '延长期限告知',
    act: 'extend',
    text: '因【延长理由】，经批准，您申请的“【事项名称】”（受理编号【受理编号】）延长办理期限，请您谅解。',
  },
];
