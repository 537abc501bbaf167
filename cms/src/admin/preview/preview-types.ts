/** One document in one language, as the edit view has it. */
export interface Subject {
  type: string;
  documentId: string;
  locale: string;
}

export interface FieldFault {
  path: string;
  label: string;
  message: string;
}

/** What the cms answers to a request for a preview. */
export interface LivePreview {
  /** null when faults keep the page from being built */
  address: string | null;
  expiresAt: string | null;
  faults: FieldFault[];
}

export interface FactCheckReply {
  id: number;
  name: string;
  overall: string;
  answers: { verdict: 'correct' | 'wrong' | 'unsure'; remark: string }[];
  receivedAt: string;
  closedAt: string | null;
  closedBy: string;
}

export interface FactCheck {
  id: number;
  expert: string;
  questions: string[];
  revision: number;
  askedBy: string;
  askedAt: string;
  expiresAt: string;
  state: 'waiting' | 'replied' | 'expired' | 'revoked';
  address: string | null;
  replies: FactCheckReply[];
}

export interface FactCheckList {
  factChecks: FactCheck[];
  /** false: the content store is away, newer replies may wait there */
  isCurrent: boolean;
  /** false: this person may not edit the document */
  mayAsk?: boolean;
}

export const timeInWords = (moment: string): string =>
  new Date(moment).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });

interface Refusal {
  response?: { data?: { error?: { message?: string } } };
}

/** What the cms said against a request, for the editor. */
export const wordsOf = (error: unknown): string =>
  (error as Refusal).response?.data?.error?.message ?? '暂时无法完成，请稍后重试';
