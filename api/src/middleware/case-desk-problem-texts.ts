import type { ProblemLanguage, ProblemText } from './problem-texts';

type Texts = Record<string, Record<ProblemLanguage, ProblemText>>;

export const text = (
  title: string,
  detail: string,
  englishTitle: string,
  englishDetail: string,
): Texts[string] => ({
  'zh-CN': { title, detail },
  en: { title: englishTitle, detail: englishDetail },
});

/** Problems that officials meet at their desk. */
export const CASE_DESK_PROBLEM_TEXTS: Texts = {
  'case-revision': text(
    '另一位工作人员刚刚办理过',
    '请刷新后按最新情况办理。',
    'Somebody else has just worked on it',
    'Look at it again and act on what it says now.',
  ),
  'case-second-official': text(
    '须由另一位工作人员复核',
    '呈报人不能复核自己呈报的办件。',
    'Another official must decide',
    'Whoever proposed it cannot decide it.',
  ),
  'case-extended-already': text(
    '期限只能延长一次',
    '这件已经延长过。',
    'It was extended before',
    'A deadline can be extended once.',
  ),
  'case-extension-unsaid': text(
    '请填写延长的工作日数',
    '已受理的办件才能延长期限。',
    'Say by how many working days',
    'Only what was accepted can be extended.',
  ),
  'case-outcome-wrong': text(
    '请选择办理结果',
    '可选的结果因服务类型而异。',
    'Choose an outcome',
    'Which ones there are depends on the kind of service.',
  ),
  'case-no-place': text(
    '名额已满',
    '候补人员在有空额时自动递补，不能越过。',
    'There is no place left',
    'Who waits moves up when a place comes free.',
  ),
  'case-corrections-wrong': text(
    '请选择需要补正的项目',
    '只能选择申请表中的项目，并写明原因。',
    'Choose what is to be corrected',
    'Only what the form asks for, each with its reason.',
  ),
  'case-assignee-missing': text(
    '请选择承办人',
    '请选择由谁办理。',
    'Choose somebody',
    'Say who is to work on it.',
  ),
  'case-words-missing': text(
    '请写明理由',
    '不予受理或不予批准须说明理由，并告知救济途径。',
    'Give the reasons',
    'A refusal needs its reasons and says what can be done against it.',
  ),
  'case-reason-missing': text(
    '请写明理由',
    '延长期限或退回须写明理由。',
    'Give the reason',
    'An extension or a return needs a reason.',
  ),
  'register-invalid': text(
    '名册格式有误',
    '每行的项数须与字段数相同。',
    'The register is not valid',
    'Each row needs a value for every field.',
  ),
};
