import type { Segment } from '@minzong/api-contract';

/** The pieces after the first `length` UTF-16 units. */
const after = (segments: Segment[], length: number): Segment[] => {
  let left = length;
  return segments.flatMap(({ text, match }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, match }];
  });
};

/**
 * The words of a place without its label in front: a clause begins with 第三条, which stands beside
 * it already. What holds nothing else stays as it is.
 */
export const withoutLabel = (segments: Segment[], label: string): Segment[] => {
  const text = segments.map((segment) => segment.text).join('');
  if (label === '' || !text.startsWith(label)) return segments;
  const rest = text.slice(label.length);
  const spaces = rest.length - rest.trimStart().length;
  return rest.trim() === '' ? segments : after(segments, label.length + spaces);
};
