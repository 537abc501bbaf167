import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { CheckContext } from './context';
import type { Draft } from './draft';
import type { Finding } from './finding';

/** A draft that a check accepts or not, with the words that the table of checks shows for it. */
export interface Example {
  words: string;
  document: Draft;
  context?: Partial<CheckContext>;
}

export interface Examples {
  passing: readonly Example[];
  failing: readonly Example[];
}

/** One rule that a draft is held against before it is published. */
export interface Check {
  id: string;
  title: string;
  /** where the rule comes from, in Chinese */
  source: string;
  /** that of its findings, unless a finding says that it is only a warning */
  severity: Finding['severity'];
  types: readonly DocumentType[];
  run(document: Draft, context: CheckContext): Finding[];
  examples: Examples;
}

type Found = Omit<Finding, 'check' | 'severity'> & { severity?: 'warning' };

interface Rule<Type extends DocumentType> {
  id: string;
  title: string;
  source: string;
  severity: Finding['severity'];
  /** every type, unless given */
  types?: readonly Type[];
  find(document: Draft<Type>, context: CheckContext): Found[];
  examples: Examples;
}

const MAXIMUM_QUOTE = 60;

/** Makes a check of a rule: its findings are signed, its types are kept to. */
export const createCheck = <Type extends DocumentType>(rule: Rule<Type>): Check => {
  const { id, title, source, severity, examples } = rule;
  const types: readonly DocumentType[] = rule.types ?? DOCUMENT_TYPES;
  return {
    id,
    title,
    source,
    severity,
    types,
    examples,
    run: (document, context) =>
      types.includes(document.type)
        ? rule.find(document as Draft<Type>, context).map(({ quote, ...found }) => ({
            check: id,
            severity,
            ...found,
            ...(quote === undefined ? {} : { quote: quote.slice(0, MAXIMUM_QUOTE) }),
          }))
        : [],
  };
};
