import type { Policy } from '@minzong/content-types';
import { Say } from '../layout/language';

const TONES: Record<Policy['validity'], string> = {
  'in-force': 'good',
  'not-yet-in-force': 'warning',
  amended: 'warning',
  repealed: 'ended',
  expired: 'ended',
};

/** Whether a policy holds, in words; the colour only repeats them (WCAG 1.4.1). */
export const ValidityBadge = ({ validity }: { validity: Policy['validity'] }) => (
  <Say word={`validity.${validity}`} as="span" class={`badge ${TONES[validity]}`} />
);
