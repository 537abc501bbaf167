import type { ServedForm } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import type { AddressOf } from '../pages/page-request';
import type { Filled } from './filled';
import { isHexKey, newKey } from './hex-key';
import type { Sheet } from './sheet';

export type ApplyAddress = AddressOf<'apply'>;

/** Where the form of a guide is sent. */
export const actionOf = ({ locale, path }: ApplyAddress): string =>
  hrefOf(locale, path, { step: 'form' });

/**
 * A form to apply with. Its key makes what is sent twice one application; the version tells whether
 * the form was changed since it was drawn; the draft is the one that it was kept in.
 */
export const applySheet = (
  address: ApplyAddress,
  served: ServedForm,
  filled: Filled,
  given: { key?: string | null; draft?: string | null } = {},
): Sheet => ({
  ...{ address, served, filled, faults: new Map(), opened: undefined, prefix: '' },
  hidden: {
    key: isHexKey(given.key) ? given.key : newKey(),
    version: served.version,
    ...(/^[\w-]{43}$/.test(given.draft ?? '') ? { draft: given.draft ?? '' } : {}),
  },
  action: actionOf(address),
});
