/** What the server tells about a file or a paste that was taken in. */
export interface ReportLine {
  kind: 'recognised' | 'left-out' | 'attention';
  text: string;
}

export interface WritingReport {
  /** 从 Word 导入, 粘贴 */
  source: string;
  title: string;
  pictures: number;
  report: ReportLine[];
}

const KEY = 'minzong-writing-report';

/** Keeps the report of a new draft until its edit view is open. */
export const leaveReport = (documentId: string, report: WritingReport): void => {
  sessionStorage.setItem(KEY, JSON.stringify({ documentId, report }));
};

/** The report left for a document; it is given once. */
export const takeReport = (documentId: string | undefined): WritingReport | undefined => {
  const left = sessionStorage.getItem(KEY);
  if (left === null || documentId === undefined) return undefined;
  const kept = JSON.parse(left) as { documentId: string; report: WritingReport };
  if (kept.documentId !== documentId) return undefined;
  sessionStorage.removeItem(KEY);
  return kept.report;
};

/** Type and language of what is being written, from the address of the admin's page. */
export const placeOf = (model: string): { type: string; locale: string } => ({
  type: /^api::([a-z-]+)\./.exec(model)?.[1] ?? '',
  locale: new URLSearchParams(window.location.search).get('plugins[i18n][locale]') ?? 'zh-CN',
});

/** The words of a refusal by the server. */
export const refusalOf = (error: unknown): string => {
  const { response } = (error ?? {}) as {
    response?: { data?: { error?: { message?: string } } };
  };
  return response?.data?.error?.message ?? '没有连上服务器，请稍后重试';
};

/** The first Word file among what is dragged or chosen. */
export const wordFileAmong = (files: FileList | null | undefined): File | undefined =>
  [...(files ?? [])].find(({ name }) => /\.(?:docx|docm|doc|wps)$/i.test(name));

/** The request by which a Word file is sent. */
export const wordRequest = (model: string, file: File): FormData => {
  const { type, locale } = placeOf(model);
  const form = new FormData();
  form.set('type', type);
  form.set('locale', locale);
  form.set('file', file);
  return form;
};
