import type { RichText } from '@minzong/content-types';
import { useEffect, useState } from 'react';
import { cutBody, weightOf } from '../../content/body-cut';

/** The first screens of any text, within the 64 KB that a page may take to its first content. */
const FIRST_BYTES = 24_000;
const STEP_BYTES = 80_000;
/** Long enough for the page to answer a finger in between. */
const PAUSE_MILLISECONDS = 30;

/** As much of a body as can be shown now, growing until it is whole. */
export const useGrowingBody = (body: RichText): { shown: RichText; whole: boolean } => {
  const all = weightOf(body);
  const [grown, setGrown] = useState({ body, most: FIRST_BYTES });
  const most = grown.body === body ? grown.most : FIRST_BYTES;
  const whole = all <= most;
  useEffect(() => {
    if (whole) return undefined;
    const timer = setTimeout(() => {
      setGrown({ body, most: most + STEP_BYTES });
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [body, most, whole]);
  return { shown: whole && most === FIRST_BYTES ? body : cutBody(body, most), whole };
};
