import type { OfficialAct } from '@minzong/api-contract';
import { Flex } from '@strapi/design-system';
import { OUTCOME_WORDS } from '../../editorial/cases/case-words';
import { Choice, NumberBox, Words } from '../service-forms/inputs';
import { useDeskData } from '../use-desk-data';
import { filledIn, type ActDraft } from './act-draft';
import type { CaseChoices, CaseTemplates, LookedCase } from './case-types';
import { CorrectionPicker } from './correction-picker';
import { ResultUpload } from './result-upload';

interface FieldsProps {
  item: LookedCase;
  act: OfficialAct;
  draft: ActDraft;
  onChange: (draft: ActDraft) => void;
}

/** Puts a text of the desk into the answer; what it cannot know stands in 【】. */
const TemplatePicker = ({ item, act, draft, onChange }: FieldsProps) => {
  const { data } = useDeskData<CaseTemplates>('/editorial/case-templates');
  const fitting = (data?.templates ?? []).filter((template) => template.act === act);
  if (fitting.length === 0) return null;
  return (
    <Choice
      label="套用答复模板"
      hint="【】里的内容请改成实际情况；没有改完不能办理"
      value={undefined}
      placeholder="不套用"
      options={fitting.map(({ id, name }) => [String(id), name] as const)}
      onChange={(id) => {
        const template = fitting.find((one) => String(one.id) === id);
        if (template !== undefined) onChange({ ...draft, words: filledIn(template.text, item) });
      }}
    />
  );
};

const Assignee = ({ draft, onChange }: FieldsProps) => {
  const { data } = useDeskData<CaseChoices>('/editorial/cases/choices');
  return (
    <Choice
      label="承办人"
      required
      value={draft.assignee === '' ? undefined : draft.assignee}
      options={(data?.officials ?? []).map(({ id, name }) => [String(id), name] as const)}
      onChange={(assignee) => {
        onChange({ ...draft, assignee });
      }}
    />
  );
};

const WORDS_HINT = '申请人凭受理编号和查询码看到这段话；请不要写其他人的个人信息';

/** What belongs to an act: the outcome, what is to be corrected, who deals with it, the words. */
export const ActFields = (props: FieldsProps) => {
  const { item, act, draft, onChange } = props;
  const put = (change: Partial<ActDraft>) => {
    onChange({ ...draft, ...change });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {act === 'assign' ? <Assignee {...props} /> : null}
      {act === 'propose' || act === 'decide' ? (
        <Choice
          label="办理结果"
          required
          value={draft.outcome === '' ? undefined : draft.outcome}
          options={item.outcomes.map((outcome) => [outcome, OUTCOME_WORDS[outcome]] as const)}
          onChange={(outcome: string) => {
            put({ outcome });
          }}
        />
      ) : null}
      {act === 'ask-correction' ? (
        <CorrectionPicker
          item={item}
          corrections={draft.corrections}
          onChange={(corrections) => {
            put({ corrections });
          }}
        />
      ) : null}
      {act === 'extend' ? (
        <NumberBox
          label="延长的工作日数"
          required
          value={draft.days}
          onChange={(days) => {
            put({ days });
          }}
        />
      ) : null}
      {act === 'assign' || act === 'send-back' ? null : (
        <>
          <TemplatePicker {...props} />
          <Words
            label="告知申请人的内容"
            hint={WORDS_HINT}
            several
            value={draft.words}
            onChange={(words) => {
              put({ words });
            }}
          />
        </>
      )}
      {act === 'decide' ? (
        <ResultUpload
          number={item.case.number}
          result={draft.result}
          onChange={(result) => {
            put({ result });
          }}
        />
      ) : null}
      <Words
        label="内部意见"
        hint="只在编辑台显示"
        several
        required={act === 'send-back'}
        value={draft.reason}
        onChange={(reason) => {
          put({ reason });
        }}
      />
    </Flex>
  );
};
