import type { Notice } from '@minzong/api-contract';
import type { Policy } from '@minzong/content-types';

type Validity = Policy['validity'];

const isChange = (validity: Validity): validity is 'amended' | 'repealed' | 'expired' =>
  validity === 'amended' || validity === 'repealed' || validity === 'expired';

/** The validity of a policy on a day (`YYYY-MM-DD`), whatever the editor knew when it was published. */
export const validityOn = (policy: Policy, today: string): Validity => {
  const { validity, validityChangedOn = '', effectiveOn = '', expiresOn } = policy;
  const changed = isChange(validity) && validityChangedOn <= today;
  if (changed && validity !== 'amended') return validity;
  if (expiresOn !== undefined && expiresOn <= today) return 'expired';
  if (effectiveOn > today || (validity === 'not-yet-in-force' && effectiveOn === ''))
    return 'not-yet-in-force';
  return changed ? 'amended' : 'in-force';
};

/** What the policy says of itself; `by` are ids of policies, to be shown with their titles. */
export type BareNotice = Pick<Notice, 'kind' | 'on' | 'upcoming'> & { by: string[] };

const idsOf = (links: readonly { id: string }[]): string[] => links.map(({ id }) => id);

const bareNotice = (
  policy: Policy,
  kind: Exclude<Validity, 'in-force'>,
): { kind: typeof kind; on?: string; by: string[] } => {
  const { validity, validityChangedOn, effectiveOn, expiresOn, links } = policy;
  const ended = validity === 'expired' ? (validityChangedOn ?? expiresOn) : expiresOn;
  const on = {
    'not-yet-in-force': effectiveOn,
    amended: validityChangedOn,
    repealed: validityChangedOn,
    expired: ended,
  }[kind];
  const by = { amended: links.amendedBy, repealed: links.repealedBy };
  return {
    kind,
    ...(on === undefined ? {} : { on }),
    by: kind === 'amended' || kind === 'repealed' ? idsOf(by[kind]) : [],
  };
};

/** What a reader must know of a policy on a day: how it stands, and what has been announced. */
export const noticesOn = (policy: Policy, today: string): BareNotice[] => {
  const now = validityOn(policy, today);
  const { validity, validityChangedOn = '' } = policy;
  const standing = now === 'in-force' ? [] : [bareNotice(policy, now)];
  if (!isChange(validity) || validityChangedOn <= today || now === 'expired') return standing;
  return [...standing, { ...bareNotice(policy, validity), upcoming: true }];
};

/** The days after `today` on which any of this becomes different. */
export const turningDays = (policy: Policy, today: string): string[] => {
  const { effectiveOn = '', expiresOn = '', validityChangedOn = '' } = policy;
  return [...new Set([effectiveOn, expiresOn, validityChangedOn])].filter((day) => day > today);
};
