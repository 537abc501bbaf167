import { Box, Flex, Typography } from '@strapi/design-system';
import type { EditedForm } from '../../editorial/service-forms/edited-form';
import { NumberBox, Words } from './inputs';

type Privacy = EditedForm['privacy'];

interface PrivacyProps {
  privacy: Privacy;
  /** something sensitive is asked */
  isSensitive: boolean;
  faultAt: (name: string) => string | undefined;
  onChange: (change: Partial<Privacy>, what: string) => void;
}

const TEXTS = [
  ['purpose', '处理目的', '如 审核民族成份变更申请', true],
  ['basis', '处理依据', '履行法定职责的写明法规和条款；依据同意的写明“取得个人同意”', true],
  ['recipients', '提供给谁', '不提供给其他单位的不填', false],
] as const;

/** What somebody is told before anything is asked (个人信息保护法第十七条、第三十条). */
export const PrivacyEditor = ({ privacy, isSensitive, faultAt, onChange }: PrivacyProps) => (
  <Box tag="section" aria-label="个人信息告知" background="neutral100" hasRadius padding={4}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h3" variant="delta">
        个人信息告知
      </Typography>
      {TEXTS.map(([name, label, hint, required]) => (
        <Words
          key={name}
          label={label}
          hint={hint}
          required={required}
          several
          error={faultAt(name)}
          value={privacy[name]}
          onChange={(value) => {
            onChange({ [name]: value }, name);
          }}
        />
      ))}
      <NumberBox
        label="办结后保存的月数"
        hint="到期自动删除"
        required
        error={faultAt('keptMonths')}
        value={privacy.keptMonths}
        onChange={(keptMonths) => {
          onChange({ keptMonths }, 'kept');
        }}
      />
      {isSensitive || privacy.sensitive !== '' ? (
        <Words
          label="处理敏感个人信息的必要性和影响"
          hint="申请人单独同意的就是这段文字"
          required={isSensitive}
          several
          error={faultAt('sensitive') ?? (privacy.sensitive === '' ? faultAt('') : undefined)}
          value={privacy.sensitive}
          onChange={(sensitive) => {
            onChange({ sensitive }, 'sensitive');
          }}
        />
      ) : null}
    </Flex>
  </Box>
);
