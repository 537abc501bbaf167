/** What a check says of a document: where, what is wrong, and what to do. */
export interface Finding {
  /** name of the check, such as `alternative-text` */
  check: string;
  /** `blocking` keeps the document from being submitted and published; a `warning` does not */
  severity: 'blocking' | 'warning';
  /** path of the field as the edit view names it, such as `body` or `materials.0.sampleForm`; empty: the whole document */
  path: string;
  /** what is wrong and what to do, in Chinese */
  message: string;
  /** the words in question, when they can be quoted */
  quote?: string | undefined;
}
