import type { RunningSystem } from '../running-system.ts';

/** A file that travels with a request. */
export interface SentFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface CmsDoor {
  /**
   * Sends one request to `POST /api/imports` and gives the results in the order sent.
   * @throws Error with the remedy when the cms cannot be reached or refuses the request
   */
  send<Result>(request: object, files?: Record<string, SentFile[]>): Promise<Result[]>;
}

const REQUEST_TIMEOUT_SECONDS = 300;

const formOf = (request: object, files: Record<string, SentFile[]>): FormData => {
  const form = new FormData();
  const parts: [string, SentFile][] = [];
  const listed = Object.entries(files).map(([name, list]) => {
    const entries = list.map((file) => {
      const part = `f${String(parts.length)}`;
      parts.push([part, file]);
      return { path: file.path, file: part };
    });
    return [name, entries] as const;
  });
  form.set('request', JSON.stringify({ ...request, ...Object.fromEntries(listed) }));
  for (const [part, { bytes }] of parts) form.append('files', new Blob([bytes]), part);
  return form;
};

const REMEDIES: Record<number, string> = {
  401: 'CMS 不认识此导入令牌（IMPORT_TOKEN）：请用启动系统时的令牌，或重新运行 npm start',
  403: '此导入令牌（IMPORT_TOKEN）无权导入：请重新启动 CMS 后再试',
  404: '此地址没有导入接口：请检查 CMS_URL，并确认 CMS 已重新构建',
  413: '文件超过 CMS 的接收上限（一次 200 MB），请缩小图片或分批导入',
};

const refusal = (status: number, text: string): Error => {
  const detail = /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(0, 300);
  return new Error(REMEDIES[status] ?? `CMS 拒绝了请求（${String(status)}）：${detail}`);
};

/** The importer's door to a running cms. */
export function createCmsDoor({ cmsUrl, importToken }: RunningSystem): CmsDoor {
  const post = async (body: FormData): Promise<Response> => {
    try {
      return await fetch(`${cmsUrl}/api/imports`, {
        method: 'POST',
        headers: { authorization: `Bearer ${importToken}` },
        body,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_SECONDS * 1000),
      });
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      const what = timedOut
        ? `在 ${String(REQUEST_TIMEOUT_SECONDS)} 秒内没有回答`
        : '没有运行或无法连接';
      throw new Error(`CMS（${cmsUrl}）${what}：请先运行 npm start`, { cause: error });
    }
  };
  return {
    async send<Result>(request: object, files: Record<string, SentFile[]> = {}) {
      const response = await post(formOf(request, files));
      const text = await response.text();
      if (!response.ok) throw refusal(response.status, text);
      return (JSON.parse(text) as { results: Result[] }).results;
    },
  };
}
