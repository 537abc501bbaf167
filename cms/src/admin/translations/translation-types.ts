/** What `GET /editorial/translations` answers. */

export type TranslationState = 'missing' | 'behind' | 'unpublished' | 'current';

export interface Translation {
  type: string;
  typeLabel: string;
  documentId: string;
  title: string;
  locale: string;
  state: TranslationState;
  behindBy: string[];
  since: number | null;
}

export interface Translations {
  locales: string[];
  items: Translation[];
}

export interface FieldDifference {
  path: string;
  label: string;
  parts: { type: 'same' | 'added' | 'removed'; text: string }[];
}

export const STATES: Record<TranslationState, { words: string; variant: string }> = {
  behind: { words: '原文已更新', variant: 'danger' },
  unpublished: { words: '译文未发布', variant: 'warning' },
  missing: { words: '尚无译文', variant: 'neutral' },
  current: { words: '已是最新', variant: 'success' },
};
