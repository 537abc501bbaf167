import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { namesOf, referenceKey } from './documents-by-title';
import { KIND_NAMES, ruleInWords, type RuleDraft, type RuleKind } from './rule';
import { readRules, type ReadLine } from './rule-csv';
import { RuleIndex } from './rule-index';
import { createRuleStore } from './rule-store';
import type { Rules } from './rules';

/** What becomes of one line of a file. */
export interface ImportLine {
  line: number;
  /** `same`: it is decided already */
  outcome: 'new' | 'same' | 'fault';
  words: string;
  /** what speaks against it, or what should be known */
  message: string;
}

const examineLine = (
  read: ReadLine,
  index: RuleIndex,
  isPublished: (type: string, id: string) => boolean,
): ImportLine => {
  const { line } = read;
  if ('fault' in read) return { line, outcome: 'fault', words: '', message: read.fault };
  const words = ruleInWords(read.draft);
  if (index.has(read.draft)) return { line, outcome: 'same', words, message: '已有，跳过' };
  const { faults, warnings } = index.examine(read.draft, isPublished);
  if (faults.length > 0) return { line, outcome: 'fault', words, message: faults.join('；') };
  index.add(read.draft);
  return { line, outcome: 'new', words, message: warnings.join('；') };
};

/**
 * Looks at every line of a CSV file and, once that is confirmed, keeps those that are new and
 * contradict nothing.
 */
export const importRules = (
  strapi: Core.Strapi,
  rules: Rules,
  {
    kind,
    text,
    confirmed,
    actor,
  }: { kind: RuleKind; text: string; confirmed: boolean; actor: Actor },
): Promise<{ lines: ImportLine[]; ids: number[] }> =>
  inTransaction(strapi, async () => {
    const store = createRuleStore(strapi);
    await store.state();
    const read = readRules(kind, text);
    const drafts = read.flatMap((line) => ('draft' in line ? [line.draft] : []));
    const references = drafts.flatMap((draft) =>
      draft.kind === 'best-bet' ? draft.content.documents : [],
    );
    const names = await namesOf(strapi, references);
    const isPublished = (type: string, id: string): boolean =>
      names.get(referenceKey({ type, id }))?.published ?? false;
    const index = new RuleIndex(await store.all());
    const lines = read.map((line) => examineLine(line, index, isPublished));
    const fresh = new Set(lines.filter(({ outcome }) => outcome === 'new').map(({ line }) => line));
    const kept: RuleDraft[] = read.flatMap((line) =>
      'draft' in line && fresh.has(line.line) ? [line.draft] : [],
    );
    const ids =
      confirmed && kept.length > 0
        ? await rules.addMany(kept, actor, `导入${KIND_NAMES[kind]}`)
        : [];
    return { lines, ids };
  });
