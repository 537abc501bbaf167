/** What a report says about one file, in the words of the editor who reads it. */
export interface Note {
  kind: 'recognised' | 'left-out' | 'attention';
  text: string;
}

export const recognised = (text: string): Note => ({ kind: 'recognised', text });
export const leftOut = (text: string): Note => ({ kind: 'left-out', text });
export const attention = (text: string): Note => ({ kind: 'attention', text });

/** A file that cannot become a draft at all; the message tells the editor what to do. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
}
