import { Box, Flex, Typography } from '@strapi/design-system';
import type { EditedForm } from '../../editorial/service-forms/edited-form';
import { HANDLING_WORDS } from '../../editorial/service-forms/form-words';
import { AppointmentList } from './appointment-list';
import { Choice, NumberBox, Words } from './inputs';

type Handling = EditedForm['handling'];

interface HandlingProps {
  handling: Handling;
  faultAt: (name: string) => string | undefined;
  onChange: (change: (handling: Handling) => Partial<Handling>, what: string) => void;
}

const KINDS = Object.entries(HANDLING_WORDS) as [Handling['kind'], string][];

/** What an office does with what was handed in. */
export const HandlingEditor = ({ handling, faultAt, onChange }: HandlingProps) => (
  <Box tag="section" aria-label="办理方式" background="neutral100" hasRadius padding={4}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h3" variant="delta">
        办理方式
      </Typography>
      <Choice
        label="类别"
        value={handling.kind}
        options={KINDS}
        onChange={(kind) => {
          onChange(() => ({ kind }), '');
        }}
      />
      {handling.kind === 'look-up' ? (
        <Words
          label="名册代号"
          hint="所查名册导入时的代号，如 jiao-zhi-ren-yuan"
          required
          error={faultAt('register')}
          value={handling.register}
          onChange={(register) => {
            onChange(() => ({ register }), 'register');
          }}
        />
      ) : (
        <Choice
          label="审核级数"
          hint="两级：经办人呈报，另一人复核后办结"
          value={String(handling.reviews)}
          options={[
            ['1', '一级：经办人办结'],
            ['2', '两级：经办人呈报，复核人办结'],
          ]}
          onChange={(reviews) => {
            onChange(() => ({ reviews: reviews === '2' ? 2 : 1 }), '');
          }}
        />
      )}
      {handling.kind === 'enrolment' ? (
        <NumberBox
          label="名额"
          hint="满额后的报名进入候补"
          required
          error={faultAt('places')}
          value={handling.places}
          onChange={(places) => {
            onChange(() => ({ places }), 'places');
          }}
        />
      ) : null}
      {handling.kind === 'enrolment' || handling.kind === 'collection' ? (
        <Words
          label="截止日"
          hint="含当天；征集长期有效的可以不填"
          type="date"
          error={faultAt('closesOn')}
          value={handling.closesOn}
          onChange={(closesOn) => {
            onChange(() => ({ closesOn }), 'closesOn');
          }}
        />
      ) : null}
      {handling.kind === 'decision' ? (
        <AppointmentList
          places={handling.appointments}
          onChange={(change, what) => {
            onChange(({ appointments }) => ({ appointments: change(appointments) }), what);
          }}
        />
      ) : null}
    </Flex>
  </Box>
);
