import type { AncientText } from '@minzong/content-types';
import { useState } from 'react';
import { readBefore, rememberProgress } from '../../../content/reading-history';
import { leafAnchor, leafPlaceOf } from './leaf-anchor';

type Text = Pick<AncientText, 'type' | 'slug' | 'leaves'>;

/** The leaf that an anchor names; undefined when the text has none such, or no longer. */
const leafOf = ({ leaves }: Text, anchor: string | undefined): number | undefined => {
  const leaf = leafPlaceOf(anchor)?.leaf;
  return leaf !== undefined && leaf < leaves.length ? leaf : undefined;
};

/**
 * The leaf that is shown, from 0. Turning remembers it; opening a text does not, so that where the
 * reader was stays known until they go on there or elsewhere.
 */
export const useLeaf = (text: Text, anchor: string | undefined) => {
  const [position, setPosition] = useState(() => leafOf(text, anchor) ?? 0);
  const [before, setBefore] = useState(() =>
    anchor === undefined ? leafOf(text, readBefore(text)?.place) : undefined,
  );
  return {
    position,
    /** where the reader was the last time, if elsewhere */
    before: before === position ? undefined : before,
    turn: (next: number): void => {
      setPosition(next);
      setBefore(undefined);
      const percent = Math.round(((next + 1) / text.leaves.length) * 100);
      rememberProgress(text, percent, leafAnchor(next));
    },
  };
};
