export interface ByteRange {
  start: number;
  /** inclusive */
  end: number;
}

/**
 * Reads a Range header (RFC 9110, 14.2). A single range of bytes is understood; anything else means
 * the whole file, as the standard allows.
 * @returns undefined for the whole file, `unsatisfiable` when it lies outside
 */
export const parseRange = (
  header: string,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header);
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
};
